using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The nodes of Customizations.xml stand in the order of the platform's schema; the packer keeps the order of the template.</summary>
internal sealed class PlaceholdersAreInOrder() : SolutionRule("LPS108", "Move the element in Other/Customizations.xml.")
{
    private static readonly string[] Order =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", "Dashboards", "WebResources", "CustomControls",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "Languages",
    ];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var found = input.Customizations.Elements().Select(element => element.Name.LocalName).Where(name => Order.Contains(name)).ToList();
        foreach (var (name, next) in found.Zip(found.Skip(1)))
        {
            if (name == next) yield return At(SolutionMerge.CustomizationsPath, $"<{name}> is there twice.");
            else if (Array.IndexOf(Order, name) > Array.IndexOf(Order, next)) yield return At(SolutionMerge.CustomizationsPath, $"<{name}> stands before <{next}>; it belongs behind it.");
        }
    }
}
