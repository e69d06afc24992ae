using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Qualification;

/// <summary>The calendar day of a judgement in the agreement's zone. Days are counted from 0001-01-01 = 0.</summary>
internal readonly struct LocalDay(DateTime nowUtc, Agreement agreement)
{
    private const long LastDay = 3652058; // 9999-12-31

    private readonly BusinessCalendar calendar = agreement.Calendar;
    private readonly TimeSpan offset = agreement.UsesToday ? agreement.Calendar.Zone.GetUtcOffset(nowUtc) : default;

    /// <summary>Today's number; only to be asked for when the agreement uses it.</summary>
    public long Today => UtcInstant.LocalDay(nowUtc.Ticks + offset.Ticks);

    /// <summary>The local day of an instant, or a date as it stands. Only for values of kind Instant and Day.</summary>
    public long DayOf(in Value value) => NumberOf(value.Kind == ValueKind.Instant ? calendar.DateOf(value.AsInstantUtc) : value.AsDay);

    /// <summary>The earliest instant from now on at which the local date is <paramref name="day"/> or later; null beyond the end of time.</summary>
    public DateTime? FirstInstantOf(long day)
    {
        if (day is < 2 or > LastDay) return null;

        // Almost always the clocks change neither around that midnight nor until then, and this is all there is to it. 26 hours: no two offsets differ by more.
        var midnight = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc);
        var guess = midnight - offset;
        var before = guess - nowUtc > TimeSpan.FromHours(26) ? guess.AddHours(-26) : nowUtc;
        bool isSteady = calendar.Zone.GetUtcOffset(before) == offset && calendar.Zone.GetUtcOffset(guess) == offset;
        return isSteady ? guess : calendar.FirstInstantOn(midnight, nowUtc);
    }

    private static long NumberOf(DateTime date) => date.Ticks / TimeSpan.TicksPerDay;
}
