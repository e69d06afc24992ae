using System.Text.RegularExpressions;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check;

/// <summary>The name of a privilege taken apart: prv, what it allows, and of which table.</summary>
internal sealed partial record PrivilegeName(string Verb, string Table)
{
    /// <summary>What a privilege on a table allows.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    /// <summary>Privileges that belong to no table.</summary>
    public static IReadOnlyList<string> WithoutTable { get; } =
    [
        "prvActOnBehalfOfAnotherUser", "prvBulkDelete", "prvBulkEdit", "prvExportToExcel", "prvGoOffline", "prvMerge", "prvPrint", "prvSyncToOutlook", "prvWebMailMerge", "prvWorkflowExecution",
    ];

    /// <summary>
    /// Tables of the platform, as privileges name them, that this project knows no columns of: what an app needs to draw itself, and what an administrator looks at.
    /// Activities share one set of privileges. From Microsoft's documentation of security roles and the roles that exports show.
    /// </summary>
    public static IReadOnlyList<string> OfThePlatform { get; } =
    [
        "Activity", "AppModule", "AsyncOperation", "Attribute", "BusinessUnit", "Connection", "CustomAPI", "CustomAPIRequestParameter", "CustomAPIResponseProperty", "Entity", "EnvironmentVariableDefinition",
        "EnvironmentVariableValue", "Note", "OptionSet", "PluginAssembly", "PluginTraceLog", "PluginType", "Query", "Relationship", "Role", "SavedQueryVisualizations", "SdkMessage",
        "SdkMessageProcessingStep", "SdkMessageProcessingStepImage", "Solution", "SystemApplicationMetadata", "SystemForm", "User", "UserApplicationMetadata", "UserEntityUISettings", "UserQuery",
        "UserQueryVisualizations", "UserSettings", "WebResource", "Workflow",
    ];

    /// <summary>Takes a name apart; null where it is no privilege of a table.</summary>
    public static PrivilegeName? Of(string name) =>
        Pattern().Match(name) is { Success: true } match ? new PrivilegeName(match.Groups["verb"].Value, match.Groups["table"].Value) : null;

    /// <summary>The table among those known that the privilege is of; null for one of <see cref="OfThePlatform"/>, one without privileges of its own, or one that does not exist.</summary>
    public TableModel? Among(IEnumerable<TableModel> tables) => tables.FirstOrDefault(table => table.Ownership != Ownership.None && TablePrivilege.IsOf(Table, table));

    [GeneratedRegex("^prv(?<verb>AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(?<table>[A-Za-z].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
