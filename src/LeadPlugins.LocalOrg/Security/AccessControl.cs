using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// Who may do what. What is read from roles, teams and business units is kept for each user until one of them changes. SYSTEM and whoever has the role of the
/// System Administrator may do everything, so that nothing is asked of them.
/// </summary>
internal sealed class AccessControl(Database database, RolePrivileges privileges)
{
    private static readonly string[] Tables = ["role", "systemuserroles", "teamroles", "teammembership", "systemuser", "team", "businessunit"];

    private readonly Dictionary<Guid, Rights?> byUser = [];
    private long readAt = -1;

    /// <summary>What the user may do; null = everything.</summary>
    public Rights? Of(Guid userId)
    {
        if (userId == database.SystemUserId) return null;
        var changes = privileges.Changes;
        foreach (var table in Tables) changes += database.Rows[table].Changes;
        if (changes != readAt)
        {
            byUser.Clear();
            readAt = changes;
        }
        if (byUser.TryGetValue(userId, out var known)) return known;
        return byUser[userId] = Read(userId);
    }

    /// <summary>Whoever gets a row must be allowed to read rows of its kind, and need not be able to read more than that one.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The new owner has no such privilege at any level.</exception>
    public void RequireReader(TableSchema table, Lookup owner)
    {
        var privilege = PrivilegeNames.Of(Right.Read, table);
        var isAllowed = owner.Table == "systemuser"
            ? Of(owner.Id) is not { } rights || rights.Has(privilege)
            : RolesOf(owner).Any(role => role == RolePrivileges.SystemAdministrator || privileges.Of(role).Any(p => Is(p, privilege)));
        if (!isAllowed) throw Faults.PrivilegeMissing(owner, privilege);
    }

    private static bool Is(RolePrivilege privilege, string name) => string.Equals(privilege.Name, name, StringComparison.OrdinalIgnoreCase);

    private Rights? Read(Guid userId)
    {
        var teams = Linked("teammembership", "systemuserid", userId, "teamid").ToHashSet();
        Lookup[] principals = [new Lookup("systemuser", userId), .. teams.Select(team => new Lookup("team", team))];
        var roles = principals.SelectMany(principal => RolesOf(principal).Select(role => (Role: role, Unit: database.BusinessUnitOf(principal).Id))).ToList();
        if (roles.Any(r => r.Role == RolePrivileges.SystemAdministrator)) return null;

        var grants = from role in roles
                     from privilege in privileges.Of(role.Role)
                     select (privilege.Name, Grant: new Grant(privilege.Level, role.Unit));
        return new Rights(database, userId, grants.ToLookup(g => g.Name, g => g.Grant, StringComparer.OrdinalIgnoreCase), teams);
    }

    // A role that was deleted stays in the rows of who has it, and allows nothing.
    private IEnumerable<Guid> RolesOf(Lookup principal) =>
        (principal.Table == "team" ? Linked("teamroles", "teamid", principal.Id, "roleid") : Linked("systemuserroles", "systemuserid", principal.Id, "roleid"))
        .Where(role => database.Rows["role"].Find(role) is not null);

    private IEnumerable<Guid> Linked(string table, string from, Guid id, string to)
    {
        var schema = database.Table(table);
        return database.RowsOf(schema).Where(database.Column(schema, from), id).Select(row => row[database.Column(schema, to)]).OfType<Guid>();
    }
}
