using System.IO.Compression;
using System.Xml.Linq;
using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Packing;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution;

/// <summary>A packed solution: its model and its files.</summary>
public sealed class PackedSolution(SolutionModel model, SolutionFiles files)
{
    public SolutionModel Model { get; } = model;

    /// <summary>The path of every file in the zip, '/' separated.</summary>
    public IReadOnlyCollection<string> Paths => files.Paths;

    /// <summary>Whether the zip was packed with an assembly built on the SDK contract instead of Microsoft's packages: it runs on the local organization and cannot be deployed.</summary>
    public bool IsTrialBuild => files.Contains(TrialBuild.MarkerPath);

    /// <summary>The content of a file; a leading '/' is ignored. Throws FileNotFoundException when the zip has none at that path.</summary>
    public byte[] File(string path) => files.Content(path.TrimStart('/'));
}

/// <summary>Reads a packed solution zip.</summary>
public static class SolutionZip
{
    private const string GiveASolution = "Give a solution zip, as `leadplugins pack` or the maker portal writes it.";

    /// <summary>Reads a zip, managed or not. Throws SolutionException listing every finding when it is not a solution that can be read.</summary>
    public static PackedSolution Read(Stream zip)
    {
        var findings = new List<Finding>();
        var files = Files(zip, findings);
        if (findings.Count > 0) throw new SolutionException(findings);

        var customizations = Document(files, "customizations.xml", findings);
        var manifest = Document(files, "solution.xml", findings);
        var model = customizations is null || manifest is null ? null : ModelReader.Read(new MergedSolution(customizations, manifest, files), findings);
        return model is not null && findings.Count == 0 ? new PackedSolution(model, files) : throw new SolutionException(findings);
    }

    private static SolutionFiles Files(Stream zip, ICollection<Finding> findings)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return SolutionFiles.FromContents(archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry =>
            {
                using var content = entry.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                return KeyValuePair.Create(entry.FullName.Replace('\\', '/'), copy.ToArray());
            }).ToList());
        }
        catch (InvalidDataException)
        {
            findings.Add(new Finding("LPS004", "", "This is not a zip, or a damaged one.", GiveASolution));
            return SolutionFiles.FromContents([]);
        }
    }

    private static XElement? Document(SolutionFiles files, string path, ICollection<Finding> findings)
    {
        if (files.Contains(path)) return XmlFiles.Read(files, path, findings);
        findings.Add(new Finding("LPS002", path, "The zip has no such file.", GiveASolution));
        return null;
    }
}
