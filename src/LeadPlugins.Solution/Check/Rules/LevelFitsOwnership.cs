using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Rows of an organization's table have no owner: they are everybody's or nobody's, and are neither assigned nor shared.</summary>
internal sealed class LevelFitsOwnership() : SolutionRule("LPS544", "Give privileges on a table of the organization at level Global, and none to assign or share.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from role in input.Model.Roles
        from privilege in role.Privileges
        let name = PrivilegeName.Of(privilege.Name)
        where name?.Among(input.KnownTables) is { Ownership: Ownership.Organization, LogicalName: not "businessunit" }
        let fault = name.Verb is "Assign" or "Share" ? "which cannot be on a table without owners" : privilege.Level != PrivilegeLevel.Global ? $"at level {privilege.Level}, on a table without owners" : null
        where fault is not null
        select At(role.Source, $"Role \"{role.Name}\" has {privilege.Name} {fault}.");
}
