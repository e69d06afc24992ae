// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table User.</summary>
public static class SystemUserTable
{
    public const string LogicalName = "systemuser";
    public const string AccessMode = "accessmode";
    public const string Address1Telephone1 = "address1_telephone1";
    public const string ApplicationId = "applicationid";
    public const string AzureActiveDirectoryObjectId = "azureactivedirectoryobjectid";
    public const string BusinessUnitId = "businessunitid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string DisabledReason = "disabledreason";
    public const string DomainName = "domainname";
    public const string ExchangeRate = "exchangerate";
    public const string FirstName = "firstname";
    public const string FullName = "fullname";
    public const string Id = "systemuserid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string InternalEMailAddress = "internalemailaddress";
    public const string IsDisabled = "isdisabled";
    public const string IsIntegrationUser = "isintegrationuser";
    public const string IsLicensed = "islicensed";
    public const string JobTitle = "jobtitle";
    public const string LastName = "lastname";
    public const string MiddleName = "middlename";
    public const string MobilePhone = "mobilephone";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string ParentSystemUserId = "parentsystemuserid";
    public const string QueueId = "queueid";
    public const string SetupUser = "setupuser";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string Title = "title";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";
    public const string VersionNumber = "versionnumber";
}
