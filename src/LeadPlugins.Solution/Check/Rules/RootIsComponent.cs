namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A RootComponent whose component is not there is only warned about by the packer, and fails the import.</summary>
internal sealed class RootIsComponent() : SolutionRule("LPS202", "Remove the RootComponent, or add the component.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var present = RootComponents.Present(input).Select(c => c.Component).Concat(RootComponents.Optional(input)).ToHashSet();
        foreach (var (component, element) in RootComponents.Named(input))
            if (!present.Contains(component)) yield return At(element, $"RootComponent {component} names nothing that is in this solution.");
        foreach (var twice in RootComponents.Named(input).GroupBy(r => r.Component).Where(g => g.Count() > 1))
            yield return At(twice.First().Element, $"RootComponent {twice.Key} is listed twice.");
    }
}
