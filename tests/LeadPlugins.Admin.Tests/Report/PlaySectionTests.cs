using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadPlugins.Admin.Report;
using LeadPlugins.Admin.Results;
using LeadPlugins.Schema;
using static LeadPlugins.Admin.Tests.Results.HandoverBuilder;
using static LeadPlugins.Admin.Tests.Results.RunResultBuilder;

namespace LeadPlugins.Admin.Tests.Report;

public partial class PlaySectionTests
{
    private const string Markup = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> & \"' ]]>";

    private static readonly RunResult Played = Run(Handed(2), Handed(3), Handed(4), Nurture(5)) with { Play = Play(Answered(0, 95), Overdue(1), Rejected(2, RejectionKindChoice.Data, "Budget") with { ValueSeen = "4000" }, Waiting(2) with { Number = 2 }) };

    [Fact]
    public void The_headline_counts_leads_that_went_to_sales_whatever_became_of_them() => Assert.Contains("<h1>3 of 4 leads went to sales</h1>", Page(Played));

    [Fact]
    public void Every_figure_of_the_play_has_its_list_on_the_page()
    {
        var page = Page(Played);
        var figures = Block(page).GetProperty("figures");
        var buttons = Opens().Matches(page).Select(m => m.Groups["id"].Value).ToHashSet();
        Assert.All(Figures.Of(Played).Play!.Every.Where(f => f.Id != "refused-events"), f => Assert.Contains(f.Id, buttons));
        Assert.All(buttons, id => Assert.True(figures.TryGetProperty(id, out _), id));
    }

    [Fact]
    public void Every_group_of_figures_says_what_it_counts()
    {
        var page = Page(Played);
        Assert.All(Figures.Of(Played).Play!.Groups, g => Assert.Contains(System.Net.WebUtility.HtmlEncode(g.Definition), page));
    }

    [Fact]
    public void A_list_of_handovers_names_each_handover_and_what_happened_in_it()
    {
        var block = Block(Page(Played));
        Assert.Equal([1], block.GetProperty("figures").GetProperty("response-overdue").GetProperty("handovers").EnumerateArray().Select(h => h.GetInt32()));
        Assert.Equal(
            [
                "offered Thu 2 Apr 14:30 · accepted Thu 2 Apr 14:40 by Tom Field · first response Thu 2 Apr 16:05 by Tom Field, after 95 business minutes",
                "offered Thu 2 Apr 14:30 · accepted Thu 2 Apr 14:40 by Tom Field",
                "offered Thu 2 Apr 14:30 · accepted Thu 2 Apr 14:40 by Tom Field · rejected Thu 2 Apr 15:00 by Tom Field: data, Budget: 4000",
                "offered Thu 2 Apr 14:30 to Field Sales",
            ], block.GetProperty("handovers").EnumerateArray().Select(h => h[2].GetString()));
    }

    [Fact]
    public void A_rejection_after_first_contact_is_marked_so_and_counted_beside_the_kinds()
    {
        var page = Page(Played with { Play = Play(RejectedAfterContact(0, RejectionKindChoice.Data, "Budget"), Rejected(1, RejectionKindChoice.Misrouted)) });
        Assert.EndsWith("rejected Thu 2 Apr 15:00 by Tom Field, after first contact: data, Budget", Block(page).GetProperty("handovers")[0][2].GetString());
        Assert.Contains(">After first contact: 1 of 2</button>", page);
        Assert.Equal([0], Block(page).GetProperty("figures").GetProperty("rejected-after-contact").GetProperty("handovers").EnumerateArray().Select(h => h.GetInt32()));
    }

    [Fact]
    public void Where_nothing_was_rejected_the_page_says_nothing_of_first_contact() =>
        Assert.DoesNotContain("first contact", Page(Played with { Play = Play(Answered(0, 95)) }));

    [Fact]
    public void An_offer_that_ran_out_before_any_sweep_is_told_as_not_accepted_in_time() =>
        Assert.Equal("offered Thu 2 Apr 14:30 to Field Sales · not accepted in time", Block(Page(Played with { Play = Play(Unswept(0)) })).GetProperty("handovers")[0][2].GetString());

    [Fact]
    public void An_acceptance_after_the_time_to_accept_is_told_as_late() =>
        Assert.Equal("offered Thu 2 Apr 14:30 · accepted late Thu 2 Apr 14:40 by Tom Field", Block(Page(Played with { Play = Play(Overdue(0) with { Outcome = HandoverOutcomeChoice.Expired }) })).GetProperty("handovers")[0][2].GetString());

    [Fact]
    public void The_overdue_are_listed_with_who_has_them_and_since_when()
    {
        var page = Page(Played);
        Assert.Matches(@"Ada Hill</bdi>.*Tom Field</bdi></td><td role=""cell"">Tue 7 Apr 10:00</td>", page);
        Assert.DoesNotContain("<h3>Overdue</h3>", Page(Played with { Play = Play(Answered(0, 95)) }));
    }

    [Fact]
    public void Refused_events_are_listed_with_the_sentence_that_refused_them()
    {
        var play = Play(Overdue(0)) with { Events = [new EventResult(7, 1, UntilUtc, "accepted", "Tom Field", "This lead is not with sales."), new EventResult(8, 1, UntilUtc, "call made", "Tom Field", null)] };
        var page = Page(Played with { Play = play });
        Assert.Contains("Events refused: 1", page);
        Assert.Contains(">Lead of the refused event: 1</button>", page);
        Assert.Contains("line 7: accepted, Tue 7 Apr 13:00", page);
        Assert.Contains("This lead is not with sales.", page);
        Assert.Contains("1 event of events.csv was played", page);
    }

    [Fact]
    public void Markup_in_any_name_or_value_is_text()
    {
        var handover = Rejected(0, RejectionKindChoice.Data, Markup) with { Recipient = Markup, Owner = Markup, AcceptedBy = Markup, RejectedBy = Markup, ValueSeen = Markup };
        var play = Play(handover, Overdue(1) with { Owner = Markup }) with { EventFile = Markup, Events = [new EventResult(2, 1, UntilUtc, Markup, Markup, Markup)] };
        var page = Page(Run(Handed(2), Handed(3) with { Name = Markup, Company = Markup }) with { Play = play });
        Assert.Equal(2, Regex.Count(page, "<script", RegexOptions.IgnoreCase));
        Assert.DoesNotContain("<img", page);
    }

    [Fact]
    public void The_page_carries_no_style_of_its_own_which_its_policy_would_not_let_through() => Assert.DoesNotContain(" style=", Page(Played));

    private static string Page(RunResult run)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, run, Figures.Of(run));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonElement Block(string page) => JsonDocument.Parse(DataBlock().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("<button[^>]*data-figure=\"(?<id>[^\"]+)\"")]
    private static partial Regex Opens();
}
