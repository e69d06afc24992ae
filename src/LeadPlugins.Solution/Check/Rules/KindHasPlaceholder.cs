using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Customizations.xml says which kinds are merged: without the empty node of a kind its files are dropped, with exit code 0.</summary>
internal sealed class KindHasPlaceholder() : SolutionRule("LPS101", "Add the empty element to Other/Customizations.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        ComponentKinds.All.Where(kind => kind.Node is not null && input.Customizations.Element(kind.Node) is null && input.Files.Paths.Any(kind.Holds))
            .Select(kind => At(SolutionMerge.CustomizationsPath, $"There is no <{kind.Node} />: what lies in {kind.Folder} is not packed."));
}
