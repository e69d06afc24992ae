using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A file in the right folder at the wrong place, or of the wrong name, is not packed.</summary>
internal sealed class FileBelongsToAKind() : SolutionRule("LPS104", "Move, rename or remove the file.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from path in input.Files.Paths
        where ComponentKinds.Folders.Contains(path.Split('/')[0]) && !Belongs(path, input.Files)
        select At(path, "No kind of component has a file of this name here, so it is not packed.");

    private static bool Belongs(string path, SolutionFiles files) =>
        path is SolutionMerge.CustomizationsPath or SolutionMerge.ManifestPath
        || ComponentKinds.All.Any(kind => kind.Holds(path))
        || IsRelationshipDetail(path) || IsPartOfTable(path) || IsContent(path, files);

    private static bool IsRelationshipDetail(string path) =>
        path.StartsWith("Other/Relationships/", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal);

    private static bool IsPartOfTable(string path) =>
        path.Split('/', 3) is ["Entities", _, var rest] && ComponentKinds.EntityParts.Any(part => part.Path.IsMatch(rest));

    /// <summary>A binary stands beside the file that describes it.</summary>
    private static bool IsContent(string path, SolutionFiles files) =>
        path.Split('/')[0] is "WebResources" or "PluginAssemblies" && files.Contains(path + ".data.xml");
}
