namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A component that the manifest does not name is refused by the packer.</summary>
internal sealed class ComponentIsRoot() : SolutionRule("LPS201", "Add its RootComponent to Other/Solution.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var roots = RootComponents.Named(input).Select(root => root.Component).ToHashSet();
        return RootComponents.Present(input).Where(c => !roots.Contains(c.Component)).Select(c => At(c.Element, $"{c.Component} has no RootComponent."));
    }
}
