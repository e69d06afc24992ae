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
    public static Criterion[] Find(Agreement agreement, in OutcomeSets outcomes, int score, out string? reason)
    {
        bool isInError = (outcomes.Error & (agreement.Gates | agreement.Exclusions)) != 0;
        reason = (outcomes.Met & agreement.Exclusions) != 0 ? GapReasons.ExclusionMet : isInError ? GapReasons.CriterionInError : null;
        if (reason is not null) return [];

        ulong members = (outcomes.NotMet | outcomes.Unknown) & agreement.Gates;
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

    private static Criterion[] InAgreementOrder(Criterion[] criteria, ulong set)
    {
        var members = new Criterion[OutcomeSets.Count(set)];
        for (int i = 0, count = 0; count < members.Length; i++)
            if ((set & criteria[i].Bit) != 0) members[count++] = criteria[i];
        return members;
    }
}
