// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table User Settings.</summary>
public static class UserSettingsTable
{
    public const string LogicalName = "usersettings";
    public const string BusinessUnitId = "businessunitid";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Id = "systemuserid";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string UILanguageId = "uilanguageid";
    public const string VersionNumber = "versionnumber";
}
