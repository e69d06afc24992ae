using LeadPlugins.Solution;

namespace LeadPlugins.Admin.Running;

/// <summary>The folder that the tool lies in.</summary>
public static class ToolFolder
{
    /// <summary>The packed solution, made when the tool was built.</summary>
    public static string SolutionZip { get; } = PathOf(SolutionPackages.UnmanagedFileName);

    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
