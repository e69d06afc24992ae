using System.Globalization;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Tests.Response;

/// <summary>Calendars as a person would write them down.</summary>
internal static class Calendars
{
    public static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Monday to Friday 09–17 in London; Easter, Christmas, Boxing Day's substitute closed, Christmas Eve a half day.</summary>
    public static BusinessCalendar Uk { get; } = Of("Europe/London", Week(Weekdays, "09:00-17:00"),
        Closed("2026-04-03"), Closed("2026-04-06"), Closed("2026-12-25"), Closed("2026-12-28"), Closed("2026-12-24", "12:00", "24:00"));

    public static BusinessCalendar Of(string zone, Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> week, params ClosedRange[] closed) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), week, closed);

    public static Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> Week(IEnumerable<DayOfWeek> days, params string[] intervals) =>
        days.ToDictionary(d => d, _ => (IReadOnlyList<OpenInterval>)intervals.Select(Interval).ToList());

    public static Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> EveryDay(params string[] intervals) => Week(Enum.GetValues<DayOfWeek>(), intervals);

    public static OpenInterval Interval(string text) =>
        OpenInterval.TryParse(text, out var interval) ? interval : throw new ArgumentException($"'{text}' is no interval.");

    public static ClosedRange Closed(string date, string from = "00:00", string to = "24:00") =>
        new(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Minute(from), Minute(to));

    public static int Minute(string text) => OpenInterval.TryParseTime(text, out int minute) ? minute : throw new ArgumentException($"'{text}' is no time of day.");

    public static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
