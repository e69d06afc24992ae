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

    // A lead is judged in every save and must leave no garbage, so the table is kept, one per thread. It carries nothing from one search to the next.
    [ThreadStatic]
    private static PointsSearch? onThisThread;

    private Best[] bests = new Best[64]; // by the total added

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
        bests[0] = default;
        foreach (var group in agreement.Groups)
        {
            int met = MetPoints(group, outcomes, out bool canAdd);
            if (!canAdd) continue;

            // From the highest total down, so that what this group adds is not added to once more. Beyond the need nothing is worth adding.
            for (int total = Math.Min(highest, need - 1); total >= 0; total--)
            {
                var before = bests[total];
                if (before.Cost == Unreached) continue;
                foreach (var criterion in group)
                {
                    var outcome = outcomes[criterion.Position].Result;
                    if (criterion.Points <= met || !IsOpen(outcome)) continue;
                    int sum = total + (criterion.Points - met) / unit;
                    if (sum > highest) Raise(ref highest, sum);
                    Offer(ref bests[sum], before.Cost + (outcome == OutcomeKind.NotMet ? NotMet + 1 : 1), before.Set | Gap.Bit(criterion));
                }
            }
        }

        int best = -1;
        for (int sum = need; sum <= highest; sum++)
            if (bests[sum].Cost != Unreached && (best < 0 || bests[sum].Cost < bests[best].Cost)) best = sum; // equal: the least points stay
        return best < 0 ? 0 : bests[best].Set;
    }

    private static bool IsOpen(OutcomeKind outcome) => outcome is OutcomeKind.Unknown or OutcomeKind.NotMet;

    /// <summary>The points a group gives already, and whether an open alternative would give more.</summary>
    private static int MetPoints(Criterion[] group, Outcome[] outcomes, out bool canAdd)
    {
        int met = 0, open = 0;
        foreach (var criterion in group)
        {
            var outcome = outcomes[criterion.Position].Result;
            if (outcome == OutcomeKind.Met) met = Math.Max(met, criterion.Points);
            else if (IsOpen(outcome)) open = Math.Max(open, criterion.Points);
        }

        canAdd = open > met;
        return met;
    }

    /// <summary>Makes room for totals up to this one.</summary>
    private void Raise(ref int highest, int sum)
    {
        if (sum >= bests.Length) Array.Resize(ref bests, Math.Max(sum + 1, bests.Length * 2));
        for (int total = highest + 1; total <= sum; total++) bests[total].Cost = Unreached;
        highest = sum;
    }

    /// <summary>Keeps the set if it is the best one of its total so far.</summary>
    private static void Offer(ref Best best, int cost, ulong set)
    {
        if (cost > best.Cost || (cost == best.Cost && set < best.Set)) return;
        best.Cost = cost;
        best.Set = set;
    }

    private struct Best
    {
        public ulong Set;
        public int Cost;
    }
}
