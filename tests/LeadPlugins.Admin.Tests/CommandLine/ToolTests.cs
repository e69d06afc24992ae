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
