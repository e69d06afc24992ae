namespace LeadPlugins.Rules.Response;

/// <summary>Instants as ticks (100 ns) since 0001-01-01 UTC: plain numbers, because a local time may lie outside what DateTime can hold.</summary>
internal static class UtcInstant
{
    public static long Ticks(DateTime instantUtc, string parameter) => instantUtc.Kind == DateTimeKind.Utc
        ? instantUtc.Ticks
        : throw new ArgumentException("An instant must be UTC (DateTimeKind.Utc); its kind is " + instantUtc.Kind + ".", parameter);

    /// <summary>The date that local ticks fall on, in days since 0001-01-01, rounded down also before that date.</summary>
    public static long LocalDay(long localTicks) =>
        localTicks >= 0 ? localTicks / TimeSpan.TicksPerDay : (localTicks + 1) / TimeSpan.TicksPerDay - 1;
}
