namespace LeadPlugins.Rules.Response;

/// <summary>An offset from UTC and how long it is known to hold: [from the instant asked about, until), in ticks.</summary>
internal readonly struct ZoneOffset
{
    /// <summary>The last instant there is, DateTime.MaxValue.Ticks.</summary>
    public const long EndOfTime = 3155378975999999999;

    // Two looks at the zone a day. A change that is undone within a stride would be missed; no zone's law has ever done that.
    private const long Stride = TimeSpan.TicksPerDay / 2;

    private ZoneOffset(long ticks, long until)
    {
        Ticks = ticks;
        Until = until;
    }

    public long Ticks { get; }

    public long Until { get; }

    /// <summary>
    /// Asks the zone about UTC instants only, and finds a clock change by halving; adjustment rules differ between platforms and are not read.
    /// </summary>
    public static ZoneOffset At(TimeZoneInfo zone, long utcTicks)
    {
        long offset = Read(zone, utcTicks);
        long same = utcTicks, other = Math.Min(utcTicks + Stride, EndOfTime);
        if (Read(zone, other) == offset) return new ZoneOffset(offset, other);
        while (other - same > 1)
        {
            long middle = same + (other - same) / 2;
            if (Read(zone, middle) == offset) same = middle;
            else other = middle;
        }

        return new ZoneOffset(offset, other);
    }

    private static long Read(TimeZoneInfo zone, long utcTicks) => zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
