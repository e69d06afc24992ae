using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Somebody who can look at the preview: a user of its organization.</summary>
/// <param name="User">The user.</param>
/// <param name="Name">The full name.</param>
/// <param name="Roles">The roles of the solution that the person has.</param>
/// <param name="IsAdministrator">Whether the person is the organization's administrator, who may do everything.</param>
internal sealed record PreviewPerson(EntityReference User, string Name, IReadOnlyList<RoleModel> Roles, bool IsAdministrator = false)
{
    /// <summary>How an address names the person: tom-whitlock.</summary>
    public string Key { get; } = Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>Whether a role of the person has a privilege on a table, however far it reaches.</summary>
    /// <param name="privilege">Create, Read, Write, Delete, …</param>
    /// <param name="table">The table.</param>
    public bool May(string privilege, TableModel table) =>
        IsAdministrator || Roles.SelectMany(r => r.Privileges).Any(p => p.Name.Equals("prv" + privilege + NameInPrivileges(table), StringComparison.OrdinalIgnoreCase));

    // The activity tables share the privileges of one, and so do queue items and their queue.
    private static string NameInPrivileges(TableModel table) => table.IsActivity ? "Activity" : table.LogicalName == "queueitem" ? "Queue" : table.LogicalName == "systemuser" ? "User" : table.SchemaName;
}
