using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Running;

/// <summary>The files that `run` takes when it is given none. They lie in the tool's folder.</summary>
public static class Samples
{
    public static string Leads { get; } = ToolFolder.PathOf("samples", "leads.csv");

    public static string Agreement { get; } = ToolFolder.PathOf("samples", "agreement.json");

    /// <summary>A week of a sales floor after those leads have arrived.</summary>
    public static string Events { get; } = ToolFolder.PathOf("samples", "events.csv");

    /// <summary>Whether a file is a copy of the sample leads, such as the one in the repository. False for one that cannot be read, which is somebody else's to say.</summary>
    public static bool AreLeadsOf(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length == new FileInfo(Leads).Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(Leads));
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            return false;
        }
    }

    /// <summary>
    /// The instant at which the sample leads arrive, so that everybody sees the same figures: the afternoon before Good Friday 2026, 14:30 in London. Three hours of the four that sales
    /// has for a first response lie before closing time, the fourth after Easter.
    /// </summary>
    public static DateTime AtUtc { get; } = new(2026, 4, 2, 13, 30, 0, DateTimeKind.Utc);
}
