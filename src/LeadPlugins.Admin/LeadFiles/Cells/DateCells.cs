using System.Globalization;
using System.Text.RegularExpressions;
using LeadPlugins.Rules.Response;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles.Cells;

/// <summary>
/// Dates and date-times as ISO 8601 writes them: 2026-03-01, 2026-03-01T09:30, 2026-03-01 09:30:15.25, each date-time with Z, with an offset (+01:00), or in
/// the zone of the run. Values are UTC instants; of date-only and zone-independent columns the date and time as written, with kind Utc so that nothing
/// converts them again.
/// </summary>
internal static partial class DateCells
{
    private static readonly DateTime Earliest = new(1753, 1, 1), Latest = new(9999, 12, 30, 23, 59, 59);

    public static CellReading Read(ColumnModel column, string cell, TimeZoneInfo zone)
    {
        bool isDateOnly = column.DateBehavior == DateBehavior.DateOnly, isFloating = column.DateBehavior == DateBehavior.TimeZoneIndependent;
        string form = isDateOnly ? "a date as 2026-03-01"
            : isFloating ? "a date and time as 2026-03-01T09:30, without a zone"
            : "a date and time as 2026-03-01T09:30, with Z, an offset such as +01:00, or none";
        var refused = CellReading.Refused(form + ", from the year 1753 on");

        if (Iso8601().Match(cell) is not { Success: true } match || !TryReadLocal(match, out var local)) return refused;
        bool hasTime = match.Groups["time"].Success;
        string offset = match.Groups["offset"].Value;
        if ((isDateOnly && hasTime) || (isFloating && offset.Length > 0)) return refused;

        DateTime? instant = isDateOnly || isFloating ? local
            : offset.Length > 0 ? WithOffset(local, offset)
            : hasTime ? InZone(local, zone, out refused)
            : new BusinessCalendar(zone, new Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>>(), []).FirstInstantOn(local, Utc(DateTime.MinValue));
        if (instant is not { } found) return refused;
        return found >= Earliest && found <= Latest ? CellReading.Of(Utc(found)) : refused;
    }

    private static bool TryReadLocal(Match match, out DateTime local)
    {
        string time = match.Groups["time"].Success ? match.Groups["time"].Value : "00:00";
        if (time.Length == 5) time += ":00";
        string whole = $"{match.Groups["date"].Value} {time}";
        return DateTime.TryParseExact(whole, "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out local);
    }

    private static DateTime? WithOffset(DateTime local, string offset)
    {
        if (offset == "Z") return local;
        int minutes = 60 * int.Parse(offset.AsSpan(1, 2), CultureInfo.InvariantCulture) + int.Parse(offset.AsSpan(4), CultureInfo.InvariantCulture);
        if (minutes > 14 * 60) return null;
        return Within(local.Ticks - (offset[0] == '-' ? -minutes : minutes) * TimeSpan.TicksPerMinute);
    }

    // A local time has one instant, none (the clocks skip it) or two (they repeat it): the zone is asked which of the offsets around it give that time.
    private static DateTime? InZone(DateTime local, TimeZoneInfo zone, out CellReading refused)
    {
        var instants = new[] { -1, 1 }
            .Select(days => Within(local.Ticks + days * TimeSpan.TicksPerDay) is { } near ? zone.GetUtcOffset(Utc(near)) : TimeSpan.Zero)
            .Distinct()
            .Select(offset => Within(local.Ticks - offset.Ticks))
            .OfType<DateTime>()
            .Where(utc => utc + zone.GetUtcOffset(Utc(utc)) == local)
            .ToList();
        string clocks = instants.Count == 0 ? "skip" : "repeat";
        refused = CellReading.Refused($"a time that exists once in {zone.Id}; the clocks {clocks} this one, so give it with its offset");
        return instants.Count == 1 ? instants[0] : null;
    }

    private static DateTime? Within(long ticks) =>
        ticks >= Earliest.Ticks - TimeSpan.TicksPerDay && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks) : null;

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)(?<offset>Z|[+-][0-9]{2}:[0-5][0-9])?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();
}
