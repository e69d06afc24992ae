using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// Which privilege a right on a table is: prv, the right, and the table's schema name, but for the tables that share the privileges of another. Names are those
/// of Microsoft's lists of privileges by table.
/// </summary>
internal static class PrivilegeNames
{
    /// <summary>Tables whose privileges have another name than theirs.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["systemuser"] = "User", ["teammembership"] = "Team", ["activityparty"] = "Activity", ["systemuserroles"] = "Role", ["teamroles"] = "Role",
    };

    /// <summary>The column by which a row belongs to another one whose access is its own.</summary>
    private static readonly Dictionary<string, (string Column, string Table)> Parents = new()
    {
        ["queueitem"] = ("queueid", "queue"), ["teammembership"] = ("teamid", "team"), ["systemuserroles"] = ("roleid", "role"), ["teamroles"] = ("roleid", "role"),
    };

    public static string Of(Right right, TableSchema table) =>
        // Microsoft: reading a queue lets read its items, and appending to it lets create, change and delete them.
        table.Name == "queueitem" ? right == Right.Read ? "prvReadQueue" : "prvAppendToQueue"
        : "prv" + right + (table.IsActivity ? "Activity" : Shared.GetValueOrDefault(table.Name, table.Model.SchemaName));

    /// <summary>The column whose row decides about access to a row of this table; null where the row decides itself.</summary>
    public static (string Column, string Table)? ParentOf(string table) => Parents.TryGetValue(table, out var parent) ? parent : null;

    /// <summary>
    /// Whether setting a lookup of this table asks for Append and AppendTo. A queue item's lookups are covered by the rights on the queue, and the parties of
    /// an activity, the owner and the business unit of a user or team are not appended (U).
    /// </summary>
    public static bool IsAppended(ColumnSchema column) =>
        column.Table.Name is not ("queueitem" or "activityparty") && column.Name != "businessunitid"
        && column.Model.Type is Solution.Model.ColumnType.Lookup or Solution.Model.ColumnType.Customer;
}
