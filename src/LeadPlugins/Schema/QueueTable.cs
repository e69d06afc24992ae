// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Queue.</summary>
public static class QueueTable
{
    public const string LogicalName = "queue";
    public const string BusinessUnitId = "businessunitid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Description = "description";
    public const string EMailAddress = "emailaddress";
    public const string ExchangeRate = "exchangerate";
    public const string Id = "queueid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string Name = "name";
    public const string NumberOfItems = "numberofitems";
    public const string NumberOfMembers = "numberofmembers";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";
    public const string PrimaryUserId = "primaryuserid";
    public const string QueueTypeCode = "queuetypecode";
    public const string QueueViewType = "queueviewtype";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";
    public const string VersionNumber = "versionnumber";
}
