using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>
/// An organization that enforces privileges. Its units are North with Harbour below it, and South; Ida of North is the one whose rights are tested, a member of
/// the team Desk. Cora sits in North too, Ben in Harbour, Eve in South. All of them, and the team, may read the leads they own, so that they can own some.
/// </summary>
internal sealed class PrivilegeWorld
{
    private readonly Dictionary<string, EntityReference> principals = [];
    private int roles;

    public PrivilegeWorld()
    {
        Org = new TestOrganization(options: new LocalOrgOptions { EnforcePrivileges = true });
        var north = Unit("North", Org.Org.RootBusinessUnitId);
        var harbour = Unit("Harbour", north);
        var south = Unit("South", Org.Org.RootBusinessUnitId);
        foreach (var (name, unit) in new[] { ("Ida", north), ("Cora", north), ("Ben", harbour), ("Eve", south) }) Add("systemuser", "lastname", name, unit);
        Add("team", "name", "Desk", south);
        Org.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = this["Desk"].Id, ["MemberIds"] = new[] { this["Ida"].Id } });
        foreach (var principal in new[] { "Cora", "Ben", "Eve", "Desk" }) Give(principal, ("prvReadLead", PrivilegeLevel.Basic));
    }

    public TestOrganization Org { get; }

    public IOrganizationService Ida => Org.Org.Service(this["Ida"].Id);

    public EntityReference this[string principal] => principals[principal];

    /// <summary>Imports a new role and gives it to a user or a team.</summary>
    public EntityReference Give(string principal, params (string Name, PrivilegeLevel Level)[] privileges)
    {
        var role = new RoleModel
        {
            Id = TestOrganization.IdOf($"role {++roles}"), Name = $"Role {roles}", Privileges = [.. privileges.Select(p => new RolePrivilege(p.Name, p.Level))],
        };
        Import(role);
        var given = new EntityReference("role", role.Id);
        Org.Service.Associate(this[principal].LogicalName, this[principal].Id, RelationshipOf(principal), [given]);
        return given;
    }

    public void Take(string principal, EntityReference role) =>
        Org.Service.Disassociate(this[principal].LogicalName, this[principal].Id, RelationshipOf(principal), [role]);

    public void Import(RoleModel role) => Org.Import(TestOrganization.Solution() with { Roles = [role], Assemblies = [] });

    public Guid Lead(string owner) => Org.CreateLead(("lastname", owner), ("ownerid", this[owner]));

    public Relationship RelationshipOf(string principal) =>
        new(this[principal].LogicalName == "team" ? "teamroles_association" : "systemuserroles_association");

    private Guid Unit(string name, Guid parent) =>
        Org.Service.Create(TestOrganization.Row("businessunit", Guid.Empty, ("name", name), ("parentbusinessunitid", new EntityReference("businessunit", parent))));

    private void Add(string table, string column, string name, Guid unit) => principals[name] = new EntityReference(
        table, Org.Service.Create(TestOrganization.Row(table, Guid.Empty, (column, name), ("businessunitid", new EntityReference("businessunit", unit)))));
}
