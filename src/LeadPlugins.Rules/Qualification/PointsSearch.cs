using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// Finds the points-criteria of a gap, exactly: for every total of points that some set adds, it keeps the best set that adds just that total, and goes over
/// the groups once. Its cost is groups × points (counted in the unit that divides all of them), never exponential.
/// </summary>
internal sealed class PointsSearch
{
    private const int Unreached = int.MaxValue;
    private const int NotMet = 64; // a not-met member weighs more than any number of members

    // A lead is judged in every save and must leave no garbage, so the tables are kept, one pair per thread. They carry nothing from one search to the next.
    [ThreadStatic]
    private static PointsSearch? onThisThread;

    private int[] cost = new int[64];
    private ulong[] sets = new ulong[64];

    public static PointsSearch OnThisThread => onThisThread ??= new PointsSearch();

    /// <summary>The best set, as bits of <see cref="Gap.Bit"/>; 0 when no set adds enough.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="outcomes">One per criterion.</param>
    /// <param name="needPoints">The points to add, above 0.</param>
    public ulong Find(Agreement agreement, Outcome[] outcomes, int needPoints)
    {
        int unit = agreement.PointUnit;
        int need = (needPoints + unit - 1) / unit;
        int highest = 0; // the highest total reached so far
        cost[0] = 0;
        sets[0] = 0;
        foreach (var group in agreement.Groups)
        {
            int met = 0;
            foreach (var criterion in group)
                if (criterion.Points > met && outcomes[criterion.Position].Kind == OutcomeKind.Met) met = criterion.Points;

            // From the highest total down, so that what this group adds is not added to once more. Beyond the need nothing is worth adding.
            for (int total = Math.Min(highest, need - 1); total >= 0; total--)
            {
                if (cost[total] == Unreached) continue;
                foreach (var criterion in group)
                {
                    var outcome = outcomes[criterion.Position].Kind;
                    if (criterion.Points <= met || outcome is not (OutcomeKind.Unknown or OutcomeKind.NotMet)) continue;
                    int sum = total + (criterion.Points - met) / unit;
                    if (sum > highest) Raise(ref highest, sum);
                    Offer(sum, cost[total] + (outcome == OutcomeKind.NotMet ? NotMet + 1 : 1), sets[total] | Gap.Bit(criterion));
                }
            }
        }

        int best = -1;
        for (int sum = need; sum <= highest; sum++)
            if (cost[sum] != Unreached && (best < 0 || cost[sum] < cost[best])) best = sum; // equal: the least points stay
        return best < 0 ? 0 : sets[best];
    }

    /// <summary>Makes room for totals up to this one.</summary>
    private void Raise(ref int highest, int sum)
    {
        if (sum >= cost.Length)
        {
            Array.Resize(ref cost, Math.Max(sum + 1, cost.Length * 2));
            Array.Resize(ref sets, cost.Length);
        }

        for (int total = highest + 1; total <= sum; total++) cost[total] = Unreached;
        highest = sum;
    }

    /// <summary>Keeps the set if it is the best one of its total so far.</summary>
    private void Offer(int sum, int itsCost, ulong itsSet)
    {
        if (itsCost > cost[sum] || (itsCost == cost[sum] && itsSet < sets[sum])) return;
        cost[sum] = itsCost;
        sets[sum] = itsSet;
    }
}
