using System.Xml.Linq;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The parts of a RibbonDiff.xml stand in one order, the empty ones too, as every export writes them.</summary>
internal sealed class RibbonIsWhole() : SolutionRule("LPS534", "Write every part, empty where there is nothing, in the order of the sentence.")
{
    private static readonly (string Parent, string[] Children)[] Parts =
    [
        ("RibbonDiffXml", ["CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels"]),
        ("Templates", ["RibbonTemplates"]),
        ("RuleDefinitions", ["TabDisplayRules", "DisplayRules", "EnableRules"]),
    ];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from ribbon in input.Ribbons
        from part in Parts
        from element in ribbon.DescendantsAndSelf(part.Parent)
        let found = element.Elements().Select(e => e.Name.LocalName).ToList()
        where !found.SequenceEqual(part.Children)
        select At(element.Elements().FirstOrDefault() ?? element, $"{part.Parent} consists of {string.Join(", ", part.Children)}, and here of {(found.Count == 0 ? "nothing" : string.Join(", ", found))}.");
}
