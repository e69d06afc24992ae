using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Qualification;

/// <summary>Judges leads: the whole definition of the verdict, in its steps.</summary>
public static class Judge
{
    /// <summary>
    /// The agreement's verdict on a lead. Same input, same output, in any culture and machine time zone; there is no other input. Allocates the verdict and
    /// its arrays, nothing else.
    /// </summary>
    /// <param name="agreement">The agreement in force at the event's instant; without one see <see cref="Verdict.Held"/>.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="nowUtc">The event's instant, UTC.</param>
    public static Verdict Decide<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues
    {
        var today = new LocalDay(nowUtc, agreement);
        var outcomes = Evaluate(agreement, values, ref today, out var sets, out long nextChange);
        var rejudgeOn = nextChange == long.MaxValue ? null : today.FirstInstantOf(nextChange);

        var worst = Standing.Of(agreement, sets, Assumption.Worst);
        bool isHeld = sets.Error != 0 && Standing.Of(agreement, sets, Assumption.Best).Kind != worst.Kind;
        var kind = isHeld ? VerdictKind.Held : worst.Kind;
        var ground = isHeld ? VerdictGround.CriteriaInError : worst.Ground;

        string? gapReason = null;
        var gap = kind == VerdictKind.Qualified ? [] : Gap.Find(agreement, sets, worst.Score, out gapReason);
        string? fault = isHeld ? FaultCodes.CriteriaInError : null;
        return new Verdict(kind, ground, worst.Score, outcomes, gap, gapReason, NextQuestion(gap, sets.Unknown), rejudgeOn, fault);
    }

    /// <summary>Step 2: every criterion, in agreement order, whatever the others said.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="today">The local day of the judgement.</param>
    /// <param name="sets">The criteria by outcome.</param>
    /// <param name="nextChange">The first day after today on which a day operator changes an outcome; long.MaxValue when none does.</param>
    internal static Outcome[] Evaluate<T>(Agreement agreement, T values, ref LocalDay today, out OutcomeSets sets, out long nextChange)
        where T : ILeadValues
    {
        sets = default;
        nextChange = long.MaxValue;
        var criteria = agreement.CriterionArray;
        var outcomes = new Outcome[criteria.Length];
        for (int i = 0; i < criteria.Length; i++)
        {
            ref var outcome = ref outcomes[i];
            Evaluation.Of(criteria[i], ref values, agreement, ref today, ref outcome);
            sets.Add(criteria[i], outcome.Result);
            if (!criteria[i].Condition.DependsOnToday || outcome.Result is not (OutcomeKind.Met or OutcomeKind.NotMet)) continue;
            if (!Evaluation.CountsAsEmpty(criteria[i], outcome.SeenValue, ref today))
                nextChange = Math.Min(nextChange, criteria[i].Condition.Test.NextChange(outcome.SeenValue, ref today));
        }

        return outcomes;
    }

    private static Criterion? NextQuestion(Criterion[] gap, ulong unknown)
    {
        Criterion? anyones = null;
        foreach (var criterion in gap)
        {
            if (criterion.Question is null || (unknown & criterion.Bit) == 0) continue;
            if (criterion.Owner == CriterionOwner.Telemarketing) return criterion;
            anyones ??= criterion;
        }

        return anyones;
    }
}
