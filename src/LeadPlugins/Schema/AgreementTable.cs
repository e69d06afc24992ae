// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Agreement. One version of what marketing and sales have agreed: which leads are handed over, where the others go, and how soon sales responds.</summary>
public static class AgreementTable
{
    public const string LogicalName = "lp_agreement";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";

    /// <summary>The agreement itself: criteria, points, routes, response terms, calendar, as JSON.</summary>
    public const string Document = "lp_document";
    public const int DocumentMaxLength = 1048576;

    /// <summary>From this instant on leads are judged by this version.</summary>
    public const string EffectiveFrom = "lp_effectivefrom";

    /// <summary>Up to, but not including, this instant leads are judged by this version. Empty: until a later version takes over.</summary>
    public const string EffectiveTo = "lp_effectiveto";

    /// <summary>When the first agreement of the organization took effect. Leads created before are judged, but not routed or reassigned.</summary>
    public const string FirstEffectiveOn = "lp_firsteffectiveon";

    /// <summary>SHA-256 of the document in its canonical form: proves that the content is what was published.</summary>
    public const string Hash = "lp_hash";
    public const int HashMaxLength = 100;
    public const string Id = "lp_agreementid";
    public const string ImportSequenceNumber = "importsequencenumber";

    /// <summary>Locale id of the language in which sentences are written on leads, for example 1033 for English.</summary>
    public const string Language = "lp_language";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";

    /// <summary>What the agreement is called, the same in all its versions.</summary>
    public const string Name = "lp_name";
    public const int NameMaxLength = 200;
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";

    /// <summary>When this version was published; from then on its content cannot be changed.</summary>
    public const string PublishedOn = "lp_publishedon";

    /// <summary>What the columns and currencies named in the document meant when it was published. Written by the publication, for machines.</summary>
    public const string Resolved = "lp_resolved";
    public const int ResolvedMaxLength = 1048576;
    public const string StateCode = "statecode";

    /// <summary>Draft: may be edited. In force: leads are judged by it. Superseded: a later version took over. Withdrawn: taken out of force.</summary>
    public const string Status = "lp_status";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    /// <summary>Version of the agreement; a published version never changes.</summary>
    public const string Version = "lp_version";
}
