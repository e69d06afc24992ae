namespace LeadPlugins.Rules.Response;

/// <summary>
/// Time that is closed whatever the week says: a whole local date, or a half-open range of its wall-clock minutes. It belongs to that date alone:
/// of Thursday's night shift, a closed Friday takes the part after midnight and leaves the part before.
/// </summary>
public sealed record ClosedRange
{
    /// <summary>Closes the whole date.</summary>
    /// <inheritdoc cref="ClosedRange(DateTime, int, int)"/>
    public ClosedRange(DateTime date) : this(date, 0, OpenInterval.MinutesPerDay)
    {
    }

    /// <param name="date">A date of the calendar's zone; a time of day is an error, the kind is ignored.</param>
    /// <param name="fromMinute">First closed minute of the date, 0 to 1439.</param>
    /// <param name="toMinute">First minute no longer closed, up to 1440, after <paramref name="fromMinute"/>: a closed range never runs past midnight.</param>
    /// <exception cref="ArgumentException">The date has a time of day, or the minutes are out of range or order.</exception>
    public ClosedRange(DateTime date, int fromMinute, int toMinute)
    {
        if (date.TimeOfDay != TimeSpan.Zero) throw new ArgumentException("A closed date has no time of day.", nameof(date));
        if (fromMinute is < 0 or >= OpenInterval.MinutesPerDay)
            throw new ArgumentOutOfRangeException(nameof(fromMinute), "A closed range begins at 00:00 to 23:59.");
        if (toMinute <= fromMinute || toMinute > OpenInterval.MinutesPerDay)
            throw new ArgumentOutOfRangeException(nameof(toMinute), "A closed range ends after its start and by 24:00.");
        Date = DateTime.SpecifyKind(date, DateTimeKind.Unspecified);
        FromMinute = fromMinute;
        ToMinute = toMinute;
    }

    /// <summary>The local date, kind Unspecified.</summary>
    public DateTime Date { get; }

    public int FromMinute { get; }

    public int ToMinute { get; }
}
