namespace LeadPlugins.LocalOrg.Tests;

/// <summary>
/// How much work something is, as the time that processors spent on this process. Unlike a clock it stands still while the machine works for others, so it means the same on a busy machine as on an idle one.
/// </summary>
internal static class Work
{
    public static TimeSpan Of(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }
}
