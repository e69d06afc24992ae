using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Tests.CommandLine;

namespace LeadPlugins.Admin.Tests.Running;

public class RunInputTests
{
    [Fact]
    public async Task Files_that_do_not_exist_are_named_all_at_once()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", folder.File("no.csv"), "-a", folder.File("no.json"), "--columns", folder.File("noc.json"), "--map", folder.File("nom.json"), "--out", folder.File("out"));
        Assert.Equal((ExitCode.BadInput, ""), (ran.Code, ran.Out));
        Assert.All(["no.csv", "no.json", "noc.json", "nom.json"], name => Assert.Contains(name + ": there is no such file.", ran.Error));
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task All_problems_of_an_agreement_are_reported_with_file_and_path()
    {
        using var folder = new TemporaryFolder();
        var agreement = folder.Write("agreement.json", File.ReadAllText(Samples.Agreement).Replace("\"handoverPoint\": 50", "\"handoverPoint\": \"fifty\"").Replace("\"GMT Standard Time\"", "\"Europe/London\""));
        var ran = await ToolRun.Of("run", Samples.Leads, "-a", agreement, "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains("agreement.json, line 9 ($.handoverPoint): found \"fifty\"", ran.Error);
        Assert.Contains("($.calendar.timeZone): found \"Europe/London\"; allowed: did you mean \"GMT Standard Time\"?", ran.Error);
    }

    [Fact]
    public async Task A_zip_with_a_damaged_entry_is_one_clear_message()
    {
        using var folder = new TemporaryFolder();
        var bytes = File.ReadAllBytes(ToolFolder.SolutionZip);
        var name = bytes.AsSpan().IndexOf("LeadPlugins.dll"u8);
        bytes.AsSpan(name + 200, 2000).Fill(0xFF);
        File.WriteAllBytes(folder.File("x.zip"), bytes);
        var ran = await ToolRun.Of("run", "--solution", folder.File("x.zip"), "--out", folder.File("out"));
        Assert.Equal((ExitCode.BadInput, ""), (ran.Code, ran.Out));
        Assert.Contains("x.zip: ", ran.Error);
        Assert.DoesNotContain("block", ran.Error);
    }

    [Fact]
    public async Task A_zip_that_is_none_is_one_clear_message()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", "--solution", folder.Write("x.zip", "not a zip"), "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains("x.zip: LPS004", ran.Error);
        Assert.DoesNotContain("   at ", ran.Error);
    }
}
