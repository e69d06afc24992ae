using System.Xml.Linq;

namespace LeadPlugins.Solution.Reading;

/// <summary>A solution as a zip holds it: the two documents, and the files that travel beside them.</summary>
public sealed record MergedSolution(XElement Customizations, XElement Manifest, SolutionFiles Loose);

/// <summary>The unpacked file that an element of a merged document came from.</summary>
internal sealed record SourceFile(string Path)
{
    /// <summary>Walks up to the element that was read from a file; "customizations.xml" where the document came out of a zip.</summary>
    public static string Of(XObject element)
    {
        for (XObject? e = element; e is not null; e = e.Parent)
            if (e.Annotation<SourceFile>() is { } source) return source.Path;
        return "customizations.xml";
    }
}

/// <summary>
/// Puts the files of an unpacked folder into the two documents of a zip, as Microsoft's SolutionPackager does: Customizations.xml is a template whose empty
/// children say what is merged, and what has no place there is left out. SolutionCheck finds what would be left out.
/// </summary>
public static class SolutionMerge
{
    public const string CustomizationsPath = "Other/Customizations.xml";
    public const string ManifestPath = "Other/Solution.xml";

    /// <summary>Merges, or gives null when a file that must be there is missing or any file is not XML; <paramref name="findings"/> then says which.</summary>
    public static MergedSolution? Merge(SolutionFiles files, bool managed, ICollection<Finding> findings)
    {
        var documents = ReadDocuments(files, managed, findings);
        foreach (var path in new[] { CustomizationsPath, ManifestPath }.Where(path => !files.Contains(path)))
            findings.Add(new Finding("LPS002", path, "The file is missing; without it nothing can be packed.", "Restore it."));
        if (findings.Count > 0) return null;

        var customizations = documents[CustomizationsPath];
        foreach (var kind in ComponentKinds.All.Where(kind => kind.Node is not null))
        {
            if (customizations.Element(kind.Node!) is not { } place) continue;
            foreach (var path in documents.Keys.Where(kind.Holds).ToList()) kind.Merge!(place, documents[path], path, documents);
        }
        return new MergedSolution(customizations, documents[ManifestPath], Loose(files, customizations));
    }

    private static SortedDictionary<string, XElement> ReadDocuments(SolutionFiles files, bool managed, ICollection<Finding> findings)
    {
        var documents = new SortedDictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var path in files.Paths.Where(path => path.EndsWith(".xml", StringComparison.Ordinal) && IsVariant(path, files, managed)))
        {
            if (XmlFiles.Read(files, path, findings) is not { } root) continue;
            if (path is not (CustomizationsPath or ManifestPath)) root.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
            documents.Add(path, root);
        }
        return documents;
    }

    /// <summary>Of "x.xml" and "x_managed.xml" a managed zip takes the second, an unmanaged one the first.</summary>
    private static bool IsVariant(string path, SolutionFiles files, bool managed)
    {
        const string suffix = "_managed.xml";
        if (path.EndsWith(suffix, StringComparison.Ordinal)) return managed;
        return !managed || !files.Contains(path[..^".xml".Length] + suffix);
    }

    /// <summary>Binaries go where their FileName says; folders without a node travel as they are.</summary>
    private static SolutionFiles Loose(SolutionFiles files, XElement customizations)
    {
        var loose = files.Paths
            .Where(path => !ComponentKinds.IsMerged(path) && path.Split('/')[0] is not ("Other" or "Entities" or "WebResources"))
            .Select(path => KeyValuePair.Create(path, files.Content(path)));
        var webResources = customizations.Elements("WebResources").Elements("WebResource")
            .Select(resource => (From: "WebResources/" + (string?)resource.Element("Name"), To: (string?)resource.Element("FileName")))
            .Where(resource => resource.To is not null && files.Contains(resource.From))
            .Select(resource => KeyValuePair.Create(resource.To!.TrimStart('/'), files.Content(resource.From)));
        return SolutionFiles.FromContents(loose.Concat(webResources));
    }
}
