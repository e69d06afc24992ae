using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Qualification;

/// <summary>What must hold for every agreement and every lead: 20,000 random cases each (5,000 agreements, four leads to each), the same ones in every run.</summary>
public class VerdictProperties
{
    private const int Cases = 20_000;

    [Fact]
    public void The_verdict_is_what_the_definition_says_when_read_plainly() => ForAll(1, withErrors: true, one =>
    {
        var verdict = one.Judge();
        var best = Reference.Decide(one, one.Outcomes, atBest: true);
        var worst = Reference.Decide(one, one.Outcomes, atBest: false);
        Assert.Equal(best == worst ? best : VerdictKind.Held, verdict.Kind);
        Assert.Equal(one.Outcomes, verdict.Outcomes.Select(outcome => outcome.Kind));
        Assert.Equal(one.Score(one.Outcomes), verdict.Score);
    });

    [Fact]
    public void Columns_that_no_criterion_names_change_nothing() => ForAll(2, withErrors: true, one =>
    {
        var lead = one.LeadWith(one.Outcomes);
        string before = Explain(one, lead);
        for (int i = 0; i < 5; i++) lead.With($"new_other{i}", i % 2 == 0 ? Value.Text("something") : Value.YesNo(true));
        lead.With("transactioncurrencyid", Value.Id(Guid.Empty)).Without("new_lost");
        Assert.Equal(before, Explain(one, lead));
    });

    [Fact]
    public void Points_that_a_lead_gains_never_move_it_down() => ForAll(3, withErrors: false, one =>
    {
        var before = one.Judge().Kind;
        for (int i = 0; i < one.Kinds.Length; i++)
            if (one.Kinds[i] == CriterionKind.Points) AssertNotWorse(before, one.Judge(one.Changed(i, OutcomeKind.Met)).Kind);
    });

    [Fact]
    public void Points_that_a_criterion_gains_never_move_a_lead_down() => ForAll(4, withErrors: false, one =>
    {
        int criterion = Array.IndexOf(one.Kinds, CriterionKind.Points);
        if (criterion >= 0) AssertNotWorse(one.Judge().Kind, one.Judge(agreement: one.WithMorePoints(criterion, 7)).Kind);
    });

    [Fact]
    public void An_unknown_that_turns_into_a_no_never_improves_the_verdict() => ForAll(5, withErrors: false, one =>
    {
        var before = one.Judge().Kind;
        for (int i = 0; i < one.Kinds.Length; i++)
        {
            if (one.Outcomes[i] != OutcomeKind.Unknown || one.Kinds[i] == CriterionKind.Exclusion) continue;
            AssertNotWorse(one.Judge(one.Changed(i, OutcomeKind.NotMet)).Kind, before);
        }
    });

    [Fact]
    public void An_unknown_that_turns_out_as_wished_never_worsens_the_verdict() => ForAll(6, withErrors: false, one =>
    {
        var before = one.Judge().Kind;
        for (int i = 0; i < one.Kinds.Length; i++)
        {
            if (one.Outcomes[i] != OutcomeKind.Unknown) continue;
            var wished = one.Kinds[i] == CriterionKind.Exclusion ? OutcomeKind.NotMet : OutcomeKind.Met;
            AssertNotWorse(before, one.Judge(one.Changed(i, wished)).Kind);
        }
    });

    [Fact]
    public void A_gate_that_is_unknown_alone_never_makes_the_lead_not_qualified_by_a_failed_gate() => ForAll(7, withErrors: false, one =>
    {
        var outcomes = one.Outcomes.Select((outcome, i) => one.Kinds[i] == CriterionKind.Gate && outcome == OutcomeKind.NotMet ? OutcomeKind.Unknown : outcome).ToArray();
        Assert.NotEqual(VerdictGround.GateNotMet, one.Judge(outcomes).Ground);
    });

    [Fact]
    public void The_gap_is_the_smallest_set_that_qualifies_the_lead() => ForAll(8, withErrors: true, one =>
    {
        var verdict = one.Judge();
        var smallest = verdict.Kind == VerdictKind.Qualified ? [] : Reference.Gap(one);
        Assert.Equal(smallest ?? [], verdict.Gap.Select(member => member.Position));
        Assert.Equal(smallest is null, verdict.GapReason is not null);
        if (smallest is null || smallest.Length == 0) return;

        Assert.Equal(VerdictKind.Qualified, one.Judge(Applied(one, smallest)).Kind);
        foreach (int left in smallest) Assert.NotEqual(VerdictKind.Qualified, one.Judge(Applied(one, smallest.Where(i => i != left))).Kind);
    });

    [Fact]
    public void The_next_question_is_the_first_unknown_of_the_gap_telemarketing_before_others() => ForAll(9, withErrors: true, one =>
    {
        var verdict = one.Judge();
        var askable = verdict.Gap.Where(member => verdict.Outcomes[member.Position].Kind == OutcomeKind.Unknown).ToArray();
        Assert.Equal(askable.FirstOrDefault(member => member.Owner == CriterionOwner.Telemarketing) ?? askable.FirstOrDefault(), verdict.NextQuestion);
    });

    [Fact]
    public void Why_not_lists_every_minimal_set_of_up_to_three() => ForAll(10, withErrors: true, one =>
    {
        var found = WhyNot.Find(one.Agreement, one.LeadWith(one.Outcomes).Values, Agreed.Now).Select(set => string.Join(",", set.Select(member => member.Position)));
        var expected = one.Judge().Kind == VerdictKind.Qualified ? [] : Reference.MinimalSets(one, 3).Take(20).Select(set => string.Join(",", set));
        Assert.Equal(expected, found);
    });

    private static OutcomeKind[] Applied(RandomCase one, IEnumerable<int> members)
    {
        var outcomes = (OutcomeKind[])one.Outcomes.Clone();
        foreach (int member in members) outcomes[member] = OutcomeKind.Met;
        return outcomes;
    }

    private static string Explain(RandomCase one, Lead lead) => Explanation.Write(one.Agreement, null, Judge.Decide(one.Agreement, lead.Values, Agreed.Now), null);

    /// <summary>Qualified is better than Nurture, and Nurture than NotQualified.</summary>
    private static void AssertNotWorse(VerdictKind before, VerdictKind after) => Assert.True(after <= before, $"{before} became {after}");

    private static void ForAll(int seed, bool withErrors, Action<RandomCase> holds)
    {
        var random = new Random(seed);
        var one = new RandomCase(random, withErrors: withErrors);
        for (int i = 0; i < Cases; i++)
        {
            if (i % 4 == 0) one = new RandomCase(random, withErrors: withErrors);
            else one.TakeAnotherLead(random, withErrors);
            try
            {
                holds(one);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                throw new Xunit.Sdk.XunitException($"Case {i} of seed {seed}: {failure.Message}\n{one}");
            }
        }
    }
}
