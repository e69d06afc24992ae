using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Tests.Qualification;

public class JudgeTests
{
    [Theory]
    [InlineData("\"emptyMeans\": \"unknown\"", OutcomeKind.Unknown)]
    [InlineData("\"emptyMeans\": \"notMet\"", OutcomeKind.NotMet)]
    public void An_empty_value_is_unknown_unless_the_agreement_says_that_it_is_a_no(string more, OutcomeKind expected) =>
        Assert.Equal(expected, OutcomeOf("\"column\": \"companyname\", \"operator\": \"contains\", \"value\": \"x\"", more, new Lead().With("companyname", "")));

    [Fact]
    public void A_yes_no_that_is_no_because_nobody_asked_is_unknown() =>
        Assert.Equal(OutcomeKind.Unknown, OutcomeOf("\"column\": \"decisionmaker\", \"operator\": \"isTrue\"", "\"unknownValues\": [false]", new Lead().With("decisionmaker", false)));

    [Fact]
    public void A_text_that_means_nobody_asked_is_unknown_whatever_its_case() =>
        Assert.Equal(OutcomeKind.Unknown, OutcomeOf("\"column\": \"city\", \"operator\": \"notEquals\", \"value\": \"Mumbai\"", "\"unknownValues\": [\"Select\"]", new Lead().With("city", " SELECT ")));

    [Fact]
    public void An_option_that_means_unknown_counts_as_not_set() =>
        Assert.Equal(OutcomeKind.Met, OutcomeOf("\"column\": \"purchaseprocess\", \"operator\": \"isNotSet\"", "\"unknownValues\": [2]", new Lead().With("purchaseprocess", Value.Choice(2))));

    [Fact]
    public void A_value_can_be_unknown_and_unknown_can_be_a_no() =>
        Assert.Equal(OutcomeKind.NotMet, OutcomeOf("\"column\": \"city\", \"operator\": \"isSet\"", "\"unknownValues\": [\"Select\"], \"emptyMeans\": \"notMet\"", new Lead().With("city", "Select")));

    [Fact]
    public void A_column_in_neither_save_nor_image_is_an_error_with_its_code()
    {
        var verdict = Judge.Decide(Gate("\"column\": \"city\", \"operator\": \"isSet\""), new Lead().Without("city").Values, Agreed.Now);
        Assert.Equal(ErrorCodes.ColumnNotCovered, verdict.Outcomes[0].Code);
        Assert.Equal(VerdictKind.Held, verdict.Kind);
        Assert.Equal(FaultCodes.CriteriaInError, verdict.FaultCode);
    }

    [Fact]
    public void Money_without_a_currency_is_taken_as_the_agreements_and_remarked()
    {
        var outcome = Judge.Decide(Gate("\"column\": \"budgetamount\", \"operator\": \"atLeast\", \"value\": 5"), new Lead().With("budgetamount", Value.Money(5, null)).Values, Agreed.Now).Outcomes[0];
        Assert.Equal(OutcomeKind.Met, outcome.Kind);
        Assert.Equal(ErrorCodes.CurrencyAssumed, outcome.Code);
    }

    [Fact]
    public void A_currency_without_a_rate_and_an_amount_beyond_reason_are_errors()
    {
        var agreement = Gate("\"column\": \"budgetamount\", \"operator\": \"atLeast\", \"value\": 5");
        Assert.Equal(ErrorCodes.NoRate, Judge.Decide(agreement, new Lead().With("budgetamount", Value.Money(5, "JPY")).Values, Agreed.Now).Outcomes[0].Code);
        Assert.Equal(ErrorCodes.AmountTooLarge, Judge.Decide(agreement, new Lead().With("budgetamount", Value.Money(decimal.MaxValue, "EUR")).Values, Agreed.Now).Outcomes[0].Code);
    }

    [Fact]
    public void Whether_money_is_there_needs_no_rate() =>
        Assert.Equal(OutcomeKind.Met, OutcomeOf("\"column\": \"budgetamount\", \"operator\": \"isSet\"", "", new Lead().With("budgetamount", Value.Money(5, "JPY"))));

    [Fact]
    public void An_error_that_cannot_turn_the_verdict_is_listed_and_the_verdict_stands()
    {
        var agreement = Agreed.Scoring(10, """{ "maxUnknown": 1 }""")
            .Points("a", 10, "\"column\": \"a\", \"operator\": \"isSet\"")
            .Points("b", 10, "\"column\": \"b\", \"operator\": \"isSet\"")
            .Read();
        var verdict = Judge.Decide(agreement, new Lead().With("a", 1).Without("b").Values, Agreed.Now);
        Assert.Equal(VerdictKind.Qualified, verdict.Kind);
        Assert.Equal("Qualified: 10 points, 10 needed. Could not be checked: B.", Explanation.Sentence(agreement, verdict));
    }

    [Fact]
    public void When_only_what_is_in_error_would_reach_the_point_the_gap_says_so()
    {
        var agreement = Agreed.Scoring(20, """{ "maxUnknown": 1 }""")
            .Points("a", 10, "\"column\": \"a\", \"operator\": \"isSet\"")
            .Points("b", 10, "\"column\": \"b\", \"operator\": \"isSet\"")
            .Read();
        var verdict = Judge.Decide(agreement, new Lead().Without("b").Values, Agreed.Now);
        Assert.Equal(GapReasons.PointOutOfReach, verdict.GapReason);
        Assert.Equal("the handover point is out of reach before this can be checked: B", Explanation.GapText(agreement, verdict));
    }

    [Fact]
    public void A_nurture_lead_without_a_gap_says_why_there_is_nothing_to_ask()
    {
        var agreement = Agreed.Scoring(20, """{ "minScore": 0, "failableGates": ["a"] }""")
            .Gate("a", "\"column\": \"a\", \"operator\": \"isSet\"")
            .Points("b", 20, "\"column\": \"b\", \"operator\": \"equals\", \"value\": 1")
            .Read();
        var verdict = Judge.Decide(agreement, new Lead().Without("a").With("b", 2).Values, Agreed.Now);
        Assert.Equal(VerdictKind.Nurture, verdict.Kind);
        Assert.Equal("nothing is sure to help before this can be checked: A", Explanation.NextQuestionText(agreement, verdict));
    }

    [Fact]
    public void Without_an_agreement_the_lead_is_held_and_has_nothing_to_be_judged_by()
    {
        var verdict = Verdict.Held(FaultCodes.NoAgreement);
        Assert.Equal(VerdictKind.Held, verdict.Kind);
        Assert.Equal("No lead agreement is in force.", Explanation.Sentence(Agreed.Small().Read(), verdict));
        Assert.Equal("there is nothing to judge by", Explanation.GapText(Agreed.Small().Read(), verdict));
    }

    [Fact]
    public void A_score_can_earn_nurturing_by_itself()
    {
        var agreement = Agreed.Scoring(50, """{ "minScore": 20 }""")
            .Points("a", 20, "\"column\": \"a\", \"operator\": \"isSet\"")
            .Points("b", 40, "\"column\": \"b\", \"operator\": \"equals\", \"value\": 1")
            .Read();
        var verdict = Judge.Decide(agreement, new Lead().With("a", 1).With("b", 2).Values, Agreed.Now);
        Assert.Equal(VerdictGround.MinScore, verdict.Ground);
        Assert.Equal("To be nurtured for its 20 points, 50 needed; missing: B (not met).", Explanation.Sentence(agreement, verdict));
    }

    /// <summary>One unknown and one no are allowed. Two unknown must not be worse than one unknown and one no, when the second might be a no as well.</summary>
    [Fact]
    public void Not_knowing_a_failable_gate_counts_for_no_less_than_its_no()
    {
        var agreement = Agreed.Scoring(0, """{ "maxUnknown": 1, "maxNotMet": 1, "failableGates": ["need"] }""")
            .Gate("need", "\"column\": \"need\", \"operator\": \"equals\", \"value\": 0")
            .Gate("email", "\"column\": \"emailaddress1\", \"operator\": \"isSet\"")
            .Read();
        Assert.Equal(VerdictKind.Nurture, Judge.Decide(agreement, new Lead().With("need", Value.Choice(3)).Values, Agreed.Now).Kind);
        Assert.Equal(VerdictKind.Nurture, Judge.Decide(agreement, new Lead().Values, Agreed.Now).Kind);
    }

    [Fact]
    public void The_gap_of_sixty_criteria_with_awkward_points_is_found_at_once()
    {
        var agreed = Agreed.Scoring(20_011, """{ "maxUnknown": 60 }""");
        for (int i = 0; i < 60; i++) agreed.Points("c" + i, 641 + i * 5 % 359, $"\"column\": \"c{i}\", \"operator\": \"isSet\"", more: i % 3 == 0 ? $"\"group\": \"g{i % 4}\"" : "");
        var agreement = agreed.Read();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var verdict = Judge.Decide(agreement, new Lead().Values, Agreed.Now);
        // A search of every set of sixty would not end in years: the limit is loose so that a busy machine passes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
        Assert.True(verdict.Gap.Sum(member => member.Points) >= 20_011);
    }

    [Fact]
    public void Judging_allocates_nothing_but_the_verdict_and_its_arrays()
    {
        var agreement = new RandomCase(new Random(5), maxCriteria: 9).Agreement;
        var lead = new Lead().With("new_c1", 5).With("new_c2", " some text ").Values;
        for (int i = 0; i < 100; i++) Judge.Decide(agreement, lead, Agreed.Now);

        long before = GC.GetAllocatedBytesForCurrentThread();
        var verdict = Judge.Decide(agreement, lead, Agreed.Now);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        var outcomes = new Outcome[verdict.Outcomes.Count];
        var gap = new Criterion[verdict.Gap.Count];
        var copy = Verdict.Held("none"); // a verdict
        long expected = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(outcomes);
        GC.KeepAlive(gap);
        GC.KeepAlive(copy);
        Assert.InRange(allocated, 1, expected);
    }

    private static Agreement Gate(string condition) => Agreed.Scoring(0, """{ "maxUnknown": 1 }""").Gate("only", condition).Read();

    private static OutcomeKind OutcomeOf(string condition, string more, Lead lead) =>
        Judge.Decide(Agreed.Scoring(0, """{ "maxUnknown": 1 }""").Gate("only", condition, more: more).Read(), lead.Values, Agreed.Now).Outcomes[0].Kind;
}
