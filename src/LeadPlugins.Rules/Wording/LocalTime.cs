using System.Globalization;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Wording;

/// <summary>An instant as the people of an agreement read it: on their own clocks.</summary>
public static class LocalTime
{
    /// <summary>yyyy-MM-dd HH:mm in the calendar's zone; without a calendar in UTC, and says so.</summary>
    public static string Of(DateTime utc, BusinessCalendar? calendar) =>
        calendar is null ? Text(utc) + " UTC" : Text(utc + calendar.Zone.GetUtcOffset(utc));

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
