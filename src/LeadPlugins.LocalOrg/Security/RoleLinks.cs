using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>The rows that say which user or team has which role.</summary>
internal static class RoleLinks
{
    /// <summary>The relationships by which roles are given, with their table and the column of who has the role.</summary>
    public static readonly Dictionary<string, (string Table, string Holder, string Column)> Relationships = new(StringComparer.OrdinalIgnoreCase)
    {
        ["systemuserroles_association"] = ("systemuserroles", "systemuser", "systemuserid"), ["teamroles_association"] = ("teamroles", "team", "teamid"),
    };

    public static Row? Find(Database database, TableSchema link, string column, Guid holder, Guid role) => database.RowsOf(link)
        .Where(database.Column(link, column), holder).FirstOrDefault(row => row[database.Column(link, "roleid")] is Guid id && id == role);

    public static void Write(Database database, RowWriter writer, TableSchema link, string column, Guid holder, Guid role, Guid userId)
    {
        var row = writer.Create(new Entity(link.Name), userId);
        writer.Amend(link, row, userId, draft => (draft[database.Column(link, column)], draft[database.Column(link, "roleid")]) = (holder, role));
    }
}
