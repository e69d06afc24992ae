using System.Text.Json;
using LeadPlugins.Rules.Response;
using LeadPlugins.Testing;
using Xunit.Abstractions;

namespace LeadPlugins.Rules.Tests.Response;

public class ResponseClockVectorTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Every_due_instant_of_the_shared_vectors_is_met_and_no_other_convention_is()
    {
        int run = Check("add", (vector, calendar) =>
        {
            var due = ResponseClock.Due(Instant(vector, "start"), vector.GetProperty("minutes").GetInt32(), calendar);
            return due?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        }, "expected");
        Assert.Equal(1761, run);
    }

    [SharedDataFact]
    public void Every_elapsed_time_of_the_shared_vectors_is_met()
    {
        int run = Check("between", (vector, calendar) =>
            ResponseClock.Elapsed(Instant(vector, "start"), Instant(vector, "end"), calendar).TotalMilliseconds.ToString("R", System.Globalization.CultureInfo.InvariantCulture), "expectedMs");
        Assert.Equal(748, run);
    }

    private int Check(string op, Func<JsonElement, BusinessCalendar, string?> answer, string expected)
    {
        using var calendars = JsonDocument.Parse(File.ReadAllText(SharedFile("calendars.json")));
        var built = new Dictionary<string, BusinessCalendar>();
        var wrong = new List<string>();
        int run = 0, withAlternative = 0;
        foreach (string line in File.ReadLines(SharedFile("vectors.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var vector = document.RootElement;
            if (vector.GetProperty("op").GetString() != op) continue;

            string name = vector.GetProperty("cal").GetString()!;
            if (!built.TryGetValue(name, out var calendar)) built[name] = calendar = Build(calendars.RootElement, name);
            string? actual = answer(vector, calendar);
            string? right = vector.GetProperty(expected) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
            if (actual != right) wrong.Add($"{vector.GetProperty("id")}: {actual ?? "no open time"}, expected {right ?? "no open time"}");
            if (vector.TryGetProperty("alt", out var alternatives))
            {
                withAlternative++;
                wrong.AddRange(alternatives.EnumerateObject().Where(a => a.Value.ToString() == actual).Select(a => $"{vector.GetProperty("id")}: answers {a.Name}"));
            }

            run++;
        }

        output.WriteLine($"{run} vectors run, {withAlternative} of them with the answer of another convention, {wrong.Count} wrong.");
        Assert.Empty(wrong);
        return run;
    }

    private static BusinessCalendar Build(JsonElement all, string name)
    {
        var calendar = all.GetProperty("calendars").GetProperty(name);
        var week = all.GetProperty("weeks").GetProperty(calendar.GetProperty("week").GetString()!);
        var holidays = all.GetProperty("holidays").GetProperty(calendar.GetProperty("holidays").GetString()!);

        var hours = Enum.GetValues<DayOfWeek>().ToDictionary(
            day => day,
            day => (IReadOnlyList<OpenInterval>)week.GetProperty(day.ToString()[..3]).EnumerateArray().Select(p => Calendars.Interval($"{p[0]}-{p[1]}")).ToList());
        var closed = holidays.EnumerateArray().SelectMany(h => h.TryGetProperty("closed", out var ranges)
            ? ranges.EnumerateArray().Select(r => Calendars.Closed(h.GetProperty("date").GetString()!, r[0].GetString()!, r[1].GetString()!))
            : [Calendars.Closed(h.GetProperty("date").GetString()!)]);
        return Calendars.Of(calendar.GetProperty("tz").GetString()!, hours, [.. closed]);
    }

    private static DateTime Instant(JsonElement vector, string property) => Calendars.Utc(vector.GetProperty(property).GetString()!);

    private static string SharedFile(string name) => Path.Combine(Repository.SharedData!, "response-clock", name);
}
