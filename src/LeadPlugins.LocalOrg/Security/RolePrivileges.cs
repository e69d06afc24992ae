using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// What each role allows, by the id of its row. The System Administrator's may do everything, whatever privileges there are; a role that was created by a
/// request allows nothing.
/// </summary>
internal sealed class RolePrivileges
{
    /// <summary>The platform's role template of the System Administrator; here the id of the role itself.</summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    private readonly Dictionary<Guid, IReadOnlyList<RolePrivilege>> byRole = [];

    /// <summary>Grows with every change; what is cached from roles compares it.</summary>
    public long Changes { get; private set; }

    public void Set(Guid role, IReadOnlyList<RolePrivilege> privileges)
    {
        byRole[role] = privileges;
        Changes++;
    }

    public IReadOnlyList<RolePrivilege> Of(Guid role) => byRole.GetValueOrDefault(role, []);
}
