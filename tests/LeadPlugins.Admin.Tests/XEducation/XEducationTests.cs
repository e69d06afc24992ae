using System.Globalization;
using System.Text.Json;
using CsvHelper;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Admin.Tests.Running;
using LeadPlugins.Testing;
using Xunit.Abstractions;

namespace LeadPlugins.Admin.Tests.XEducation;

/// <summary>
/// 9,240 real leads of a company that sells courses, with what became of each, under an agreement that uses only what marketing knew before anybody had called.
/// </summary>
public class XEducationTests(XEducationRun run, ITestOutputHelper output) : IClassFixture<XEducationRun>
{
    private static readonly string[] Leaks = ["Converted", "Tags", "Lead Quality", "Lead Profile", "Last Activity", "Last Notable Activity"];

    [SharedDataFact]
    public void Every_row_becomes_a_lead_or_a_reported_problem_and_none_is_lost()
    {
        Assert.Equal(9240, run.Rows.Count);
        Assert.Equal(Enumerable.Range(2, 9240), run.Lines.Select(l => int.Parse(l["row"], CultureInfo.InvariantCulture)));
        Assert.All(run.Lines, l => Assert.True((l["stage"] == "") == (l["problems"] != ""), $"row {l["row"]}: stage \"{l["stage"]}\", problems \"{l["problems"]}\""));
        Assert.All(run.Lines.Where(l => l["stage"] != ""), l => Assert.NotEqual("", l["route reason"]));
    }

    [SharedDataFact]
    public void The_test_entry_among_the_leads_is_excluded_by_name()
    {
        var tests = run.Lines.Zip(run.Rows).Where(p => p.Second["Lead Source"] == "testone").Select(p => p.First["stage"]);
        Assert.Equal(["Not qualified (open)"], tests);
    }

    [SharedDataFact]
    public void More_leads_were_won_among_those_handed_to_sales_than_in_nurture_than_among_those_not_qualified()
    {
        var won = run.Lines.Zip(run.Rows).GroupBy(p => p.First["stage"], p => p.Second["Converted"] == "1").ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (stage, leads) in won) output.WriteLine(FormattableString.Invariant($"{stage}: {leads.Count} leads, {leads.Average(w => w ? 1 : 0):0.0%} won"));
        Assert.Equal(["Handed to sales", "Not qualified (open)", "Nurture"], won.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(Share("Handed to sales"), 0.75, 1);
        Assert.InRange(Share("Nurture"), 0.25, 0.40);
        Assert.InRange(Share("Not qualified (open)"), 0, 0.15);

        double Share(string stage) => won[stage].Average(w => w ? 1.0 : 0.0);
    }

    [SharedDataFact]
    public void The_run_itself_reports_the_same_shares_by_stage()
    {
        var reported = JsonDocument.Parse(run.Ran.Out).RootElement.GetProperty("won").EnumerateArray()
            .ToDictionary(f => f.GetProperty("label").GetString()!, f => (Won: f.GetProperty("count").GetInt32(), Of: f.GetProperty("of").GetInt32()));
        var counted = run.Lines.Zip(run.Rows).GroupBy(p => p.First["stage"])
            .ToDictionary(g => g.Key, g => (Won: g.Count(p => p.Second["Converted"] == "1"), Of: g.Count()));
        Assert.Equal(counted.OrderBy(c => c.Key, StringComparer.Ordinal), reported.OrderBy(r => r.Key, StringComparer.Ordinal));
        Assert.Equal(run.Rows.Select(r => r["Converted"] == "1" ? "yes" : "no"), run.Lines.Select(l => l["won"]));
    }

    [SharedDataFact]
    public void Neither_the_agreement_nor_a_lead_has_anything_from_a_column_that_gives_the_ending_away()
    {
        var filled = JsonDocument.Parse(File.ReadAllText(XEducationRun.Own("map.json"))).RootElement.GetProperty("columns").EnumerateObject()
            .Where(c => c.Value.ValueKind != JsonValueKind.Null)
            .ToDictionary(c => c.Value.ValueKind == JsonValueKind.String ? c.Value.GetString()! : c.Value.GetProperty("column").GetString()!, c => c.Name);
        var used = JsonDocument.Parse(File.ReadAllText(XEducationRun.Own("agreement.json"))).RootElement.GetProperty("criteria").EnumerateArray().Select(c => c.GetProperty("column").GetString()!).ToList();
        Assert.All(used, column => Assert.Contains(column, filled.Keys));
        Assert.All(Leaks, header => Assert.DoesNotContain(header, filled.Values));
        Assert.All(Leaks, header => Assert.Contains(header, run.Rows[0].Keys));
    }
}

/// <summary>One run over the whole file, shared by the tests that look at it.</summary>
public sealed class XEducationRun : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal ToolRun Ran { get; private set; } = null!;

    /// <summary>The rows of the lead file by header. No cell has a line break, so row n stands on line n + 2.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; private set; } = [];

    /// <summary>The lines of results.csv.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Lines { get; private set; } = [];

    internal static string Own(string name) => Repository.PathOf("tests", "LeadPlugins.Admin.Tests", "XEducation", name);

    public async Task InitializeAsync()
    {
        if (Repository.SharedData is null) return;
        var leads = Path.Combine(Repository.SharedData, "leads", "x-education", "Leads.csv");
        Ran = await ToolRun.Of("run", leads, "-a", Own("agreement.json"), "--columns", Own("columns.json"), "--map", Own("map.json"), "--won", "Converted",
            "--at", "2026-04-02T06:30:00Z", "--batch", "100", "--json", "--out", folder.Path);
        Assert.True(Ran.Code == ExitCode.Done, Ran.Error);
        Rows = Read(leads);
        Lines = Read(folder.File("results.csv"));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private static List<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!, StringComparer.Ordinal));
        return rows;
    }
}
