namespace LeadPlugins.Rules.Response;

/// <summary>
/// The response clock: open time of a <see cref="BusinessCalendar"/> between UTC instants, to the tick. Minutes are elapsed minutes: an hour that the clocks
/// skip contributes nothing, an hour they repeat counts twice.
/// </summary>
public static class ResponseClock
{
    /// <summary>How far the clock looks for the next open minute: this long after the last open minute it used.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(1200);

    /// <summary>
    /// The earliest instant, at or after <paramref name="startUtc"/>, by which exactly <paramref name="minutes"/> of open time have elapsed. So 0 minutes
    /// are due at once, even when closed, and work that fills a day is due at closing time, not at the next opening.
    /// </summary>
    /// <returns>A UTC instant, exact to the tick; null when there is no further open time within the <see cref="Horizon"/>.</returns>
    /// <exception cref="ArgumentException">The start's kind is not Utc, or the minutes are negative.</exception>
    public static DateTime? Due(DateTime startUtc, int minutes, BusinessCalendar calendar)
    {
        long start = UtcInstant.Ticks(startUtc, nameof(startUtc));
        if (minutes < 0) throw new ArgumentOutOfRangeException(nameof(minutes), "Minutes to elapse cannot be negative.");
        if (minutes == 0) return startUtc;

        var walk = new OpenTimeWalk(calendar, start);
        long left = minutes * TimeSpan.TicksPerMinute;
        long lastUsed = start;
        while (walk.Next(lastUsed + Horizon.Ticks + 1, out long from, out long to))
        {
            if (to - from >= left) return new DateTime(from + left, DateTimeKind.Utc);
            left -= to - from;
            lastUsed = to;
        }

        return null;
    }

    /// <summary>The instant to warn at: when <paramref name="warnAtPercent"/> of the minutes, rounded down to the minute, have elapsed.</summary>
    /// <param name="startUtc">When the clock started.</param>
    /// <param name="minutes">The agreed open minutes.</param>
    /// <param name="warnAtPercent">0 to 100.</param>
    /// <param name="calendar">When people work.</param>
    /// <inheritdoc cref="Due"/>
    public static DateTime? Warn(DateTime startUtc, int minutes, int warnAtPercent, BusinessCalendar calendar)
    {
        if (warnAtPercent is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(warnAtPercent), "A percentage is 0 to 100.");
        if (minutes < 0) throw new ArgumentOutOfRangeException(nameof(minutes), "Minutes to elapse cannot be negative.");
        return Due(startUtc, (int)((long)minutes * warnAtPercent / 100), calendar);
    }

    /// <summary>The open time in [<paramref name="fromUtc"/>, <paramref name="toUtc"/>); negative when they are in reversed order.</summary>
    /// <exception cref="ArgumentException">A kind is not Utc.</exception>
    public static TimeSpan Elapsed(DateTime fromUtc, DateTime toUtc, BusinessCalendar calendar)
    {
        long first = UtcInstant.Ticks(fromUtc, nameof(fromUtc));
        long second = UtcInstant.Ticks(toUtc, nameof(toUtc));
        if (second < first) return -Elapsed(toUtc, fromUtc, calendar);

        var walk = new OpenTimeWalk(calendar, first);
        long open = 0;
        while (walk.Next(second, out long from, out long to)) open += Math.Min(to, second) - from;
        return new TimeSpan(open);
    }
}
