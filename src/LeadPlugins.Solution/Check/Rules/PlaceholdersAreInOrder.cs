using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The nodes of Customizations.xml stand in the order of every export; the packer keeps the order of the template.</summary>
internal sealed class PlaceholdersAreInOrder() : SolutionRule("LPS108", "Move the element in Other/Customizations.xml, and leave one of each.")
{
    private static readonly string[] Order =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", "Dashboards", "WebResources", "CustomControls",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "Languages",
    ];

    public override IEnumerable<Finding> Find(CheckInput input) => ElementOrder.Faults(input.Customizations, Order).Select(fault => At(SolutionMerge.CustomizationsPath, fault));
}
