namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// A table of ours is a root with everything (behavior 0). A table of the platform is a shell (2): with 0 or 1 the import would overwrite the organization's own settings of it.
/// </summary>
internal sealed class RootBehaviorFits() : SolutionRule("LPS203", "Write behavior 2 for a table of the platform, 0 for everything else.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var root in input.Roots)
        {
            var name = (string?)root.Attribute("schemaName") ?? (string?)root.Attribute("id");
            var adds = (string?)root.Attribute("type") == "1" && input.Model.Tables.Any(t => !t.IsNew && t.LogicalName == name);
            var expected = adds ? "2" : "0";
            if ((string?)root.Attribute("behavior") is var found && found != expected)
                yield return At(root, $"RootComponent {name} has behavior {found}; it must be {expected}.");
        }
    }
}
