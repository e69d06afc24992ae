using LeadPlugins.Admin.Results;
using LeadPlugins.Schema;
using static LeadPlugins.Admin.Tests.Results.HandoverBuilder;

namespace LeadPlugins.Admin.Tests.Results;

public class PlayFiguresTests
{
    [Fact]
    public void Every_handover_is_counted_once_by_outcome_and_once_by_its_clock()
    {
        var figures = Of(Answered(0, 20), Answered(1, 400), Overdue(2), Waiting(3), Rejected(4, RejectionKindChoice.Misrouted), Overdue(5) with { Outcome = HandoverOutcomeChoice.Expired });
        Assert.Equal(["Open 1", "Accepted 3", "Rejected 1", "Expired 1", "Withdrawn 0"], Lines(figures.Outcomes));
        Assert.Equal(["Met 1", "Missed 1", "Overdue 2", "Running, not due yet 1", "Cancelled before it was due 1"], Lines(figures.Responses));
    }

    [Fact]
    public void The_share_answered_in_time_is_of_all_that_were_answered_or_fell_due()
    {
        var share = Of(Answered(0, 20), Answered(1, 400), Overdue(2), Waiting(3), Rejected(4, RejectionKindChoice.Data, "Size")).MetShare;
        Assert.Equal((1, 3, "33.3% of 3"), (share.Count, share.Whole, share.Remark));
    }

    [Fact]
    public void A_handover_that_ended_unanswered_counts_against_the_share_only_where_it_had_fallen_due()
    {
        var before = Rejected(0, RejectionKindChoice.Data, "Size");
        var after = before with { Lead = 1, ClosedUtc = before.DueUtc!.Value.AddMinutes(1) };
        var figures = Of(before, after, Answered(2, 20));
        Assert.Contains("Cancelled after it was due 1", Lines(figures.Responses));
        Assert.Equal(2, figures.MetShare.Whole);
    }

    [Fact]
    public void Without_a_response_that_was_owed_there_is_no_share()
    {
        var figures = Of(Waiting(0));
        Assert.Equal((0, ""), (figures.MetShare.Whole, figures.MetShare.Remark));
        Assert.Null(figures.MedianMinutes);
    }

    [Theory]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 10, 20 }, 10, 20)]
    [InlineData(new[] { 30, 10, 20 }, 20, 30)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000 }, 6, 10)]
    public void Half_and_nine_of_ten_of_the_answers_took_no_longer_than(int[] minutes, int half, int nineOfTen)
    {
        var figures = Of([.. minutes.Select((m, lead) => Answered(lead, m))]);
        Assert.Equal((half, nineOfTen), (figures.MedianMinutes, figures.NinetiethMinutes));
    }

    [Fact]
    public void Overdue_handovers_are_listed_by_how_long_they_have_been_due()
    {
        var overdue = Of(Overdue(0), Overdue(1) with { DueUtc = UntilUtc.AddDays(-4) }, Waiting(2)).Overdue;
        Assert.Equal([1, 0], overdue.Rows);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(240, 7)]
    [InlineData(241, 8)]
    [InlineData(480, 15)]
    [InlineData(481, 16)]
    [InlineData(100_000, 16)]
    public void A_response_is_drawn_in_the_eighth_of_the_agreed_minutes_that_ends_with_it(int minutes, int span)
    {
        var spans = Of(Answered(0, minutes)).Distribution;
        Assert.Equal(17, spans.Count);
        Assert.Equal(span, Assert.Single(spans.Index(), s => s.Item.Figure.Count == 1).Index);
        Assert.Equal(span >= 8, spans[span].IsPastTarget);
    }

    [Fact]
    public void Colour_follows_the_clock_not_the_rounded_minutes()
    {
        var secondsLate = Answered(1, 240) with { ResponseStatus = ResponseStatusChoice.Missed };
        var span = Of(Answered(0, 240), secondsLate).Distribution[7];
        Assert.Equal((2, 1), (span.Figure.Count, span.Met));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Spans_have_no_gap_and_no_overlap_whatever_the_agreed_minutes(int target)
    {
        HandoverResult[] handovers = [.. Enumerable.Range(0, 60).Select(m => Answered(m, m * Math.Max(1, target / 20)))];
        var spans = PlayFigures.Of(Play(handovers) with { TargetMinutes = target }).Distribution;
        Assert.Equal(Enumerable.Range(0, 60), spans.SelectMany(s => s.Figure.Rows).Order());
    }

    [Fact]
    public void Rejections_are_counted_by_kind_and_by_what_was_disputed_late_ones_too()
    {
        var late = Rejected(3, RejectionKindChoice.Data, "Size") with { Outcome = HandoverOutcomeChoice.Expired };
        var figures = Of(Rejected(0, RejectionKindChoice.Misrouted), Rejected(1, RejectionKindChoice.Data, "Budget"), Rejected(2, RejectionKindChoice.Definition, "Size"), late);
        Assert.Equal(["Misrouted 1", "Data 2", "Definition 1"], Lines(figures.RejectionKinds));
        Assert.Equal(["Size 2", "Budget 1"], Lines(figures.RejectionCriteria));
    }

    [Fact]
    public void Rejections_after_first_contact_are_counted_apart_and_stay_in_their_kind()
    {
        var figures = Of(Rejected(0, RejectionKindChoice.Misrouted), RejectedAfterContact(1, RejectionKindChoice.Data, "Budget"), Rejected(2, RejectionKindChoice.Data, "Size"), Answered(3, 20));
        Assert.Equal(["Misrouted 1", "Data 2"], Lines(figures.RejectionKinds));
        Assert.Equal((1, 3), (figures.RejectedAfterContact!.Count, figures.RejectedAfterContact.Whole));
        Assert.Equal([1], figures.RejectedAfterContact.Handovers);
    }

    [Fact]
    public void That_no_rejection_came_after_first_contact_is_said_and_that_there_was_no_rejection_is_not()
    {
        Assert.Equal((0, 1), (Of(Rejected(0, RejectionKindChoice.Misrouted)).RejectedAfterContact!.Count, Of(Rejected(0, RejectionKindChoice.Misrouted)).RejectedAfterContact!.Whole));
        Assert.Null(Of(Answered(0, 20), Overdue(1)).RejectedAfterContact);
    }

    [Theory]
    [InlineData(-1, "Expired 1")]
    [InlineData(0, "Open 1")]
    [InlineData(1, "Open 1")]
    [InlineData(null, "Open 1")]
    public void An_open_offer_has_expired_once_the_instant_until_which_it_could_be_accepted_has_passed(int? seconds, string expected)
    {
        var figures = Of(Waiting(0) with { AcceptDueUtc = seconds is { } after ? UntilUtc.AddSeconds(after) : null });
        Assert.Equal([expected], Lines(figures.Outcomes).Where(line => !line.EndsWith(" 0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Expired_says_how_many_were_accepted_late()
    {
        var figures = Of(Overdue(0) with { Outcome = HandoverOutcomeChoice.Expired }, Unswept(1), Overdue(2));
        Assert.Equal((2, "of them 1 accepted late"), figures.Outcomes.Figures.Where(f => f.Label == "Expired").Select(f => (f.Count, f.Remark)).Single());
        Assert.Equal(1, figures.AcceptedLate);
        Assert.Equal("", Of(Unswept(1)).Outcomes.Figures.Single(f => f.Label == "Expired").Remark);
    }

    [Fact]
    public void Whoever_accepted_or_rejected_is_not_expired_by_a_time_to_accept_that_passed_since()
    {
        var figures = Of(Overdue(0) with { AcceptDueUtc = UntilUtc.AddHours(-1) }, Rejected(1, RejectionKindChoice.Misrouted) with { AcceptDueUtc = UntilUtc.AddHours(-1) });
        Assert.Equal(["Open 0", "Accepted 1", "Rejected 1", "Expired 0", "Withdrawn 0"], Lines(figures.Outcomes));
    }

    [Fact]
    public void No_figure_depends_on_whether_the_last_sweep_has_run()
    {
        HandoverResult[] before = [Waiting(0), Unswept(1), Overdue(2), Unswept(3), Rejected(4, RejectionKindChoice.Misrouted)];
        HandoverResult[] after = [.. before.Select(h => h.AcceptDueUtc is null ? h : h with { Outcome = HandoverOutcomeChoice.Expired })];
        Assert.Equal(Of(after).Every.Select(Counted), Of(before).Every.Select(Counted));
        Assert.Contains("Expired 2", Lines(Of(before).Outcomes));
        static string Counted(Figure figure) => $"{figure.Id}: {string.Join(' ', figure.Handovers ?? figure.Rows)} of {figure.Whole}";
    }

    [Fact]
    public void A_lead_that_was_offered_twice_is_two_handovers_of_one_lead()
    {
        var figures = Of(Rejected(4, RejectionKindChoice.Misrouted), Answered(4, 20) with { Number = 2 });
        Assert.Equal([4, 4], figures.Outcomes.Figures.SelectMany(f => f.Rows));
        Assert.Equal([0, 1], figures.Outcomes.Figures.SelectMany(f => f.Handovers!).Order());
    }

    [Fact]
    public void At_every_end_of_random_plays_the_parts_add_up_to_the_handovers()
    {
        var random = new Random(20260407);
        for (var n = 0; n < 200; n++)
        {
            HandoverResult[] handovers = [.. Enumerable.Range(0, random.Next(40)).Select(lead => random.Next(7) switch
            {
                0 => Overdue(lead), 1 => Waiting(lead), 2 => Rejected(lead, RejectionKindChoice.Misrouted + random.Next(3), "Size"), 3 => RejectedAfterContact(lead, RejectionKindChoice.Misrouted + random.Next(3), "Size"),
                4 => Unswept(lead), _ => Answered(lead, random.Next(700)),
            })];
            var figures = PlayFigures.Of(Play(handovers) with { UntilUtc = UntilUtc.AddMinutes(random.Next(-600, 600)) });
            Assert.Equal(handovers.Length, figures.Outcomes.Figures.Sum(f => f.Count));
            Assert.Equal(handovers.Length, figures.Responses.Figures.Sum(f => f.Count));
            Assert.Equal(figures.Answered.Count, figures.Distribution.Sum(s => s.Figure.Count));
            Assert.Equal(figures.Every.Select(f => f.Id).Distinct().Count(), figures.Every.Count());
            Assert.True(figures.MetShare.Count <= figures.MetShare.Whole);
            Assert.Equal(figures.RejectionKinds.Figures.Sum(f => f.Count), figures.RejectedAfterContact?.Whole ?? 0);
            Assert.Subset(figures.RejectionKinds.Figures.SelectMany(f => f.Handovers!).ToHashSet(), (figures.RejectedAfterContact?.Handovers ?? []).ToHashSet());
        }
    }

    private static PlayFigures Of(params HandoverResult[] handovers) => PlayFigures.Of(Play(handovers));

    private static IEnumerable<string> Lines(FigureGroup group) => group.Figures.Select(f => $"{f.Label} {f.Count}");
}
