using System.Xml.Linq;

namespace LeadPlugins.Architecture.Tests;

/// <summary>Which project of src/ uses which, as its project file says.</summary>
internal static class ProjectReferences
{
    /// <summary>The architecture: a project may use these and no others. Building another project first without using it (ReferenceOutputAssembly="false") is no use.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["LeadPlugins.Rules"] = [],
        ["DataverseSdk"] = ["ServiceModel"],
        ["ServiceModel"] = [],
        ["LeadPlugins.Solution"] = [],
        ["LeadPlugins"] = ["DataverseSdk", "LeadPlugins.Rules sources"],
        ["LeadPlugins.LocalOrg"] = ["LeadPlugins.Solution", "DataverseSdk"],
        ["LeadPlugins.Admin"] = ["LeadPlugins.LocalOrg", "LeadPlugins.Solution", "LeadPlugins.Rules", "DataverseSdk", "LeadPlugins/Schema sources"],
    };

    /// <summary>Every use that the architecture does not allow, and every project it does not know: "A uses B".</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyDictionary<string, IReadOnlyList<string>> uses) =>
    [
        .. from project in uses
           from used in project.Value
           where !Allowed.TryGetValue(project.Key, out var allowed) || !allowed.Contains(used)
           select project.Key + " uses " + used,
        .. uses.Keys.Where(project => !Allowed.ContainsKey(project)).Select(project => project + " has no place in the architecture"),
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string sourceFolder) =>
        Directory.EnumerateFiles(sourceFolder, "*.csproj", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => (IReadOnlyList<string>)Uses(XDocument.Load(file)));

    public static string[] Uses(XDocument project) =>
    [
        .. from reference in project.Descendants("ProjectReference")
           where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
           select NameOf((string)reference.Attribute("Include")!),
        .. from import in project.Descendants("Import")
           where ((string)import.Attribute("Project")!).Contains("DataverseSdk")
           select "DataverseSdk",
        .. from sources in project.Descendants("Compile")
           let path = (string?)sources.Attribute("Include")
           where path is not null && path.StartsWith("..", StringComparison.Ordinal)
           select string.Join('/', path.Split('\\', '/').Skip(1).TakeWhile(part => !part.Contains('*'))) + " sources",
    ];

    private static string NameOf(string path) => path.Split('\\', '/')[^1].Replace(".csproj", "", StringComparison.Ordinal);
}
