using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>
/// What the platform does with its own tables and columns beyond what their declarations say. Facts that would otherwise be names scattered through the code.
/// </summary>
internal static class PlatformFacts
{
    /// <summary>Read-only text columns that the platform composes of others, on whatever table has them.</summary>
    public static readonly (string Column, string[] Parts)[] Compositions = [("fullname", ["firstname", "lastname"])];

    /// <summary>Tables whose rows no request deletes.</summary>
    public static readonly HashSet<string> Undeletable = ["systemuser", "businessunit", "organization", "sdkmessage", "sdkmessagefilter"];

    /// <summary>Tables whose rows can be merged.</summary>
    public static readonly HashSet<string> Mergeable = ["account", "contact", "lead"];

    /// <summary>Tables that exist on the platform but hold nothing here; reading them would look like an empty result.</summary>
    public static readonly Dictionary<string, string> KeptElsewhere = new()
    {
        ["asyncoperation"] = "table asyncoperation (system jobs are LocalOrganization.Jobs)",
        ["plugintracelog"] = "table plugintracelog (executions are LocalOrganization.Log)",
    };

    /// <summary>What the deletion of a referenced row does, where it is not RemoveLink and no solution declares the relationship.</summary>
    public static CascadeDelete OnDelete(TableSchema referencing, string column) => (referencing.Name, column) switch
    {
        ("queueitem", "queueid") => CascadeDelete.Restrict,
        ("queueitem", "objectid") => CascadeDelete.Cascade,
        ("plugintype", "pluginassemblyid") => CascadeDelete.Cascade,
        ("sdkmessageprocessingstep", "plugintypeid") => CascadeDelete.Restrict,
        ("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid") => CascadeDelete.Cascade,
        ("activityparty", "activityid") => CascadeDelete.Cascade,
        (_, "ownerid") => CascadeDelete.Restrict,
        (_, "regardingobjectid") when referencing.IsActivity => CascadeDelete.Cascade,
        _ => CascadeDelete.RemoveLink,
    };
}
