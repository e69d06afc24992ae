using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Tests.CommandLine;

public class ToolTests
{
    [Theory]
    [InlineData("")]
    [InlineData("walk")]
    [InlineData("run --colour")]
    [InlineData("run leads.csv")]
    [InlineData("run --batch 0")]
    [InlineData("run --batch many")]
    [InlineData("run --at yesterday")]
    [InlineData("run --at 2026-04-02T13:30:00")]
    [InlineData("run --until tomorrow")]
    [InlineData("run leads.csv -a agreement.json --until 2026-04-09T16:00:00Z")]
    [InlineData("run --time-zone Mars")]
    [InlineData("run --separator ab")]
    public async Task Wrong_arguments_end_with_code_2_and_say_so_on_stderr_only(string line)
    {
        var ran = await ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.BadArguments, ran.Code);
        Assert.Equal("", ran.Out);
        Assert.Contains("Nothing was done.", ran.Error);
    }

    [Theory]
    [InlineData("runn", "runn: there is no such command. Did you mean run?")]
    [InlineData("walk", "walk: there is no such command. There are run, pack, check, schema, preview.")]
    [InlineData("run --agrement x", "--agrement: run has no such option. Did you mean --agreement?")]
    [InlineData("run leads.csv --agrement=x", "--agrement: run has no such option. Did you mean --agreement?")]
    [InlineData("check --colums x --jsn", "--colums: check has no such option. Did you mean --columns?")]
    [InlineData("check --colums x --jsn", "--jsn: check has no such option. Did you mean --json?")]
    [InlineData("pack --release", "--release: pack has no such option. There are --solution, --assembly, --out")]
    public async Task An_option_or_command_that_does_not_exist_is_named_with_the_one_that_was_meant(string line, string sentence)
    {
        var ran = await ToolRun.Of(line.Split(' '));
        Assert.Equal(ExitCode.BadArguments, ran.Code);
        Assert.Contains(sentence, ran.Error);
        Assert.DoesNotContain("Unrecognized", ran.Error);
    }

    [Theory]
    [InlineData("run -a no.json --separator - no.csv")]
    [InlineData("run -a no.json -- --no.csv")]
    public async Task What_begins_with_a_dash_and_is_a_value_or_a_file_is_taken_as_such(string line) => Assert.Equal(ExitCode.BadInput, (await ToolRun.Of(line.Split(' '))).Code);

    [Theory]
    [InlineData("run {file} -a {folder}", "{folder}: is a folder; give a file.")]
    [InlineData("run {folder} -a {file}", "{folder}: is a folder; give a file.")]
    [InlineData("run --solution {folder}", "{folder}: is a folder; give a file.")]
    [InlineData("run --solution {none}", "{none}: there is no such file.")]
    [InlineData("run --solution {file}", "{file}: LPS004: This is not a zip, or a damaged one.")]
    [InlineData("run --out {file}", "{file}: is not a folder, because {file} is a file.")]
    [InlineData("check --agreement {folder}", "{folder}: is a folder; give a file.")]
    [InlineData("check --solution {file}", "{file}: is a file; give a folder.")]
    [InlineData("check --solution {none}", "{none}: there is no such folder.")]
    [InlineData("check --assembly {folder} --solution {folder}", "{folder}: is a folder; give a file.")]
    [InlineData("pack --solution {file}", "{file}: is a file; give a folder.")]
    [InlineData("pack --assembly {none}", "{none}: there is no such file.")]
    [InlineData("schema --solution {file}", "{file}: is a file; give a folder.")]
    [InlineData("schema --solution {none} --check", "{none}: there is no such folder.")]
    public async Task A_path_that_cannot_be_used_is_one_sentence_that_begins_with_it(string line, string sentence)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "x");
        string Filled(string text) => text.Replace("{file}", file).Replace("{folder}", folder.Path).Replace("{none}", folder.File("none"));
        var ran = await ToolRun.Of(Filled(line).Split(' '));
        Assert.NotEqual(ExitCode.Done, ran.Code);
        Assert.Contains((ran.Out + ran.Error).Split('\n'), told => told.StartsWith(Filled(sentence)));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    public async Task Help_goes_to_stdout_and_lists_the_exit_codes(string line)
    {
        var ran = await ToolRun.Of(line.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (ran.Code, ran.Error));
        Assert.Contains("Exit codes:", ran.Out);
    }

    [Fact]
    public async Task The_help_of_run_shows_lines_to_type() => Assert.Contains("leadplugins run leads.csv --agreement agreement.json", (await ToolRun.Of("run", "--help")).Out);

    [Fact]
    public async Task Every_exit_code_is_in_the_help_and_in_the_documentation()
    {
        var help = (await ToolRun.Of("--help")).Out;
        var page = File.ReadAllText(LeadPlugins.Testing.Repository.PathOf("docs", "run.md"));
        Assert.All(Enum.GetValues<ExitCode>(), code =>
        {
            Assert.Matches($@"(^|\s){(int)code} ", help);
            Assert.Contains($"| {(int)code} |", page);
        });
    }
}

/// <summary>One command line, run in this process.</summary>
internal sealed record ToolRun(ExitCode Code, string Out, string Error)
{
    public static Task<ToolRun> Of(params string[] args) => Of(CancellationToken.None, args);

    public static async Task<ToolRun> Of(CancellationToken cancellation, params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await Tool.RunAsync(args, new Streams(output, error), cancellation);
        return new ToolRun((ExitCode)code, output.ToString(), error.ToString());
    }
}
