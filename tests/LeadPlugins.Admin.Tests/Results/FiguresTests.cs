using LeadPlugins.Admin.Results;
using static LeadPlugins.Admin.Tests.Results.RunResultBuilder;

namespace LeadPlugins.Admin.Tests.Results;

public class FiguresTests
{
    [Fact]
    public void Every_row_is_counted_in_exactly_one_stage_those_without_a_lead_too()
    {
        var figures = Figures.Of(Run(Handed(2), Nurture(3), NotQualified(4), Refused(5), Nurture(6)));
        Assert.Equal([0, 1, 2, 3, 4], figures.Stages.Figures.SelectMany(f => f.Rows).Order());
        Assert.Equal(["Handed to sales 1", "Nurture 2", "Not qualified (open) 1", "No lead 1"], Lines(figures.Stages));
    }

    [Fact]
    public void Gaps_count_nurture_only_and_the_most_frequent_comes_first()
    {
        var figures = Figures.Of(Run(Nurture(2), Nurture(3) with { GapCriteria = [0, 2] }, NotQualified(4)));
        Assert.Equal(["Budget 2", "Needs it 1"], Lines(figures.Gaps));
    }

    [Fact]
    public void Leads_with_nothing_to_ask_are_one_figure_whatever_they_wait_for()
    {
        var figures = Figures.Of(Run(Nurture(2), Nurture(3) with { NextCriterion = null, NextQuestion = "Nothing to ask; waits for: Budget" }, Nurture(4) with { NextCriterion = null, NextQuestion = "Nothing to ask; waits for: Needs it" }));
        Assert.Equal(["Nothing to ask 2", "Is money set aside? 1"], Lines(figures.Questions));
    }

    [Fact]
    public void Leads_that_sales_gave_back_are_a_line_of_their_own_and_are_settled_when_they_are_closed()
    {
        var returned = Nurture(3) with { NextCriterion = null, NextQuestion = "check: Is money set aside?", IsDisputed = true };
        var figures = Figures.Of(Run(Nurture(2) with { NextCriterion = null, NextQuestion = "Nothing to ask; waits for: Budget" }, returned, returned with { Row = 4, IsClosed = true }));
        Assert.Equal(["Check what sales disputed 2", "Nothing to ask 1"], Lines(figures.Questions));
        Assert.Equal([1], figures.Disputed.Rows);
    }

    [Fact]
    public void Clocks_are_counted_by_local_day_and_today_and_tomorrow_are_always_shown()
    {
        var lateTonight = Handed(2) with { DueUtc = new DateTime(2026, 4, 2, 22, 59, 0, DateTimeKind.Utc) };
        var afterMidnightInLondon = Handed(3) with { DueUtc = new DateTime(2026, 4, 2, 23, 0, 0, DateTimeKind.Utc) };
        var figures = Figures.Of(Run(lateTonight, afterMidnightInLondon, Handed(4)));
        Assert.Equal(["Due today, Thu 2 Apr 2026 1", "Due tomorrow, Fri 3 Apr 2026 1", "Due Tue 7 Apr 2026 1"], Lines(figures.Clocks));
    }

    [Fact]
    public void A_lead_is_not_qualified_by_its_first_reason_exclusions_before_gates()
    {
        var excluded = NotQualified(2) with { Outcomes = [Rules.Qualification.OutcomeKind.NotMet, Rules.Qualification.OutcomeKind.Met, Rules.Qualification.OutcomeKind.Met] };
        var tooFar = NotQualified(4) with { Outcomes = [Rules.Qualification.OutcomeKind.Unknown, Rules.Qualification.OutcomeKind.NotMet, Rules.Qualification.OutcomeKind.NotMet] };
        var figures = Figures.Of(Run(excluded, NotQualified(3), tooFar));
        Assert.Equal(["Excluded: Student 1", "Gate not met: Needs it 1", "Too far from the handover point 1"], Lines(figures.Reasons));
    }

    [Fact]
    public void Outcomes_of_a_criterion_add_up_to_the_judged_leads()
    {
        var figures = Figures.Of(Run(Handed(2), Nurture(3), Refused(4)));
        Assert.All(figures.Criteria, c => Assert.Equal(2, c.Met.Count + c.NotMet.Count + c.Unknown.Count + c.Error.Count));
    }

    private static IEnumerable<string> Lines(FigureGroup group) => group.Figures.Select(f => $"{f.Label} {f.Count}");
}
