using System.IO.Compression;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Solution;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Running;

public class RunTests(SampleRun samples) : IClassFixture<SampleRun>
{
    [Fact]
    public void The_samples_run_without_a_problem_and_say_nothing_but_progress_on_stderr()
    {
        Assert.Equal(ExitCode.Done, samples.Ran.Code);
        Assert.DoesNotContain("problem", samples.Ran.Error);
        Assert.Equal(500, samples.Lines.Count);
    }

    [Fact]
    public void The_samples_show_every_stage_a_lead_can_have_before_sales_has_acted()
    {
        var stages = Counts("stages");
        Assert.Equal(["Handed to sales", "Nurture", "Not qualified (open)", "Held"], stages.Keys);
        Assert.InRange(stages["Handed to sales"], 75, 100);
        Assert.InRange(stages["Nurture"], 175, 225);
        Assert.InRange(stages["Held"], 1, 10);
    }

    [Fact]
    public void Sample_leads_without_their_events_say_so_and_how_to_play_them() =>
        Assert.Single(samples.Json.GetProperty("notes").EnumerateArray(), n => n.GetString()!.StartsWith("The sample events were not played", StringComparison.Ordinal) && n.GetString()!.Contains("--events samples/events.csv --at 2026-04-02T13:30:00Z", StringComparison.Ordinal));

    [Fact]
    public void A_copy_of_the_sample_leads_is_known_as_such_and_nothing_else_is()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Samples.Leads, folder.File("copy.csv"));
        Assert.True(Samples.AreLeadsOf(folder.File("copy.csv")));
        Assert.False(Samples.AreLeadsOf(Samples.Events));
        Assert.False(Samples.AreLeadsOf(folder.File("missing.csv")));
        Assert.False(Samples.AreLeadsOf(""));
    }

    [Theory]
    [InlineData("stages", "stage")]
    [InlineData("queues", "queue or owner")]
    [InlineData("recipients", "queue or owner")]
    [InlineData("held", "fault code")]
    public void Every_figure_of_the_summary_is_the_number_of_lines_in_the_results(string figures, string column) =>
        Assert.All(Counts(figures), figure => Assert.Equal(samples.Lines.Count(l => (string)l[column] == figure.Key), figure.Value));

    [Fact]
    public void Every_lead_has_a_reason_for_where_it_is() => Assert.All(samples.Lines, l => Assert.NotEqual("", l["route reason"]));

    [Fact]
    public void A_lead_handed_to_sales_on_the_eve_of_Good_Friday_is_due_after_Easter()
    {
        var handed = samples.Lines.Where(l => (string)l["stage"] == "Handed to sales").ToList();
        Assert.All(handed, l => Assert.Equal(("2026-04-02T14:30:00+01:00", "2026-04-07T10:00:00+01:00"), (l["handed over"], l["due"])));
    }

    [Fact]
    public void A_lead_in_nurture_has_a_question_to_ask_or_says_what_it_waits_for() =>
        Assert.All(samples.Lines.Where(l => (string)l["stage"] == "Nurture"), l => Assert.NotEqual("", l["next question"]));

    [Fact]
    public void The_report_shows_the_figures_of_the_summary()
    {
        var shown = JsonDocument.Parse(samples.Report.Split("id=\"report-data\">")[1].Split("</script>")[0]).RootElement.GetProperty("figures").EnumerateObject()
            .Select(f => (Label: f.Value.GetProperty("label").GetString(), Count: f.Value.GetProperty("rows").GetArrayLength())).ToHashSet();
        foreach (var name in new[] { "stages", "gaps", "nextQuestions", "queues", "recipients", "clocks", "held", "notQualified" })
            Assert.All(Counts(name), figure => Assert.Contains((figure.Key, figure.Value), shown));
    }

    [Fact]
    public async Task A_run_in_batches_ends_like_one_lead_by_lead()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("run", "--at", "2026-04-02T13:30:00Z", "--batch", "64", "--out", folder.Path)).Code);
        Assert.Equal(samples.Lines, SampleRun.ReadCsv(folder.Path));
    }

    [Fact]
    public void The_points_that_criteria_have_added_make_up_the_score()
    {
        var leads = JsonDocument.Parse(samples.Report.Split("id=\"report-data\">")[1].Split("</script>")[0]).RootElement.GetProperty("leads").EnumerateArray().ToList();
        var scored = leads.Where(l => l[4].ValueKind == JsonValueKind.Number).ToList();
        Assert.Contains(scored, l => l[4].GetInt32() > 0);
        Assert.All(scored, l => Assert.Equal(l[4].GetInt32(), l[16].EnumerateArray().Sum(given => given.GetInt32())));
    }

    [Fact]
    public async Task A_refused_row_is_in_the_results_and_spoils_no_other_of_its_batch()
    {
        using var folder = new TemporaryFolder();
        var leads = folder.Write("leads.csv", "Last Name,No. of Employees\nHill,30\nFord,many\n" + new string('x', 51) + ",5\nReed,40\n");
        var ran = await ToolRun.Of("run", leads, "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--batch", "10", "--out", folder.File("out"));
        var lines = SampleRun.ReadCsv(folder.File("out"));
        Assert.Equal(ExitCode.FinishedWithProblems, ran.Code);
        Assert.Equal(["2", "3", "4", "5"], lines.Select(l => (string)l["row"]));
        Assert.Equal([false, true, true, false], lines.Select(l => (string)l["problems"] != ""));
        Assert.Equal([true, false, false, true], lines.Select(l => (string)l["stage"] != ""));
        Assert.Equal(["Hill", "Ford", new string('x', 51), "Reed"], lines.Select(l => (string)l["name"]));
    }

    [Fact]
    public async Task An_agreement_that_is_not_in_force_holds_every_lead_and_the_run_says_so()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", "--at", "2025-12-31T23:59:59Z", "--out", folder.Path);
        Assert.Equal(ExitCode.FinishedWithProblems, ran.Code);
        Assert.Contains("WARNING: The agreement was not in force at 2025-12-31T23:59:59Z, so every lead is held: it is in force from 2026-01-01T00:00:00Z until further notice.", ran.Error);
        Assert.Contains("<h1>The agreement was not in force on Wednesday 31 December 2025 at 23:59", File.ReadAllText(folder.File("report.html")));
        Assert.All(SampleRun.ReadCsv(folder.Path), l => Assert.Equal(("Held", "no-agreement"), (l["stage"], l["fault code"])));
    }

    [Fact]
    public async Task Columns_that_the_agreement_looks_at_and_the_file_lacks_are_named_everywhere_the_figures_are()
    {
        using var folder = new TemporaryFolder();
        string[] line = ["run", folder.Write("leads.csv", "Last Name,Country/Region,Need\nHill,UK,Must have\n"), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out")];
        var told = await ToolRun.Of(line);
        var asJson = await ToolRun.Of([.. line, "--json"]);
        Assert.Equal((ExitCode.Done, ExitCode.Done), (told.Code, asJson.Code));

        var notes = JsonDocument.Parse(asJson.Out).RootElement.GetProperty("notes").EnumerateArray().Select(n => n.GetString()!).ToList();
        var unknown = Assert.Single(notes, n => n.Contains("so they are unknown on every lead: "));
        Assert.StartsWith("The agreement looks at 11 columns that the file does not have", unknown);
        Assert.Contains("No. of Employees (numberofemployees)", unknown);
        Assert.DoesNotContain("(need)", unknown);
        var born = Assert.Single(notes, n => n.Contains("so every lead has what a new lead is born with: "));
        Assert.Contains("Do not allow Phone Calls (donotphone) = Allow", born);
        Assert.All([unknown, born], note => Assert.Contains(note, told.Out));
        Assert.All([unknown, born], note => Assert.Contains($"<li>{System.Net.WebUtility.HtmlEncode(note)}</li>", File.ReadAllText(folder.File("out/report.html"))));
    }

    [Fact]
    public async Task Whoever_is_told_of_a_late_handover_is_made_for_the_run()
    {
        using var folder = new TemporaryFolder();
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("{ \"when\": \"warning\", \"recipient\": true }", "{ \"when\": \"warning\", \"user\": \"Una Watts\" }"));
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", "Last Name\nHill\n"), "-a", agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.True(ran.Code == ExitCode.Done, ran.Error);
        Assert.Contains("teams Agency North, Field Sales UK, Sales Management UK; users Aoife Brennan, Una Watts.", string.Join(' ', ran.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_column_that_the_map_gives_to_every_lead_is_not_missing()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", "Last Name\nHill\n"), "-a", Samples.Agreement, "--map", folder.Write("map.json", """{ "fixed": { "numberofemployees": "30" } }"""), "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.DoesNotContain("(numberofemployees)", ran.Out);
    }

    [Fact]
    public void The_samples_fill_every_column_that_the_sample_agreement_looks_at() => Assert.DoesNotContain("The agreement looks at", samples.Ran.Out);

    [Fact]
    public async Task An_owner_column_of_an_organization_whose_people_nobody_knows_here_costs_no_row()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", "Last Name,Owner\nHill,Sam Unknown\nFord,\nReed,Kim Nobody\n"), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.True(ran.Code == ExitCode.Done, ran.Error);
        Assert.Contains("Not read, because nobody it names is known here: \"Owner\". Known are the teams and users that the agreement names", ran.Out);
    }

    [Fact]
    public async Task Beside_an_owner_who_is_known_one_who_is_not_is_a_problem_of_the_row()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", "Last Name,Owner\nHill,Sam Unknown\nFord,Aoife Brennan\n"), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.Equal(ExitCode.FinishedWithProblems, ran.Code);
        Assert.Equal([true, false], SampleRun.ReadCsv(folder.File("out")).Select(l => (string)l["problems"] != ""));
        Assert.DoesNotContain("Not read", ran.Out);
    }

    [Fact]
    public async Task A_file_of_a_header_only_says_that_there_was_nothing_to_judge()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.Write("leads.csv", "Last Name,Country/Region\n\n"), "-a", Samples.Agreement, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.Equal(ExitCode.Done, ran.Code);
        Assert.Contains("leads.csv has a header and no rows below it: there was nothing to judge.", ran.Out);
        Assert.Contains("<h1>The file has no leads</h1>", File.ReadAllText(folder.File("out/report.html")));
    }

    [Fact]
    public async Task An_organizations_own_column_can_be_filled_and_judged_by()
    {
        using var folder = new TemporaryFolder();
        var columns = folder.Write("columns.json", """{ "columns": [ { "logicalName": "contoso_sites", "displayName": "Sites", "type": "wholeNumber" } ] }""");
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("\"numberofemployees\",\n      \"operator\": \"atLeast\",\n      \"value\": 20", "\"contoso_sites\",\n      \"operator\": \"atLeast\",\n      \"value\": 3"));
        var leads = folder.Write("leads.csv", "Last Name,Country/Region,Need,Sites\nHill,UK,Must have,2\nFord,UK,Must have,3\n");
        var ran = await ToolRun.Of("run", leads, "-a", agreement, "--columns", columns, "--at", "2026-04-02T13:30:00Z", "--out", folder.File("out"));
        Assert.True(ran.Code == ExitCode.Done, ran.Error);
        var reasons = SampleRun.ReadCsv(folder.File("out")).Select(l => (string)l["gap"]).ToList();
        Assert.Contains("20 people or more", reasons[0]);
        Assert.DoesNotContain("20 people or more", reasons[1]);
    }

    [Fact]
    public async Task An_agreement_on_a_column_that_the_lead_table_lacks_is_refused_by_the_solution_itself()
    {
        using var folder = new TemporaryFolder();
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("\"numberofemployees\"", "\"contoso_sites\"").Replace("\"donotphone\"", "\"telephone1\""));
        var ran = await ToolRun.Of("run", "-a", agreement, "--out", folder.File("out"));
        Assert.Equal((ExitCode.BadInput, false), (ran.Code, Directory.Exists(folder.File("out"))));
        Assert.Contains("criterion \"size\" ($.criteria[2].column): found \"contoso_sites\"; allowed: the logical name of a lead column; one that your organization has added itself is declared with --columns", ran.Error);
        Assert.Contains("($.consent.phone.blockedBy[0]): found", ran.Error);
    }

    [Fact]
    public async Task Without_the_routing_step_in_the_solution_no_lead_reaches_a_queue()
    {
        using var folder = new TemporaryFolder();
        var solution = folder.CopyOf(Repository.PathOf("solution"), "solution");
        foreach (var step in Directory.GetFiles(Path.Combine(solution, "SdkMessageProcessingSteps")).Where(f => File.ReadAllText(f).Contains("LeadPlugins.Steps.RouteLeadOnCreate"))) File.Delete(step);
        var assembly = Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");
        File.WriteAllBytes(folder.File("LeadPlugins.zip"), SolutionPacker.Pack(solution, assembly).Unmanaged);
        var ran = await ToolRun.Of("run", "--at", "2026-04-02T13:30:00Z", "--solution", folder.File("LeadPlugins.zip"), "--json", "--out", folder.File("out"));
        Assert.True(ran.Code == ExitCode.Done, ran.Error);
        Assert.Equal(0, JsonDocument.Parse(ran.Out).RootElement.GetProperty("queues").GetArrayLength());
    }

    [Fact]
    public async Task A_zip_without_the_assembly_is_refused_with_a_fault_that_names_it()
    {
        using var folder = new TemporaryFolder();
        File.Copy(ToolFolder.SolutionZip, folder.File("x.zip"));
        using (var zip = ZipFile.Open(folder.File("x.zip"), ZipArchiveMode.Update)) zip.Entries.Single(e => e.Name == "LeadPlugins.dll").Delete();
        var ran = await ToolRun.Of("run", "--solution", folder.File("x.zip"), "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains("LeadPlugins.dll", ran.Error);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_run_without_a_file()
    {
        using var folder = new TemporaryFolder();
        using var pressed = new CancellationTokenSource();
        await pressed.CancelAsync();
        var ran = await ToolRun.Of(pressed.Token, "run", "--out", folder.File("out"));
        Assert.Equal((ExitCode.Interrupted, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("out"))));
        Assert.EndsWith("Stopped. Nothing was written.", ran.Error.TrimEnd());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", "--out", Path.Combine(folder.Write("file", ""), "out"));
        Assert.Equal((ExitCode.CouldNotWrite, ""), (ran.Code, ran.Out));
    }

    private Dictionary<string, int> Counts(string name) =>
        samples.Json.GetProperty(name).EnumerateArray().ToDictionary(f => f.GetProperty("label").GetString()!, f => f.GetProperty("count").GetInt32());
}
