using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Tests.CommandLine;

namespace LeadPlugins.Admin.Tests.Running;

public class WonTests
{
    private const string Leads = "Last Name,No. of Employees,Country/Region,Came of it,Decision Maker?\nHill,30,UK,yes,No\nFord,2,UK,0,No\nReed,2,UK, 1 ,No\nWest,2,UK,,No\nLake,many,UK,Yes,No\n";

    [Fact]
    public async Task The_share_of_leads_won_is_shown_by_stage_among_those_of_which_the_ending_is_known()
    {
        using var folder = new TemporaryFolder();
        var ran = await Run(folder, Leads, "Came of it", "--json");
        Assert.True(ran.Code == ExitCode.FinishedWithProblems, ran.Error);
        var won = JsonDocument.Parse(ran.Out).RootElement.GetProperty("won").EnumerateArray().ToDictionary(f => f.GetProperty("label").GetString()!, f => (f.GetProperty("count").GetInt32(), f.GetProperty("of").GetInt32()));
        Assert.Equal((2, 3), won["Not qualified (open)"]);
        Assert.Equal((1, 1), won["No lead"]);
        Assert.DoesNotContain("Not read", ran.Out);
        Assert.Equal(["yes", "no", "yes", "", "yes"], SampleRun.ReadCsv(folder.File("out")).Select(l => (string)l["won"]));
        Assert.Contains("Held against what happened", File.ReadAllText(folder.File("out/report.html")));
    }

    [Fact]
    public async Task Without_a_column_that_says_it_nothing_is_said_about_leads_won()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", Leads), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--json", "--out", folder.File("out"));
        Assert.False(JsonDocument.Parse(ran.Out).RootElement.TryGetProperty("won", out _));
        Assert.DoesNotContain("won", SampleRun.ReadCsv(folder.File("out"))[0].Keys);
        Assert.DoesNotContain("Held against what happened", File.ReadAllText(folder.File("out/report.html")));
    }

    [Theory]
    [InlineData("Came off it", "--won: found no column \"Came off it\" in the file; allowed: \"Last Name\"")]
    [InlineData("Country/Region", "--won: found \"Country/Region\", which fills address1_country, and the agreement judges or routes by that")]
    [InlineData("Last Name", "--won: line 2, column \"Last Name\": found \"Hill\"; allowed: Yes, No, true, false, 1, 0, or nothing")]
    public async Task A_column_that_cannot_be_held_against_the_result_is_refused_before_anything_is_run(string header, string message)
    {
        using var folder = new TemporaryFolder();
        var ran = await Run(folder, Leads, header);
        Assert.Equal((ExitCode.BadInput, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("out"))));
        Assert.Contains(message, ran.Error);
    }

    private static Task<ToolRun> Run(TemporaryFolder folder, string leads, string won, params string[] more) =>
        ToolRun.Of(["run", folder.Write("leads.csv", leads), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--won", won, "--out", folder.File("out"), .. more]);
}
