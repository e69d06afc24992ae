namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Of most components the platform's schema lets the children stand in any order; of these it does not, and refuses the whole import.</summary>
internal sealed class PartsAreInOrder() : SolutionRule("LPS109", "Move the element to where exports have it, and leave one of each.")
{
    private static readonly (string Node, string Child, string[] Order)[] Components =
    [
        ("WebResources", "WebResource",
        [
            "WebResourceId", "Name", "DisplayName", "Description", "SilverlightVersion", "LanguageCode", "WebResourceType", "IntroducedVersion", "IsEnabledForMobileClient", "IsAvailableForMobileOffline",
            "DependencyXml", "IsCustomizable", "CanBeDeleted", "IsHidden", "FileName",
        ]),
        ("AppModuleSiteMaps", "AppModuleSiteMap", ["SiteMapUniqueName", "SiteMapName", "SiteMap", "LocalizedNames"]),
        ("AppModules", "AppModule",
        [
            "UniqueName", "IntroducedVersion", "WebResourceId", "WelcomePageId", "FormFactor", "ClientType", "URL", "AppModuleComponents", "AppModuleRoleMaps", "AppConfig", "LocalizedNames", "Descriptions",
        ]),
    ];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from kind in Components
        from component in input.Components(kind.Node, kind.Child)
        from fault in ElementOrder.Faults(component, kind.Order)
        select At(component, fault);
}
