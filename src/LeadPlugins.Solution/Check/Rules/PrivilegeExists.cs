namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A privilege that the platform does not have fails the import of the role.</summary>
internal sealed class PrivilegeExists() : SolutionRule("LPS541", "Write prv + Create, Read, Write, Delete, Append, AppendTo, Assign or Share + the table's schema name (User for users, Activity for activities).")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from role in input.Model.Roles
        from privilege in role.Privileges
        where !Exists(privilege.Name, input)
        select At(role.Source, $"Role \"{role.Name}\" has the privilege {privilege.Name}, which does not exist.");

    private static bool Exists(string name, CheckInput input) =>
        PrivilegeName.WithoutTable.Contains(name)
        || (PrivilegeName.Of(name) is { } parts && (PrivilegeName.OfThePlatform.Contains(parts.Table) || parts.Among(input.KnownTables) is not null));
}
