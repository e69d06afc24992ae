using LeadPlugins.Admin.Tests.CommandLine;
using LeadPlugins.Admin.Tests.XEducation;
using LeadPlugins.Testing;

namespace LeadPlugins.Admin.Tests.Running;

/// <summary>The whole run on files that are damaged or meant badly; what becomes of each cell is proved in LeadFiles.</summary>
public class HostileRunTests
{
    [SharedDataTheory]
    [InlineData("02-utf16le-bom", 0, 40, 40)]
    [InlineData("04-utf16le-no-bom", 3, 0, 0)]
    [InlineData("06-utf8-accents", 0, 6, 6)]
    [InlineData("08-nul-bytes", 3, 0, 0)]
    [InlineData("10-only-bom", 3, 0, 0)]
    [InlineData("12-gzip-named-csv", 3, 0, 0)]
    [InlineData("20-mixed-line-ends", 0, 40, 40)]
    [InlineData("22-cr-only", 0, 40, 40)]
    [InlineData("24-blank-lines", 0, 40, 40)]
    [InlineData("25-embedded-newlines", 0, 8, 8)]
    [InlineData("26-unterminated-quote", 3, 0, 0)]
    [InlineData("28-text-after-closing-quote", 4, 40, 38)]
    [InlineData("30-semicolon", 0, 40, 40)]
    [InlineData("32-sep-line", 0, 40, 40)]
    [InlineData("34-header-differs-by-case-and-blanks", 3, 0, 0)]
    [InlineData("36-homoglyph-headers", 0, 40, 40)]
    [InlineData("38-missing-columns", 0, 40, 40)]
    [InlineData("40-ragged-rows", 4, 11, 8)]
    [InlineData("42-extra-1000-columns", 0, 40, 40)]
    [InlineData("44-duplicate-keys", 4, 40, 20)]
    [InlineData("50-megabyte-field", 4, 3, 2)]
    [InlineData("52-over-dataverse-lengths", 4, 6, 3)]
    [InlineData("60-formula-injection", 4, 42, 21)]
    [InlineData("62-numbers-pageviews", 4, 56, 12)]
    [InlineData("64-booleans-do-not-call", 4, 22, 11)]
    [InlineData("66-right-to-left", 0, 8, 8)]
    [InlineData("68-injection-strings", 0, 19, 19)]
    [InlineData("70-guids", 4, 9, 1)]
    public async Task Every_row_ends_as_a_lead_or_a_problem_or_the_file_is_refused_in_one_message(string name, int code, int rows, int leads)
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("run", Path.Combine(Repository.SharedData!, "hostile", name + ".csv"), "-a", XEducationRun.Own("agreement.json"), "--columns", XEducationRun.Own("columns.json"), "--map", XEducationRun.Own("map.json"),
            "--at", "2026-04-02T06:00:00Z", "--out", folder.File("out"));
        Assert.Equal(code, (int)ran.Code);
        Assert.DoesNotContain("   at ", ran.Error);
        if (code == 3)
        {
            Assert.Equal((false, ""), (Directory.Exists(folder.File("out")), ran.Out));
            Assert.Contains(name + ".csv, line ", ran.Error);
            Assert.EndsWith("Nothing was run: 1 problem.", ran.Error.TrimEnd());
            return;
        }
        var lines = SampleRun.ReadCsv(folder.File("out"));
        Assert.Equal((rows, leads, rows - leads), (lines.Count, lines.Count(l => (string)l["stage"] != ""), lines.Count(l => (string)l["problems"] != "")));
    }
}
