// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Columns of the table Sdk Message Processing Step.</summary>
public static class SdkMessageProcessingStepTable
{
    public const string LogicalName = "sdkmessageprocessingstep";
    public const string AsyncAutoDelete = "asyncautodelete";
    public const string ComponentState = "componentstate";
    public const string Configuration = "configuration";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string Description = "description";
    public const string EventHandler = "eventhandler";
    public const string FilteringAttributes = "filteringattributes";
    public const string Id = "sdkmessageprocessingstepid";
    public const string ImpersonatingUserId = "impersonatinguserid";
    public const string InvocationSource = "invocationsource";
    public const string IsCustomizable = "iscustomizable";
    public const string IsHidden = "ishidden";
    public const string IsManaged = "ismanaged";
    public const string Mode = "mode";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string Name = "name";
    public const string OrganizationId = "organizationid";
    public const string OverwriteTime = "overwritetime";
    public const string PluginTypeId = "plugintypeid";
    public const string Rank = "rank";
    public const string SdkMessageFilterId = "sdkmessagefilterid";
    public const string SdkMessageId = "sdkmessageid";
    public const string SolutionId = "solutionid";
    public const string Stage = "stage";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string SupportedDeployment = "supporteddeployment";
    public const string VersionNumber = "versionnumber";
}
