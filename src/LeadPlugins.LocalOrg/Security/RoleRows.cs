using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// Writes roles as rows. A role is one row that users and teams of every business unit can have; the platform has a copy of it in each.
/// </summary>
internal sealed class RoleRows(Database database, RowWriter writer, RolePrivileges privileges)
{
    /// <summary>The role that may do everything, and the one who has it from the start.</summary>
    public void WriteAdministrator(Guid userId)
    {
        Write(RolePrivileges.SystemAdministrator, "System Administrator");
        var link = database.Table("systemuserroles");
        RoleLinks.Write(database, writer, link, "systemuserid", userId, RolePrivileges.SystemAdministrator, database.SystemUserId);
    }

    /// <summary>Brings a role to what the solution says.</summary>
    public void Write(RoleModel role)
    {
        Write(role.Id, role.Name);
        privileges.Set(role.Id, role.Privileges);
    }

    private void Write(Guid id, string name)
    {
        var table = database.Table("role");
        var row = new Entity(table.Name, id) { ["name"] = name };
        if (database.RowsOf(table).Find(id) is not null)
        {
            writer.Update(row, database.SystemUserId);
            return;
        }
        row["businessunitid"] = new EntityReference("businessunit", database.RootBusinessUnitId);
        writer.Create(row, database.SystemUserId);
    }
}
