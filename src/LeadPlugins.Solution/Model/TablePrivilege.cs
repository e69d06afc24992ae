namespace LeadPlugins.Solution.Model;

/// <summary>
/// Which privilege it takes to do something to the rows of a table: prv, what is done, and the table's schema name, but for users, and for the tables whose rows
/// are reached by the privileges of another one. Names are those of Microsoft's lists of privileges by table.
/// </summary>
public static class TablePrivilege
{
    /// <summary>Tables without privileges of their own, and what the privileges call the one whose count.</summary>
    private static readonly Dictionary<string, string> Sharing = new()
    {
        ["queueitem"] = "Queue", ["teammembership"] = "Team", ["activityparty"] = "Activity", ["systemuserroles"] = "Role", ["teamroles"] = "Role",
    };

    /// <summary>The whole name of the privilege.</summary>
    /// <param name="verb">What is done: Create, Read, Write, Delete, Append, AppendTo, Assign, Share.</param>
    /// <param name="table">The table of the row it is done to.</param>
    public static string Name(string verb, TableModel table)
    {
        // Microsoft: reading a queue lets read its items, and appending to it lets create, change and delete them.
        var done = table.LogicalName == "queueitem" && verb != "Read" ? "AppendTo" : verb;
        return "prv" + done + (table.IsActivity ? "Activity" : Sharing.GetValueOrDefault(table.LogicalName, OwnName(table)));
    }

    /// <summary>Whether the privileges called like this are those of this very table.</summary>
    /// <param name="name">What the privileges call their table: Lead, User.</param>
    /// <param name="table">A table; an activity or another one that shares the privileges of some table has none of its own.</param>
    public static bool IsOf(string name, TableModel table) => !table.IsActivity && !Sharing.ContainsKey(table.LogicalName) && OwnName(table) == name;

    private static string OwnName(TableModel table) => table.LogicalName == "systemuser" ? "User" : table.SchemaName;
}
