namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A privilege listed twice has two levels, and which one holds nobody can tell.</summary>
internal sealed class PrivilegeIsGivenOnce() : SolutionRule("LPS542", "List the privilege once, with the level that is meant.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from role in input.Model.Roles
        from privilege in role.Privileges
        group privilege by (role, privilege.Name) into twice
        where twice.Count() > 1
        select At(twice.Key.role.Source, $"Role \"{twice.Key.role.Name}\" lists {twice.Key.Name} {twice.Count()} times.");
}
