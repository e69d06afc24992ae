using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LeadPlugins.Solution.Assemblies;
using LeadPlugins.Solution.Packing;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution;

/// <summary>The two zips of a solution. Packing the same files again gives the same bytes.</summary>
public sealed record SolutionPackages(byte[] Unmanaged, byte[] Managed, bool IsTrialBuild)
{
    public const string UnmanagedFileName = "LeadPlugins.zip";
    public const string ManagedFileName = "LeadPlugins_managed.zip";
}

/// <summary>Packs an unpacked solution folder and the built plug-in assembly into the zips that the platform imports.</summary>
public static class SolutionPacker
{
    /// <summary>Entries carry this instant instead of the time of packing, so that equal content is equal bytes. Zips know no time zone.</summary>
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings XmlFormat =
        new() { Indent = true, IndentChars = "  ", NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>
    /// Packs the folder with the assembly at <paramref name="assemblyPath"/> (the net462 build of src/LeadPlugins). It does not check: run SolutionCheck first.
    /// Throws SolutionException when the folder cannot be merged, FileNotFoundException when there is no assembly.
    /// </summary>
    public static SolutionPackages Pack(string folder, string assemblyPath) => Pack(SolutionFiles.FromFolder(folder), File.ReadAllBytes(assemblyPath));

    /// <inheritdoc cref="Pack(string, string)"/>
    public static SolutionPackages Pack(SolutionFiles files, byte[] assembly)
    {
        var isTrialBuild = AssemblyFacts.Read(assembly).IsBuiltOnContract;
        return new SolutionPackages(Zip(files, assembly, isTrialBuild, managed: false), Zip(files, assembly, isTrialBuild, managed: true), isTrialBuild);
    }

    private static byte[] Zip(SolutionFiles files, byte[] assembly, bool isTrialBuild, bool managed)
    {
        var findings = new List<Finding>();
        var merged = SolutionMerge.Merge(files, managed, findings) ?? throw new SolutionException(findings);
        merged.Manifest.Element("SolutionManifest")?.SetElementValue("Managed", managed ? "1" : "0");

        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in merged.Loose.Paths) entries[path] = merged.Loose.Content(path);
        foreach (var declared in merged.Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly"))
            entries[((string?)declared.Element("FileName") ?? "").TrimStart('/')] = assembly;
        if (isTrialBuild) entries[TrialBuild.MarkerPath] = Encoding.UTF8.GetBytes(TrialBuild.Text);
        entries["customizations.xml"] = Bytes(merged.Customizations);
        entries["solution.xml"] = Bytes(merged.Manifest);
        entries[ContentTypes.Path] = Bytes(ContentTypes.For(entries.Keys));
        return Bytes(entries);
    }

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, XmlFormat)) root.Save(writer);
        return stream.ToArray();
    }

    private static byte[] Bytes(SortedDictionary<string, byte[]> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                using var target = entry.Open();
                target.Write(content);
            }
        }
        return stream.ToArray();
    }
}
