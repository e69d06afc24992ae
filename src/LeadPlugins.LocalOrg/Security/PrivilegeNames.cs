using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>Which privilege a right on a table is, and on which row it counts.</summary>
internal static class PrivilegeNames
{
    /// <summary>The column by which a row belongs to another one whose access is its own.</summary>
    private static readonly Dictionary<string, (string Column, string Table)> Parents = new()
    {
        ["queueitem"] = ("queueid", "queue"), ["teammembership"] = ("teamid", "team"), ["systemuserroles"] = ("roleid", "role"), ["teamroles"] = ("roleid", "role"),
    };

    public static string Of(Right right, TableSchema table) => TablePrivilege.Name(right.ToString(), table.Model);

    /// <summary>The column whose row decides about access to a row of this table; null where the row decides itself.</summary>
    public static (string Column, string Table)? ParentOf(string table) => Parents.TryGetValue(table, out var parent) ? parent : null;

    /// <summary>
    /// Whether setting a lookup of this table asks for Append and AppendTo. A queue item's lookups are covered by the rights on the queue and on the row that
    /// is placed in it, and the parties of an activity, the owner and the business unit of a user or team are not appended (U).
    /// </summary>
    public static bool IsAppended(ColumnSchema column) =>
        column.Table.Name is not ("queueitem" or "activityparty") && column.Name != "businessunitid"
        && column.Model.Type is ColumnType.Lookup or ColumnType.Customer;
}
