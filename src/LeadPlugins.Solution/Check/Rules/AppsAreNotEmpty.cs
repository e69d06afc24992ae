using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Every other node of Customizations.xml may stay empty; the platform's schema refuses an AppModules without an app, and exports without one leave it out.</summary>
internal sealed class AppsAreNotEmpty() : SolutionRule("LPS107", "Remove <AppModules /> from Other/Customizations.xml until there is an app.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        if (input.Customizations.Element("AppModules") is { HasElements: false })
            yield return At(SolutionMerge.CustomizationsPath, "There is a place for apps and no app.");
    }
}
