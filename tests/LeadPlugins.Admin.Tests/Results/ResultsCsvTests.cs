using System.Text;
using LeadPlugins.Admin.Results;
using static LeadPlugins.Admin.Tests.Results.RunResultBuilder;

namespace LeadPlugins.Admin.Tests.Results;

public class ResultsCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd", "'-2+3+cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("-", "'-")]
    [InlineData("+44-20-7946", "'+44-20-7946")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(string cell, string written) => Assert.Equal(written, ResultsCsv.Neutral(cell));

    [Theory]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("-0.75")]
    [InlineData("+44 20 7946 0123")]
    [InlineData("+44 (0)113 496 0000")]
    [InlineData("a=b")]
    [InlineData(" =1")]
    [InlineData("")]
    public void Numbers_phone_numbers_and_ordinary_text_stay_as_they_are(string cell) => Assert.Equal(cell, ResultsCsv.Neutral(cell));

    [Fact]
    public void The_file_starts_with_a_byte_order_mark_and_ends_every_line_with_CRLF()
    {
        var bytes = Written(Run(Handed(2)));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(text.Count(c => c == '\n'), text.Count(c => c == '\r'));
    }

    [Fact]
    public void Instants_are_written_in_the_agreements_zone_with_the_offset_of_that_day() =>
        Assert.Contains("2026-04-02T14:30:00+01:00,2026-04-07T10:00:00+01:00", Text(Run(Handed(2))));

    [Fact]
    public void A_formula_in_the_lead_file_is_text_in_the_results() =>
        Assert.Contains("2,\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\",", Text(Run(Handed(2) with { Name = "=HYPERLINK(\"http://example.org\",\"x\")" })));

    [Fact]
    public void Every_row_of_the_file_has_a_line_also_those_that_became_no_lead()
    {
        var lines = Text(Run(Handed(2), Refused(3, "leads.csv, line 3: found \"x\"; allowed: a number"), Nurture(5))).Split("\r\n");
        Assert.StartsWith("3,,,,", lines[2]);
        Assert.EndsWith("\"leads.csv, line 3: found \"\"x\"\"; allowed: a number\"", lines[2]);
        Assert.StartsWith("5,Ben Ford,Ford & Sons,Nurture,0,Nurture,Budget,Is money set aside?,phone,Telemarketing,", lines[3]);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes_in_every_culture()
    {
        var expected = Written(Run(Handed(2), Nurture(3)));
        foreach (var culture in new[] { "de-DE", "tr-TR", "ar-SA" }) Assert.Equal(expected, InCulture.Of(culture, () => Written(Run(Handed(2), Nurture(3)))));
    }

    private static byte[] Written(RunResult run)
    {
        using var stream = new MemoryStream();
        ResultsCsv.Write(stream, run);
        return stream.ToArray();
    }

    private static string Text(RunResult run) => Encoding.UTF8.GetString(Written(run)[3..]);
}
