using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadPlugins.Admin.Report;
using LeadPlugins.Admin.Results;
using LeadPlugins.Admin.Tests.Results;
using LeadPlugins.Rules.Agreements;
using static LeadPlugins.Admin.Tests.Results.RunResultBuilder;

namespace LeadPlugins.Admin.Tests.Report;

public partial class ReportPageTests
{
    private const string Markup = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> & \"' ]]>";

    [Fact]
    public void Markup_in_any_cell_is_text_and_never_ends_the_block_of_data()
    {
        var lead = Nurture(2) with { Name = Markup, Company = Markup, Gap = Markup, NextQuestion = Markup, Queue = Markup, RouteReason = Markup, Route = Markup, FaultCode = Markup, Recipient = "" };
        var page = Page(Run(lead, Refused(3, Markup)) with { LeadFile = Markup, AgreementName = Markup, Notes = [Markup], FailedJobs = [Markup] });
        Assert.Equal(2, Scripts().Count(page));
        Assert.DoesNotContain("<img", page);
        Assert.Equal(Markup, Block(page).GetProperty("leads")[0][1].GetString());
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        var page = Page(Run(Handed(2)));
        Assert.DoesNotMatch("(?i)https?://|url\\(|@import|<link|<img|\\bsrc=", page);
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void Every_figure_on_the_page_opens_a_list_of_as_many_leads()
    {
        var page = Page(Run(Handed(2), Nurture(3), NotQualified(4), Refused(5), Nurture(6)));
        var figures = Block(page).GetProperty("figures");
        var buttons = Buttons().Matches(page);
        Assert.NotEmpty(buttons);
        foreach (Match button in buttons)
        {
            var rows = figures.GetProperty(button.Groups["id"].Value).GetProperty("rows").GetArrayLength();
            Assert.Equal(rows.ToString(), button.Groups["count"].Value);
        }
    }

    [Fact]
    public void The_page_names_the_agreement_its_version_and_hash_and_the_instant()
    {
        var page = Page(Run(Handed(2)));
        Assert.Contains("Test agreement</b>, version 3", page);
        Assert.Contains(new string('a', 64), page);
        Assert.Contains("Thursday 2 April 2026 at 14:30", page);
    }

    [Fact]
    public void Every_group_of_figures_says_what_it_counts()
    {
        var run = Run(Handed(2), Nurture(3));
        var page = Page(run);
        Assert.All(Figures.Of(run).Groups, g => Assert.Contains(System.Net.WebUtility.HtmlEncode(g.Definition), page));
    }

    [Fact]
    public void The_list_of_every_stage_says_what_it_counts()
    {
        var page = Page(Run(Handed(2), Nurture(3), NotQualified(4), Refused(5)));
        var definitions = Figures.Of(Run(Handed(2), Nurture(3), NotQualified(4), Refused(5))).Stages.Figures.Select(f => f.Definition).ToList();
        Assert.Equal(4, definitions.Distinct().Count(d => d.Length > 0));
        Assert.All(definitions, d => Assert.Contains($"data-definition=\"{System.Net.WebUtility.HtmlEncode(d)}\"", page));
    }

    [Fact]
    public void A_lead_shows_its_score_against_the_handover_point_and_what_each_criterion_has_added()
    {
        var page = Page(Run(Handed(2) with { Given = [0, 0, 50] }) with { Criteria = [new("need", "Needs it", CriterionKind.Gate, 0), new("student", "Student", CriterionKind.Exclusion, 0), new("budget", "Budget", CriterionKind.Points, 50, Group: "money")] });
        var block = Block(page);
        Assert.Equal(50, block.GetProperty("handoverPoint").GetInt32());
        Assert.Equal([null, null, "money"], block.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        Assert.Equal([0, 0, 50], block.GetProperty("leads")[0][16].EnumerateArray().Select(g => g.GetInt32()));
    }

    [Fact]
    public void What_the_script_hides_is_not_shown()
    {
        // A rule of ours that sets display wins over the browser's rule for the hidden attribute.
        var page = Page(Run(Handed(2)));
        Assert.Contains("more.hidden = ", page);
        Assert.Matches(@"\.more\[hidden\] \{ display: none; \}", page);
    }

    [Fact]
    public void The_headline_counts_leads_and_says_one_as_one()
    {
        var page = Page(Run(Handed(2), Nurture(3), Refused(4)));
        Assert.Contains("<h1>1 of 2 leads goes to sales</h1>", page);
        Assert.Contains(">1 more is in nurture, with the next question", page);
        Assert.Contains("<h1>1 of 1 lead goes to sales</h1>", Page(Run(Handed(2))));
        Assert.Contains(">2 more are in nurture, each with the next question", Page(Run(Nurture(2), Nurture(3))));
    }

    [Fact]
    public void The_header_says_how_many_rows_were_refused()
    {
        Assert.Contains("1 of 2 rows was refused and is no lead", Page(Run(Handed(2), Refused(3))));
        Assert.Contains("2 of 3 rows were refused and are not leads", Page(Run(Handed(2), Refused(3), Refused(4))));
        Assert.DoesNotContain("were refused and are not leads", Page(Run(Handed(2))));
    }

    private static string Page(RunResult run)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, run, Figures.Of(run));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonElement Block(string page) => JsonDocument.Parse(DataBlock().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();

    [GeneratedRegex("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("<button[^>]*data-figure=\"(?<id>[^\"]+)\"[^>]*>.*?(?:<strong>|<b>|(?<=count\"[^>]*>))(?<count>[0-9,]+)", RegexOptions.Singleline)]
    private static partial Regex Buttons();
}
