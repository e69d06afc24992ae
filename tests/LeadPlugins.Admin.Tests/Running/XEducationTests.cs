using System.Globalization;
using CsvHelper;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Testing;
using Xunit.Abstractions;

namespace LeadPlugins.Admin.Tests.Running;

/// <summary>9,240 real leads whose outcome is known, under an agreement that looks only at what was known before anybody had called.</summary>
public class XEducationTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public async Task Every_row_becomes_a_lead_and_the_better_the_stage_the_more_of_its_leads_became_customers()
    {
        using var folder = new TemporaryFolder();
        var leads = Path.Combine(Repository.SharedData!, "leads", "x-education", "Leads.csv");
        var ran = await ToolRun.Of("run", leads, "-a", Own("agreement.json"), "--columns", Own("columns.json"), "--map", Own("map.json"), "--at", "2026-04-02T06:00:00Z", "--batch", "100", "--out", folder.Path);
        Assert.True(ran.Code == ExitCode.Done, ran.Error);

        var converted = Converted(leads);
        var lines = SampleRun.ReadCsv(folder.Path);
        Assert.Equal(converted.Keys, lines.Select(l => (string)l["row"]));
        var share = lines.GroupBy(l => (string)l["stage"]).ToDictionary(g => g.Key, g => g.Average(l => converted[(string)l["row"]]));
        foreach (var (stage, became) in share) output.WriteLine(FormattableString.Invariant($"{stage}: {lines.Count(l => (string)l["stage"] == stage)} leads, {became:0.0%} became customers"));
        Assert.True(share["Handed to sales"] > 1.5 * share["Nurture"]);
        Assert.True(share["Nurture"] > 1.5 * share["Not qualified (open)"]);
    }

    [Theory]
    [InlineData("Converted")]
    [InlineData("Tags")]
    [InlineData("Lead Quality")]
    [InlineData("Lead Profile")]
    [InlineData("Last Activity")]
    [InlineData("Last Notable Activity")]
    public void What_gives_the_outcome_away_is_not_even_read(string header) => Assert.DoesNotContain($"\"{header}\"", File.ReadAllText(Own("map.json")));

    internal static string Own(string name) => Repository.PathOf("tests", "LeadPlugins.Admin.Tests", "Running", "XEducation", name);

    // The file has no line break inside a cell: a lead's row is its line.
    private static Dictionary<string, int> Converted(string leads)
    {
        using var reader = new CsvReader(new StreamReader(leads), CultureInfo.InvariantCulture);
        return reader.GetRecords<dynamic>().Select(r => (IDictionary<string, object>)r).Index().ToDictionary(r => (r.Index + 2).ToString(CultureInfo.InvariantCulture), r => int.Parse((string)r.Item["Converted"], CultureInfo.InvariantCulture));
    }
}
