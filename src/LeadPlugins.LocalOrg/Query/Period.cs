namespace LeadPlugins.LocalOrg.Query;

/// <summary>
/// Days, weeks, months and years of the calendar, UTC. Half open: <see cref="From"/> belongs to it, <see cref="To"/> does not. A week starts on Sunday, as
/// in an organization whose setting nobody has changed.
/// </summary>
internal readonly record struct Period(DateTime From, DateTime To)
{
    public static Period Day(DateTime day, int ahead = 0) => new(day.Date.AddDays(ahead), day.Date.AddDays(ahead + 1));

    public static Period Week(DateTime day, int ahead)
    {
        var sunday = day.Date.AddDays(7 * ahead - (int)day.DayOfWeek);
        return new Period(sunday, sunday.AddDays(7));
    }

    public static Period Month(DateTime day, int ahead)
    {
        var first = day.Date.AddDays(1 - day.Day).AddMonths(ahead);
        return new Period(first, first.AddMonths(1));
    }

    public static Period Year(DateTime day, int ahead)
    {
        var first = day.Date.AddDays(1 - day.DayOfYear).AddYears(ahead);
        return new Period(first, first.AddYears(1));
    }

    public bool Contains(DateTime instant) => instant >= From && instant < To;

    /// <summary>The start of the hour.</summary>
    public static DateTime Hour(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerHour));
}
