namespace LeadPlugins.Rules.Response;

/// <summary>
/// When people work: a zone, the opening hours of each weekday, and what is closed. Immutable. Being open is a property of an instant: the local date and
/// time of day that the zone gives for it are looked up here, and nothing is ever converted from local time to UTC.
/// </summary>
public sealed class BusinessCalendar
{
    private const long MondayOfDayZero = (long)DayOfWeek.Monday; // 0001-01-01 was a Monday

    private readonly DayPart[][] week = new DayPart[7][];
    private readonly Dictionary<long, DayPart[]> exceptions = [];

    /// <param name="zone">The zone whose local dates and times the hours are in.</param>
    /// <param name="week">Opening hours by weekday, in any order, overlapping or not (their union counts); a weekday that is absent is closed.</param>
    /// <param name="closed">Closed dates and parts of dates, in any order, overlapping or not.</param>
    public BusinessCalendar(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenInterval>> week, IEnumerable<ClosedRange> closed)
    {
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
        if (week is null) throw new ArgumentNullException(nameof(week));
        if (closed is null) throw new ArgumentNullException(nameof(closed));

        for (int day = 0; day < 7; day++)
        {
            var parts = new List<DayPart>();
            foreach (var interval in HoursOf(week, day))
                parts.Add(new DayPart(interval.FromMinute, interval.RunsPastMidnight ? OpenInterval.MinutesPerDay : interval.ToMinute));
            foreach (var interval in HoursOf(week, (day + 6) % 7))
                if (interval.RunsPastMidnight && interval.ToMinute > 0) parts.Add(new DayPart(0, interval.ToMinute));
            this.week[day] = DayPart.Union(parts);
        }

        foreach (var range in closed)
        {
            long day = range.Date.Ticks / TimeSpan.TicksPerDay;
            exceptions[day] = DayPart.Without(OpenPartsOf(day), new DayPart(range.FromMinute, range.ToMinute));
        }
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>True when the instant is open.</summary>
    /// <exception cref="ArgumentException">The instant's kind is not Utc.</exception>
    public bool IsOpen(DateTime instantUtc)
    {
        long local = UtcInstant.Ticks(instantUtc, nameof(instantUtc)) + Zone.GetUtcOffset(instantUtc).Ticks;
        long day = UtcInstant.LocalDay(local);
        long minute = (local - day * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMinute;
        foreach (var part in OpenPartsOf(day))
            if (part.From <= minute && minute < part.To) return true;
        return false;
    }

    /// <summary>The local date of an instant (kind Unspecified), which is what day operators compare.</summary>
    /// <exception cref="ArgumentException">The instant's kind is not Utc.</exception>
    public DateTime DateOf(DateTime instantUtc)
    {
        long local = UtcInstant.Ticks(instantUtc, nameof(instantUtc)) + Zone.GetUtcOffset(instantUtc).Ticks;
        long day = Math.Min(Math.Max(UtcInstant.LocalDay(local), 0), ZoneOffset.EndOfTime / TimeSpan.TicksPerDay);
        return new DateTime(day * TimeSpan.TicksPerDay);
    }

    /// <summary>
    /// The earliest instant, at or after <paramref name="fromUtc"/>, whose local date is <paramref name="date"/> or later: where that date begins, whether
    /// or not its midnight exists; null when time ends before. Where clocks go back over midnight, the date before may come again for an hour.
    /// </summary>
    /// <exception cref="ArgumentException">The instant's kind is not Utc.</exception>
    public DateTime? FirstInstantOn(DateTime date, DateTime fromUtc)
    {
        long midnight = date.Date.Ticks;
        long at = Math.Max(UtcInstant.Ticks(fromUtc, nameof(fromUtc)), midnight - TimeSpan.TicksPerDay); // no offset reaches a day
        while (at < ZoneOffset.EndOfTime)
        {
            var offset = ZoneOffset.At(Zone, at);
            long begins = Math.Max(at, midnight - offset.Ticks);
            if (begins < offset.Until) return new DateTime(begins, DateTimeKind.Utc);
            at = offset.Until;
        }

        return null;
    }

    /// <summary>
    /// The open parts of a local date, in order and apart from each other. Days are counted from 0001-01-01; a zone may put an instant before day 0.
    /// </summary>
    internal DayPart[] OpenPartsOf(long day)
    {
        if (exceptions.Count > 0 && exceptions.TryGetValue(day, out var parts)) return parts;
        return week[(int)((day % 7 + 7 + MondayOfDayZero) % 7)];
    }

    private static IReadOnlyList<OpenInterval> HoursOf(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenInterval>> week, int day) =>
        week.TryGetValue((DayOfWeek)day, out var intervals) ? intervals : [];
}
