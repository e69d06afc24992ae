using System.Xml.Linq;

namespace LeadPlugins.Solution.Check;

/// <summary>A component as the manifest names it: its type number and its schema name or id, in lower case without braces where the platform ignores them.</summary>
internal sealed record RootComponent(int Type, string Key)
{
    public override string ToString() => $"{Type} {Key}";
}

/// <summary>Which components the manifest names, and which are there. The numbers are those of the platform's choice componenttype.</summary>
internal static class RootComponents
{
    private const int Table = 1, Choice = 9, Role = 20, Dashboard = 60, WebResource = 61, SiteMap = 62, FieldSecurityProfile = 70, App = 80;
    private const int Assembly = 91, Step = 92, EnvironmentVariable = 380;

    private static readonly int[] KeyedById = [Role, Dashboard, FieldSecurityProfile, Assembly, Step];

    public static IEnumerable<(RootComponent Component, XElement Element)> Named(CheckInput input) => input.Roots.Select(root =>
    {
        var type = int.TryParse((string?)root.Attribute("type"), out var number) ? number : 0;
        var key = KeyedById.Contains(type) ? Id((string?)root.Attribute("id")) : (string?)root.Attribute("schemaName") ?? Id((string?)root.Attribute("id"));
        return (new RootComponent(type, key), root);
    });

    public static IEnumerable<(RootComponent Component, XElement Element)> Present(CheckInput input)
    {
        foreach (var (element, table) in input.Tables) yield return (new RootComponent(Table, table.LogicalName), element);
        foreach (var (element, choice) in input.Choices) yield return (new RootComponent(Choice, choice.Name), element);
        foreach (var (type, node, child, key) in new (int, string, string, Func<XElement, string>)[]
        {
            (Role, "Roles", "Role", e => Id((string?)e.Attribute("id"))),
            (Dashboard, "Dashboards", "Dashboard", e => Id((string?)e.Element("FormId"))),
            (WebResource, "WebResources", "WebResource", e => (string?)e.Element("Name") ?? ""),
            (SiteMap, "AppModuleSiteMaps", "AppModuleSiteMap", e => (string?)e.Element("SiteMapUniqueName") ?? ""),
            (FieldSecurityProfile, "FieldSecurityProfiles", "FieldSecurityProfile", e => Id((string?)e.Attribute("fieldsecurityprofileid"))),
            (App, "AppModules", "AppModule", e => (string?)e.Element("UniqueName") ?? ""),
            (Assembly, "SolutionPluginAssemblies", "PluginAssembly", e => Id((string?)e.Attribute("PluginAssemblyId"))),
            (Step, "SdkMessageProcessingSteps", "SdkMessageProcessingStep", e => Id((string?)e.Attribute("SdkMessageProcessingStepId"))),
        })
        {
            foreach (var element in input.Components(node, child)) yield return (new RootComponent(type, key(element)), element);
        }
    }

    /// <summary>Components that may be roots and need not be: environment variables, which exports leave out and hand-written solutions name.</summary>
    public static IEnumerable<RootComponent> Optional(CheckInput input) =>
        input.Files.Paths.Where(p => p.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal))
            .Select(p => new RootComponent(EnvironmentVariable, p.Split('/')[1]))
            .Distinct();

    /// <summary>An id as the platform compares it: lower case, without braces.</summary>
    public static string Id(string? text) => (text ?? "").Trim('{', '}').ToLowerInvariant();
}
