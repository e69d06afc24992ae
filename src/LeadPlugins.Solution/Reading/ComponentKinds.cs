using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadPlugins.Solution.Reading;

/// <summary>Takes one document into its place in customizations.xml; the last argument gives every document by path.</summary>
internal delegate void MergeDocument(XElement place, XElement document, string path, IReadOnlyDictionary<string, XElement> documents);

/// <summary>
/// A kind of component: where its files lie, which node of customizations.xml they go into (null = they travel in the zip as they are), and how.
/// </summary>
internal sealed record ComponentKind(string Folder, string Pattern, string? Node, MergeDocument? Merge = null)
{
    private readonly Regex path = new("^" + Pattern + "$", RegexOptions.CultureInvariant);

    public bool Holds(string file) => path.IsMatch(file);
}

/// <summary>The kinds of components a solution folder may hold, in the order of customizations.xml.</summary>
internal static class ComponentKinds
{
    public static IReadOnlyList<ComponentKind> All { get; } =
    [
        new("Entities", @"Entities/[^/]+/Entity\.xml", "Entities", AddEntity),
        new("Roles", @"Roles/[^/]+\.xml", "Roles", Add),
        new("Other", @"Other/FieldSecurityProfiles\.xml", "FieldSecurityProfiles", AddChildren),
        new("Other", @"Other/EntityMaps\.xml", "EntityMaps", AddChildren),
        new("Other", @"Other/Relationships\.xml", "EntityRelationships", AddRelationships),
        new("OptionSets", @"OptionSets/[^/]+\.xml", "optionsets", Add),
        new("Dashboards", @"Dashboards/[^/]+\.xml", "Dashboards", Add),
        new("WebResources", @"WebResources/.+\.data\.xml", "WebResources", Add),
        new("PluginAssemblies", @"PluginAssemblies/.+\.dll\.data\.xml", "SolutionPluginAssemblies", Add),
        new("SdkMessageProcessingSteps", @"SdkMessageProcessingSteps/[^/]+\.xml", "SdkMessageProcessingSteps", Add),
        new("AppModuleSiteMaps", @"AppModuleSiteMaps/[^/]+/AppModuleSiteMap(_managed)?\.xml", "AppModuleSiteMaps", Add),
        new("AppModules", @"AppModules/[^/]+/AppModule(_managed)?\.xml", "AppModules", Add),
        new("customapis", @"customapis/.+", null),
        new("environmentvariabledefinitions", @"environmentvariabledefinitions/.+", null),
    ];

    /// <summary>The folders a solution may have at its root.</summary>
    public static IReadOnlySet<string> Folders { get; } = All.Select(kind => kind.Folder).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a file goes into customizations.xml, as a whole or as a part of its table.</summary>
    public static bool IsMerged(string path) => All.Any(kind => kind.Node is not null && kind.Holds(path));

    /// <summary>What an entity folder may hold beside Entity.xml: the node it goes into, and the file pattern below the folder. The first group of a form is its type.</summary>
    public static IReadOnlyList<(string Node, Regex Path)> EntityParts { get; } =
    [
        ("FormXml", new Regex(@"^FormXml/([^/]+)/[^/]+\.xml$", RegexOptions.CultureInvariant)),
        ("SavedQueries", new Regex(@"^SavedQueries/[^/]+\.xml$", RegexOptions.CultureInvariant)),
        ("Visualizations", new Regex(@"^Visualizations/[^/]+\.xml$", RegexOptions.CultureInvariant)),
        ("RibbonDiffXml", new Regex(@"^RibbonDiff\.xml$", RegexOptions.CultureInvariant)),
    ];

    private static void Add(XElement place, XElement document, string path, IReadOnlyDictionary<string, XElement> documents) => place.Add(document);

    private static void AddChildren(XElement place, XElement document, string path, IReadOnlyDictionary<string, XElement> documents) =>
        place.Add(Annotated(document.Elements(), path));

    /// <summary>The list says what is packed; the details come from Other/Relationships. A listed relationship without details stays an empty stub, as SolutionPackager leaves it.</summary>
    private static void AddRelationships(XElement place, XElement document, string path, IReadOnlyDictionary<string, XElement> documents)
    {
        var details = documents.Where(d => d.Key.StartsWith("Other/Relationships/", StringComparison.Ordinal))
            .SelectMany(d => Annotated(d.Value.Elements("EntityRelationship"), d.Key))
            .GroupBy(detail => (string?)detail.Attribute("Name") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var listed in Annotated(document.Elements("EntityRelationship"), path))
            place.Add(details.TryGetValue((string?)listed.Attribute("Name") ?? "", out var detail) ? detail : listed);
    }

    private static void AddEntity(XElement place, XElement document, string path, IReadOnlyDictionary<string, XElement> documents)
    {
        var folder = path[..^"Entity.xml".Length];
        foreach (var (node, pattern) in EntityParts)
        {
            if (document.Element(node) is not { } part) continue;
            foreach (var (file, content) in documents.Where(d => d.Key.StartsWith(folder, StringComparison.Ordinal)))
                if (pattern.Match(file[folder.Length..]) is { Success: true } match) AddPart(part, node, match, Annotated(content.Elements(), file), content);
        }
        // A table without views still has the inner list; the platform's schema demands it.
        if (document.Element("SavedQueries") is { HasElements: false } views) views.Add(new XElement("savedqueries"));
        place.Add(document);
    }

    private static void AddPart(XElement part, string node, Match match, IEnumerable<XElement> children, XElement content)
    {
        switch (node)
        {
            case "FormXml":
                var type = match.Groups[1].Value;
                var forms = part.Elements("forms").FirstOrDefault(f => (string?)f.Attribute("type") == type);
                if (forms is null) part.Add(forms = new XElement("forms", new XAttribute("type", type)));
                forms.Add(children);
                break;
            case "SavedQueries":
                if (part.Element("savedqueries") is null) part.Add(new XElement("savedqueries"));
                part.Element("savedqueries")!.Add(children);
                break;
            case "Visualizations":
                part.Add(content);
                break;
            default:
                part.ReplaceNodes(children);
                break;
        }
    }

    /// <summary>The elements, each knowing its file: once they hang in another document, their old root no longer tells.</summary>
    private static IEnumerable<XElement> Annotated(IEnumerable<XElement> elements, string path)
    {
        foreach (var element in elements)
        {
            var copy = new XElement(element);
            copy.AddAnnotation(new SourceFile(path));
            yield return copy;
        }
    }
}
