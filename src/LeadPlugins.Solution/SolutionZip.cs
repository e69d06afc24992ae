using System.IO.Compression;
using System.Xml;
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
    /// <summary>Reads a zip, managed or not. Throws SolutionException listing every finding when it is not a solution that can be read.</summary>
    public static PackedSolution Read(Stream zip)
    {
        var findings = new List<Finding>();
        var files = Files(zip, findings);
        if (findings.Count == 0 && Document(files, "customizations.xml", findings) is { } customizations && Document(files, "solution.xml", findings) is { } manifest)
        {
            var model = ModelReader.Read(new MergedSolution(customizations, manifest, files), findings);
            if (model is not null && findings.Count == 0) return new PackedSolution(model, files);
        }
        throw new SolutionException(findings);
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
        catch (InvalidDataException fault)
        {
            findings.Add(new Finding("LPS004", "", $"This is not a zip: {fault.Message}", "Give a solution zip, as `leadplugins pack` or the maker portal writes it."));
            return SolutionFiles.FromContents([]);
        }
    }

    private static XElement? Document(SolutionFiles files, string path, ICollection<Finding> findings)
    {
        if (!files.Contains(path))
        {
            findings.Add(new Finding("LPS002", path, "The zip has no such file.", "Give a solution zip, as `leadplugins pack` or the maker portal writes it."));
            return null;
        }

        try
        {
            using var stream = new MemoryStream(files.Content(path));
            return XElement.Load(stream);
        }
        catch (XmlException fault)
        {
            findings.Add(new Finding("LPS001", path, $"This is not well-formed XML: {fault.Message}", "Pack the solution again."));
            return null;
        }
    }
}
