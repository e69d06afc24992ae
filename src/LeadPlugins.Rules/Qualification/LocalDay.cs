using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Qualification;

/// <summary>The calendar day of a judgement in the agreement's zone. Days are counted from 0001-01-01 = 0.</summary>
internal readonly struct LocalDay(DateTime nowUtc, TimeZoneInfo zone)
{
    public long Today { get; } = DayOf(nowUtc, zone);

    /// <summary>The local day of an instant, or a date as it stands. Only for values of kind Instant and Day.</summary>
    public long DayOf(in Value value) =>
        value.Kind == ValueKind.Instant ? DayOf(value.AsInstantUtc, zone) : value.AsDay.Ticks / TimeSpan.TicksPerDay;

    /// <summary>
    /// The earliest instant after now at which the local date is <paramref name="day"/> or later; null beyond the end of time. Where the clock goes
    /// back over midnight the date's first beginning counts.
    /// </summary>
    public DateTime? FirstInstantOf(long day)
    {
        // No offset exceeds 14 hours, so the date begins somewhere within this window; see OpenTimeWalk for the one change in it.
        long midnight = day * TimeSpan.TicksPerDay;
        long before = Math.Max(nowUtc.Ticks, midnight - 15 * TimeSpan.TicksPerHour);
        long after = midnight + 15 * TimeSpan.TicksPerHour;
        if (midnight < 0 || after > DateTime.MaxValue.Ticks) return null;

        long first = OffsetAt(before);
        if (OffsetAt(after) == first) return new DateTime(midnight - first, DateTimeKind.Utc);
        while (after - before > 1)
        {
            long middle = before + (after - before) / 2;
            if (OffsetAt(middle) == first) before = middle;
            else after = middle;
        }

        // The offset changes at `after`: midnight came earlier, or is skipped by the change, or comes later.
        long starts = midnight - first < after ? midnight - first : Math.Max(after, midnight - OffsetAt(after));
        return new DateTime(starts, DateTimeKind.Utc);
    }

    private long OffsetAt(long utcTicks) => zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;

    private static long DayOf(DateTime utc, TimeZoneInfo zone) => UtcInstant.LocalDay(utc.Ticks + zone.GetUtcOffset(utc).Ticks);
}
