// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Team.</summary>
public static class TeamTable
{
    public const string LogicalName = "team";
    public const string AdministratorId = "administratorid";
    public const string BusinessUnitId = "businessunitid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Description = "description";
    public const string EMailAddress = "emailaddress";
    public const string ExchangeRate = "exchangerate";
    public const string Id = "teamid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string IsDefault = "isdefault";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string Name = "name";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string QueueId = "queueid";
    public const string SystemManaged = "systemmanaged";
    public const string TeamType = "teamtype";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";
    public const string VersionNumber = "versionnumber";
}
