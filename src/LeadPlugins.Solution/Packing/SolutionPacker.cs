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
    /// Throws SolutionException when the folder cannot be merged or the file is not the assembly that the folder declares, FileNotFoundException when there is none.
    /// </summary>
    public static SolutionPackages Pack(string folder, string assemblyPath) => Pack(SolutionFiles.FromFolder(folder), File.ReadAllBytes(assemblyPath));

    /// <inheritdoc cref="Pack(string, string)"/>
    public static SolutionPackages Pack(SolutionFiles files, byte[] assembly)
    {
        var isTrialBuild = Declared(files, assembly).IsBuiltOnContract;
        return new SolutionPackages(Zip(files, assembly, isTrialBuild, managed: false), Zip(files, assembly, isTrialBuild, managed: true), isTrialBuild);
    }

    /// <summary>What the assembly says about itself, when it is the one the solution declares: its steps are registered against that name.</summary>
    private static AssemblyFacts Declared(SolutionFiles files, byte[] assembly)
    {
        var findings = new List<Finding>();
        var merged = SolutionMerge.Merge(files, managed: false, findings) ?? throw new SolutionException(findings);
        var declared = merged.Customizations.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").ToList();
        var facts = AssemblyFacts.TryRead(assembly);
        if (declared.Count == 0) findings.Add(WrongAssembly("PluginAssemblies", "The solution declares no assembly, so the file would not be packed."));
        foreach (var element in declared)
        {
            var wanted = (string?)element.Attribute("FullName");
            if (facts is null) findings.Add(WrongAssembly(SourceFile.Of(element), $"The file to be packed as \"{wanted}\" is not a .NET assembly."));
            else if (!facts.IsForNetFramework) findings.Add(WrongAssembly(SourceFile.Of(element), $"The file to be packed as \"{wanted}\" is not built for the .NET Framework, on which the platform runs it."));
            else if (facts.FullName != wanted) findings.Add(WrongAssembly(SourceFile.Of(element), $"The solution declares \"{wanted}\", the file to be packed is \"{facts.FullName}\"."));
        }
        return findings.Count == 0 ? facts! : throw new SolutionException(findings);
    }

    private static Finding WrongAssembly(string file, string message) => new("LPS006", file, message, "Pack the net462 build of src/LeadPlugins: bin/<configuration>/net462/LeadPlugins.dll.");

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
