// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Currency.</summary>
public static class TransactionCurrencyTable
{
    public const string LogicalName = "transactioncurrency";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string CurrencyName = "currencyname";
    public const string CurrencyPrecision = "currencyprecision";
    public const string CurrencySymbol = "currencysymbol";
    public const string ExchangeRate = "exchangerate";
    public const string ISOCurrencyCode = "isocurrencycode";
    public const string Id = "transactioncurrencyid";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string VersionNumber = "versionnumber";
}
