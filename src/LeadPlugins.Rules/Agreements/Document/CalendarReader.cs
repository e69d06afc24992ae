using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Reads the calendar, and checks that a response can be due at all.</summary>
internal sealed class CalendarReader(JsonValue document, ProblemList problems)
{
    private bool isReadable = true;

    public string TimeZoneId => document["calendar"]?.TextOf("timeZone") ?? "";

    public BusinessCalendar? Calendar { get; private set; }

    public void Read(Func<string, TimeZoneInfo?> findZone, ResponseTerms response)
    {
        if (document["calendar"] is not { Kind: JsonKind.Object } node) return;

        var zone = ReadZone(node, findZone);
        var closed = ReadClosed(node);
        var week = ReadWeek(node);
        if (zone is null || node["hours"] is not { Kind: JsonKind.Object } hours || !isReadable) return;

        Calendar = new BusinessCalendar(zone, week, closed);
        int minutes = Math.Max(response.FirstResponseMinutes, response.AcceptWithinMinutes ?? 1);
        if (document.InstantOf("effectiveFrom") is DateTime from && ResponseClock.Due(from, minutes, Calendar) is null)
            problems.Add(ProblemCodes.Impossible, hours, "no open time in which a response could be due", "hours that leave open time from effectiveFrom on");
    }

    private TimeZoneInfo? ReadZone(JsonValue node, Func<string, TimeZoneInfo?> findZone)
    {
        string id = TimeZoneId;
        if (id.Length == 0) return null;
        var zone = IsSpelledAsInWindows(id) ? findZone(id) : null;
        if (zone is null)
            problems.Add(ProblemCodes.UnknownName, node["timeZone"]!, "a Windows time zone id, such as GMT Standard Time or W. Europe Standard Time");
        return zone;
    }

    // Dataverse stores Windows ids, and what knows both kinds would take Europe/London here only for the server to refuse it.
    private static bool IsSpelledAsInWindows(string id) =>
        id.IndexOf("Standard Time", StringComparison.Ordinal) >= 0
        || id.StartsWith("Russia Time Zone", StringComparison.Ordinal)
        || id.StartsWith("UTC", StringComparison.Ordinal);

    private Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>> ReadWeek(JsonValue node)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<OpenInterval>>();
        for (int day = 0; day < 7; day++)
        {
            var intervals = new List<OpenInterval>();
            foreach (string text in node["hours"]?.TextsOf(AgreementShape.Weekdays[day]) ?? [])
            {
                if (OpenInterval.TryParse(text, out var interval)) intervals.Add(interval);
                else isReadable = false;
            }

            week[(DayOfWeek)((day + 1) % 7)] = intervals;
        }

        return week;
    }

    private HashSet<ClosedRange> ReadClosed(JsonValue node)
    {
        var closed = new HashSet<ClosedRange>();
        foreach (var item in node.ItemsOf("closed"))
        {
            if (item.Kind != JsonKind.Object || !DateText.TryRead(item.TextOf("date"), out var date)) continue;
            if (ReadClosedPart(item, date) is not { } range) continue;
            if (!closed.Add(range))
                problems.Add(ProblemCodes.Duplicate, item["date"]!, ProblemList.Describe(item["date"]!) + " again", "each closed time once");
        }

        return closed;
    }

    private ClosedRange? ReadClosedPart(JsonValue item, DateTime date)
    {
        var from = item.Present("from");
        var to = item.Present("to");
        if (from is null && to is null) return new ClosedRange(date);
        if (from is null || to is null)
        {
            problems.AddMissing(item, from is null ? "from" : "to", "both from and to for a part of the date, neither for the whole date");
            return null;
        }

        if (!OpenInterval.TryParseTime(item.TextOf("from"), out int fromMinute) || !OpenInterval.TryParseTime(item.TextOf("to"), out int toMinute)) return null;
        if (fromMinute < toMinute) return new ClosedRange(date, fromMinute, toMinute);
        problems.Add(ProblemCodes.Contradiction, to, "a time after from, at most 24:00");
        return null;
    }
}
