namespace LeadPlugins.Tests.Calls;

/// <summary>
/// While it lives, the machine's own zone is five and three quarter hours from UTC (where the system takes its zone from TZ; elsewhere it stays as it is, and what is asserted
/// holds there too). Only for tests of <see cref="Collection"/>, which run beside no other.
/// </summary>
internal sealed class FarFromUtc : IDisposable
{
    public const string Collection = "the machine's time zone";

    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public FarFromUtc() => Set("Asia/Kathmandu");

    public void Dispose() => Set(_before);

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}

[CollectionDefinition(FarFromUtc.Collection, DisableParallelization = true)]
public sealed class MachineTimeZone;
