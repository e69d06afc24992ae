using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// What stands between a lead and the handover point: all open gates, and the points-criteria that reach the point with the fewest not-met members, then
/// the fewest members, then the least points, then in agreement order. Criteria in error are no members, because no answer mends them.
/// </summary>
internal static class Gap
{
    /// <summary>The members in agreement order; none, with a reason, where no answers are sure to qualify the lead.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="outcomes">Not those of a qualified lead.</param>
    /// <param name="score">The points that are certain.</param>
    /// <param name="reason">One of <see cref="GapReasons"/>, or null when there is a gap.</param>
    public static Criterion[] Find(Agreement agreement, Outcome[] outcomes, int score, out string? reason)
    {
        ulong members = 0;
        bool isInError = false, isExcluded = false;
        foreach (var criterion in agreement.CriterionArray)
        {
            if (criterion.Kind == CriterionKind.Points) continue;
            var outcome = outcomes[criterion.Position].Kind;
            isInError |= outcome == OutcomeKind.Error;
            if (criterion.Kind == CriterionKind.Exclusion) isExcluded |= outcome == OutcomeKind.Met;
            else if (outcome is OutcomeKind.NotMet or OutcomeKind.Unknown) members |= Bit(criterion);
        }

        reason = isExcluded ? GapReasons.ExclusionMet : isInError ? GapReasons.CriterionInError : null;
        if (reason is not null) return [];

        int need = agreement.HandoverPoint - score;
        if (need > 0)
        {
            ulong points = PointsSearch.OnThisThread.Find(agreement, outcomes, need);
            if (points == 0)
            {
                reason = GapReasons.PointOutOfReach;
                return [];
            }

            members |= points;
        }

        return InAgreementOrder(agreement.CriterionArray, members);
    }

    /// <summary>The criterion's place in a set: of two sets of one size, the one that comes first in agreement order is the larger number.</summary>
    internal static ulong Bit(Criterion criterion) => 1UL << (63 - criterion.Position);

    internal static Criterion[] InAgreementOrder(Criterion[] criteria, ulong set)
    {
        int count = 0;
        for (ulong rest = set; rest != 0; rest &= rest - 1) count++;
        var members = new Criterion[count];
        count = 0;
        foreach (var criterion in criteria)
            if ((set & Bit(criterion)) != 0) members[count++] = criterion;
        return members;
    }
}
