// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Queue Item.</summary>
public static class QueueItemTable
{
    public const string LogicalName = "queueitem";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string EnteredOn = "enteredon";
    public const string ExchangeRate = "exchangerate";
    public const string Id = "queueitemid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string ObjectId = "objectid";
    public const string ObjectTypeCode = "objecttypecode";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningUser = "owninguser";
    public const string Priority = "priority";
    public const string QueueId = "queueid";
    public const string Sender = "sender";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string Title = "title";
    public const string ToRecipients = "torecipients";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";
    public const string VersionNumber = "versionnumber";
    public const string WorkerId = "workerid";
    public const string WorkerIdModifiedOn = "workeridmodifiedon";
}
