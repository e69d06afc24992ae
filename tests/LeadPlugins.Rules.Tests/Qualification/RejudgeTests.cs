using System.Text.Json.Nodes;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Qualification;

/// <summary>The instant at which a day operator would change an outcome though nobody touches the lead.</summary>
public class RejudgeTests
{
    [Theory]
    [InlineData("withinNextDays", 30, "2027-01-20", "2026-12-21T00:00:00Z")] // becomes met
    [InlineData("withinNextDays", 30, "2026-12-20", "2026-12-21T00:00:00Z")] // is met until its day is over
    [InlineData("withinNextDays", 30, "2026-12-01", null)] // over for good
    [InlineData("withinLastDays", 7, "2026-12-08", "2026-12-16T00:00:00Z")]
    [InlineData("withinLastDays", 7, "2026-12-10", "2026-12-10T00:00:00Z")]
    [InlineData("olderThanDays", 30, "2026-12-01", "2027-01-01T00:00:00Z")]
    [InlineData("olderThanDays", 30, "2026-01-01", null)] // stays met
    [InlineData("olderThanDays", 200, "2026-10-01", "2027-04-19T23:00:00Z")] // midnight in summer time
    [InlineData("withinLastDays", 30, "8999-12-31", "8999-12-31T00:00:00Z")]
    [InlineData("withinLastDays", 30, "9000-01-01", null)] // near the last day that the platform stores
    [InlineData("withinNextDays", 30, "9999-12-31", null)]
    public void A_lead_is_to_be_judged_again_when_the_local_day_comes(string operatorName, int days, string date, string? expected) =>
        Assert.Equal(expected, RejudgeOn(Agreement("GMT Standard Time", operatorName, days), Value.Day(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture)), Agreed.Now));

    [Fact]
    public void An_empty_date_never_changes_by_itself() =>
        Assert.Null(RejudgeOn(Agreement("GMT Standard Time", "withinNextDays", 30), Value.Empty, Agreed.Now));

    [Fact]
    public void A_midnight_that_the_clocks_skip_is_the_instant_after_it() => // Cairo, Friday 2026-04-24: 00:00 becomes 01:00
        Assert.Equal("2026-04-23T22:00:00Z", RejudgeOn(Agreement("Egypt Standard Time", "withinNextDays", 0), Value.Day(new DateTime(2026, 4, 24)), new DateTime(2026, 4, 20, 9, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Nothing_changes_before_the_instant_and_something_does_at_it()
    {
        var random = new Random(21);
        string[] zones = ["GMT Standard Time", "Egypt Standard Time", "New Zealand Standard Time", "Lord Howe Standard Time", "Samoa Standard Time", "Pacific SA Standard Time", "UTC"];
        string[] operators = ["withinLastDays", "withinNextDays", "olderThanDays"];
        var agreements = zones.SelectMany(zone => operators.SelectMany(name => new[] { 0, 1, 7, 90 }.Select(days => Agreement(zone, name, days)))).ToArray();
        for (int i = 0; i < 20_000; i++)
        {
            var agreement = agreements[random.Next(agreements.Length)];
            var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(2 * 365 * 1440));
            var at = now.AddMinutes(random.Next(-200 * 1440, 200 * 1440));
            var lead = new Lead().With("estimatedclosedate", random.Next(2) == 0 ? Value.Day(at) : Value.Instant(at)).Values;
            var verdict = Judge.Decide(agreement, lead, now);
            var later = verdict.RejudgeOnUtc ?? now.AddYears(2);

            Assert.True(later > now);
            Assert.Equal(verdict.Outcomes[0].Kind, Judge.Decide(agreement, lead, later.AddTicks(-1)).Outcomes[0].Kind);
            if (verdict.RejudgeOnUtc is not null) Assert.NotEqual(verdict.Outcomes[0].Kind, Judge.Decide(agreement, lead, later).Outcomes[0].Kind);
        }
    }

    private static Agreement Agreement(string zone, string operatorName, int days) => Agreed.Scoring(0, """{ "maxUnknown": 1 }""")
        .Gate("close", $"\"column\": \"estimatedclosedate\", \"operator\": \"{operatorName}\", \"value\": {days}")
        .With("calendar", JsonNode.Parse($$"""{ "timeZone": "{{zone}}", "hours": { "mon": ["09:00-17:00"] } }"""))
        .Read();

    private static string? RejudgeOn(Agreement agreement, Value date, DateTime nowUtc) =>
        Judge.Decide(agreement, new Lead().With("estimatedclosedate", date).Values, nowUtc).RejudgeOnUtc?.ToString("yyyy-MM-ddTHH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
