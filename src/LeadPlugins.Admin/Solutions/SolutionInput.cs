using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Admin.Solutions;

/// <summary>Reads what the commands about the solution work on. What cannot be read becomes a sentence that begins with its path.</summary>
internal static class SolutionInput
{
    /// <summary>The unpacked files, or null with a problem added.</summary>
    public static SolutionFiles? Files(string folder, ICollection<string> problems) =>
        Read(PathFault.OfFolder(folder), folder, () => SolutionFiles.FromFolder(folder), problems);

    /// <summary>The assembly at the path, or without one the assembly packed beside the tool; null with problems added.</summary>
    public static byte[]? Assembly(string? path, ICollection<string> problems) => path is not null
        ? Read(PathFault.OfFile(path), path, () => File.ReadAllBytes(path), problems)
        : Read(PathFault.OfFile(ToolFolder.SolutionZip), ToolFolder.SolutionZip, PackedAssembly, problems);

    private static byte[] PackedAssembly()
    {
        using var zip = File.OpenRead(ToolFolder.SolutionZip);
        var packed = SolutionZip.Read(zip);
        return packed.File(packed.Model.Assemblies[0].FileName);
    }

    private static T? Read<T>(string? fault, string path, Func<T> read, ICollection<string> problems) where T : class
    {
        if (fault is not null)
        {
            problems.Add(fault);
            return null;
        }
        try
        {
            return read();
        }
        catch (SolutionException e)
        {
            foreach (var finding in e.Findings) problems.Add($"{path}: {finding}");
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            problems.Add(PathFault.OfReading(path, e));
        }
        return null;
    }
}
