using System.Diagnostics;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Solutions;

public class SolutionCommandTests
{
    private static readonly string Solution = Repository.PathOf("solution");
    private static readonly string Assembly = Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");

    [Fact]
    public async Task The_zip_beside_the_tool_is_what_packing_the_solution_now_gives()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("pack", "--solution", Solution, "--assembly", Assembly, "--out", folder.Path);
        Assert.Equal(ExitCode.Done, ran.Code);
        Assert.Equal([folder.File("LeadPlugins.zip"), folder.File("LeadPlugins_managed.zip")], ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(File.ReadAllBytes(folder.File("LeadPlugins.zip")), File.ReadAllBytes(ToolFolder.SolutionZip));
    }

    [Theory]
    [InlineData("no-such-folder", "no-such.dll")]
    [InlineData("solution", "no-such.dll")]
    public async Task What_cannot_be_packed_is_said_and_nothing_is_written(string solution, string assembly)
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("pack", "--solution", Repository.PathOf(solution), "--assembly", Repository.PathOf(assembly), "--out", folder.File("zips"));
        Assert.Equal((ExitCode.BadInput, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("zips"))));
        Assert.Contains($"{Repository.PathOf("no-such.dll")}: there is no such file.", ran.Error);
        Assert.Equal(solution == "no-such-folder", ran.Error.Contains($"{Repository.PathOf("no-such-folder")}: there is no such folder."));
        Assert.Contains("Nothing was packed", ran.Error);
    }

    [Fact]
    public async Task Packing_takes_the_assembly_beside_the_tool_when_none_is_named()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("pack", "--solution", Solution, "--out", folder.Path);
        Assert.True(ran.Code == ExitCode.Done, ran.Error);
        Assert.Equal(File.ReadAllBytes(ToolFolder.SolutionZip), File.ReadAllBytes(folder.File("LeadPlugins.zip")));
    }

    [Fact]
    public async Task A_solution_with_findings_is_not_packed_and_every_finding_is_listed()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("pack", "--solution", WithMisspeltNeed(folder), "--assembly", Assembly, "--out", folder.File("zips"));
        Assert.Equal((ExitCode.BadInput, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("zips"))));
        Assert.Contains("LPS407 ", ran.Error);
        Assert.Contains("LPS409 ", ran.Error);
        Assert.Contains("Nothing was packed", ran.Error);
    }

    [Theory]
    [InlineData("schema", "--out")]
    [InlineData("schema", "--check", "--out")]
    public async Task A_misspelt_column_in_a_step_is_a_finding_of_the_file_and_no_defect_of_the_tool(params string[] line)
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of([.. line, folder.File("schema"), "--solution", WithMisspeltNeed(folder)]);
        Assert.Equal((ExitCode.BadInput, "", false), (ran.Code, ran.Out, Directory.Exists(folder.File("schema"))));
        Assert.Contains("LPS407 SdkMessageProcessingSteps/", ran.Error);
        Assert.Contains("neeed", ran.Error);
        Assert.DoesNotContain("defect of the tool", ran.Error);
    }

    [Fact]
    public async Task This_solution_has_no_findings() => Assert.Equal((ExitCode.Done, ""), await CodeAndAnswer("check", "--solution", Solution));

    [Fact]
    public async Task Findings_are_the_answer_and_each_has_a_code_a_file_and_a_remedy()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("empty"));
        var (code, answer) = await CodeAndAnswer("check", "--solution", folder.File("empty"), "--json");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.All(JsonDocument.Parse(answer).RootElement.EnumerateArray(), f => Assert.All(["code", "message", "remedy"], name => Assert.NotEqual("", f.GetProperty(name).GetString())));
    }

    [Fact]
    public async Task Without_an_assembly_to_compare_with_the_solution_could_not_be_checked() =>
        Assert.Equal(ExitCode.CouldNotCheck, (await CodeAndAnswer("check", "--solution", Solution, "--assembly", "no-such.dll")).Code);

    [Fact]
    public async Task The_sample_agreement_has_no_problems_and_its_period_is_said()
    {
        var ran = await ToolRun.Of("check", "--agreement", Samples.Agreement);
        Assert.Equal((ExitCode.Done, ""), (ran.Code, ran.Out));
        Assert.Contains("In force from 2026-01-01T00:00:00Z until further notice.", ran.Error);
    }

    [Fact]
    public async Task Problems_of_an_agreement_with_the_lead_table_are_the_answer()
    {
        using var folder = new TemporaryFolder();
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("\"jobtitle\"", "\"jobtitel\"").Replace("\"value\": [0, 1],\n      \"kind\": \"gate\"", "\"value\": [0, 9],\n      \"kind\": \"gate\""));
        var (code, answer) = await CodeAndAnswer("check", "--agreement", agreement);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("agreement.json, line 47, criterion \"student\" ($.criteria[3].column): found \"jobtitel\"; allowed: did you mean \"jobtitle\"?", answer);
        Assert.Contains("($.criteria[1].value[1]): found 9; allowed: the number of an option: 0 (Must have), 1 (Should have), 2 (Good to have), 3 (No need)", answer);
    }

    [Fact]
    public async Task The_schema_is_up_to_date() => Assert.Equal((ExitCode.Done, ""), await CodeAndAnswer("schema", "--check", "--solution", Solution, "--out", Repository.PathOf("src", "LeadPlugins", "Schema")));

    [Fact]
    public async Task A_schema_file_that_differs_is_missing_or_is_no_longer_wanted_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, (await CodeAndAnswer("schema", "--solution", Solution, "--out", folder.Path)).Code);
        File.Delete(folder.File("LeadTable.cs"));
        folder.Write("Choices.cs", "// changed");
        folder.Write("OldTable.cs", "// left over");
        var (code, answer) = await CodeAndAnswer("schema", "--check", "--solution", Solution, "--out", folder.Path);
        Assert.Equal((ExitCode.BadInput, "Choices.cs LeadTable.cs OldTable.cs"), (code, string.Join(' ', answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => Path.GetFileName(f.Trim())))));
    }

    [Fact]
    public async Task As_a_process_it_answers_on_stdout_talks_on_stderr_and_writes_no_colour_into_a_file()
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var word in new[] { typeof(Tool).Assembly.Location, "run", "--out", folder.File("out") }) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var talk = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        var error = await talk;
        await process.WaitForExitAsync();
        Assert.Equal((int)ExitCode.Done, process.ExitCode);
        Assert.DoesNotContain('\u001b', answer + error);
        Assert.Contains("played, 0 refused.", answer);
        Assert.Contains("Creating leads: 500", error);
    }

    /// <summary>A copy of the solution whose steps name the lead column need with an e too many.</summary>
    private static string WithMisspeltNeed(TemporaryFolder folder)
    {
        var solution = folder.CopyOf(Solution, "solution");
        foreach (var step in Directory.GetFiles(Path.Combine(solution, "SdkMessageProcessingSteps"))) File.WriteAllText(step, File.ReadAllText(step).Replace(",need,", ",neeed,"));
        return solution;
    }

    private static async Task<(ExitCode Code, string Answer)> CodeAndAnswer(params string[] args)
    {
        var ran = await ToolRun.Of(args);
        return (ran.Code, ran.Out);
    }
}
