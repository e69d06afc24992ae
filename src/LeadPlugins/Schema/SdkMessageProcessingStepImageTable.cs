// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Sdk Message Processing Step Image.</summary>
public static class SdkMessageProcessingStepImageTable
{
    public const string LogicalName = "sdkmessageprocessingstepimage";
    public const string Attributes = "attributes";
    public const string ComponentState = "componentstate";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string EntityAlias = "entityalias";
    public const string Id = "sdkmessageprocessingstepimageid";
    public const string ImageType = "imagetype";
    public const string IsManaged = "ismanaged";
    public const string MessagePropertyName = "messagepropertyname";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string Name = "name";
    public const string OrganizationId = "organizationid";
    public const string OverwriteTime = "overwritetime";
    public const string SdkMessageProcessingStepId = "sdkmessageprocessingstepid";
    public const string SolutionId = "solutionid";
    public const string VersionNumber = "versionnumber";
}
