using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// The calendar day of a judgement in the agreement's zone, looked up when the first value asks for it; so pass it by reference. Days are counted from
/// 0001-01-01 = 0.
/// </summary>
/// <exception cref="ArgumentException">The instant's kind is not Utc.</exception>
internal struct LocalDay(DateTime nowUtc, Agreement agreement)
{
    private const long LastDay = 3286816; // 8999-12-31

    private readonly BusinessCalendar calendar = agreement.Calendar;
    private readonly DateTime now = new(UtcInstant.Ticks(nowUtc, nameof(nowUtc)), DateTimeKind.Utc);
    private TimeSpan offset;
    private bool isKnown;

    public long Today => UtcInstant.LocalDay(now.Ticks + Offset.Ticks);

    private TimeSpan Offset
    {
        get
        {
            if (!isKnown) offset = calendar.Zone.GetUtcOffset(now);
            isKnown = true;
            return offset;
        }
    }

    /// <summary>The local day of an instant, or a date as it stands. Only for values of kind Instant and Day.</summary>
    public readonly long DayOf(in Value value) => NumberOf(value.Kind == ValueKind.Instant ? calendar.DateOf(value.AsInstantUtc) : value.AsDay);

    /// <summary>The earliest instant from now on at which the local date is <paramref name="day"/> or later; null from the year 9000 on, well before the last day that
    /// the platform stores.</summary>
    public DateTime? FirstInstantOf(long day)
    {
        if (day is < 2 or > LastDay) return null;

        // Almost always the clocks change neither around that midnight nor until then, and this is all there is to it. 26 hours: no two offsets differ by more.
        var midnight = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc);
        var guess = midnight - Offset;
        var before = guess - now > TimeSpan.FromHours(26) ? guess.AddHours(-26) : now;
        bool isSteady = calendar.Zone.GetUtcOffset(before) == offset && calendar.Zone.GetUtcOffset(guess) == offset;
        return isSteady ? guess : calendar.FirstInstantOn(midnight, now);
    }

    private static long NumberOf(DateTime date) => date.Ticks / TimeSpan.TicksPerDay;
}
