// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Organization.</summary>
public static class OrganizationTable
{
    public const string LogicalName = "organization";
    public const string BaseCurrencyId = "basecurrencyid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Id = "organizationid";
    public const string IsAuditEnabled = "isauditenabled";
    public const string LanguageCode = "languagecode";
    public const string LocaleId = "localeid";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string Name = "name";
    public const string PluginTraceLogSetting = "plugintracelogsetting";
    public const string VersionNumber = "versionnumber";
}
