namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>
/// The parts of a date that groups are made of, UTC. A week is numbered within its year: the first starts on 1 January, every other on a Sunday, as the
/// examples of the platform's documents have it. Quarters are those of the calendar. Fiscal parts depend on settings and are refused.
/// </summary>
internal static class DateParts
{
    public static readonly Dictionary<string, Func<DateTime, int>> All = new()
    {
        ["day"] = date => date.Day,
        ["week"] = date => (date.DayOfYear - 1 + (int)new DateTime(date.Year, 1, 1).DayOfWeek) / 7 + 1,
        ["month"] = date => date.Month,
        ["quarter"] = date => (date.Month + 2) / 3,
        ["year"] = date => date.Year,
    };
}
