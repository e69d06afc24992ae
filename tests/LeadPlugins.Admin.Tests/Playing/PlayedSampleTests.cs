using System.Globalization;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Admin.Tests.Running;

namespace LeadPlugins.Admin.Tests.Playing;

public class PlayedSampleTests(PlayedSamples samples) : IClassFixture<PlayedSamples>
{
    private JsonElement Play => samples.Json.GetProperty("play");

    [Fact]
    public void The_samples_play_without_a_refusal_and_without_a_problem()
    {
        Assert.Equal(ExitCode.Done, samples.Ran.Code);
        Assert.InRange(Play.GetProperty("events").GetInt32(), 200, 300);
        Assert.Empty(Play.GetProperty("refused").EnumerateArray());
        Assert.DoesNotContain(samples.Json.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("not played", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_handover_has_one_outcome_and_one_place_on_the_clock_and_all_are_there()
    {
        var handovers = Play.GetProperty("handovers").GetInt32();
        Assert.Equal(handovers, Counts("outcomes").Values.Sum());
        Assert.Equal(handovers, Counts("responses").Values.Sum());
        Assert.Equal(handovers, samples.Lines.Sum(l => int.Parse((string)l["handovers"], CultureInfo.InvariantCulture)));
        Assert.All(Counts("outcomes"), o => Assert.True(o.Value > 0, o.Key));
        Assert.All(Counts("responses"), r => Assert.True(r.Value > 0, r.Key));
    }

    [Fact]
    public void The_share_that_was_answered_in_time_can_be_recomputed_from_what_stands_on_the_handovers()
    {
        var responses = Counts("responses");
        var share = Play.GetProperty("answeredInTime");
        Assert.Equal(responses["Met"], share.GetProperty("count").GetInt32());
        Assert.Equal(responses["Met"] + responses["Missed"] + responses["Overdue"] + responses.GetValueOrDefault("Cancelled after it was due"), share.GetProperty("of").GetInt32());
    }

    [Fact]
    public void Every_rejection_is_counted_by_its_kind_and_those_but_the_misrouted_by_what_was_disputed()
    {
        var kinds = Counts("rejectionsByKind");
        Assert.Equal(["Misrouted", "Data", "Definition"], kinds.Keys);
        Assert.Equal(Counts("outcomes")["Rejected"], kinds.Values.Sum());
        Assert.Equal(kinds["Data"] + kinds["Definition"], Counts("rejectionsByCriterion").Values.Sum());
        var late = Play.GetProperty("rejectedAfterContact");
        Assert.Equal(kinds.Values.Sum(), late.GetProperty("of").GetInt32());
        Assert.InRange(late.GetProperty("count").GetInt32(), 1, kinds.Values.Sum() - 1);
    }

    [Fact]
    public void Overdue_is_what_is_due_and_unanswered_the_longest_first()
    {
        var overdue = Play.GetProperty("overdue").EnumerateArray().ToList();
        Assert.Equal(Counts("responses")["Overdue"], overdue.Count);
        var until = Play.GetProperty("until").GetDateTime();
        Assert.All(overdue, o => Assert.True(o.GetProperty("dueSince").GetDateTime() < until));
        Assert.Equal(overdue.Select(o => o.GetProperty("dueSince").GetDateTime()).Order(), overdue.Select(o => o.GetProperty("dueSince").GetDateTime()));
        var lines = samples.Lines.ToDictionary(l => (string)l["row"]);
        Assert.All(overdue, o => Assert.Equal((o.GetProperty("name").GetString(), ""), (lines[o.GetProperty("lead").GetRawText()]["name"], lines[o.GetProperty("lead").GetRawText()]["responded"])));
    }

    [Fact]
    public void The_report_shows_the_figures_of_the_summary()
    {
        var shown = JsonDocument.Parse(samples.Report.Split("id=\"report-data\">")[1].Split("</script>")[0]).RootElement.GetProperty("figures").EnumerateObject()
            .Select(f => (Label: f.Value.GetProperty("label").GetString(), Count: f.Value.GetProperty("rows").GetArrayLength())).ToHashSet();
        foreach (var name in new[] { "outcomes", "responses", "rejectionsByKind", "rejectionsByCriterion" }) Assert.All(Counts(name), figure => Assert.Contains((figure.Key, figure.Value), shown));
    }

    [Fact]
    public async Task The_same_play_ends_the_same_in_another_culture()
    {
        using var folder = new TemporaryFolder();
        await InCulture.Of("tr-TR", () => ToolRun.Of("run", "--batch", "50", "--out", folder.Path));
        Assert.Equal(samples.Lines, SampleRun.ReadCsv(folder.Path));
        Assert.Equal(samples.Report, File.ReadAllText(folder.File("report.html")));
    }

    private Dictionary<string, int> Counts(string name) => Play.GetProperty(name).EnumerateArray().ToDictionary(f => f.GetProperty("label").GetString()!, f => f.GetProperty("count").GetInt32());
}
