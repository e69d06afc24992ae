using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Agreements.Document;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// Finds the points-criteria of a gap, exactly: for every total of points that some set adds, it keeps the best set that adds just that total, and goes over
/// the groups once. Its cost is groups × points (counted in the unit that divides all of them), never exponential.
/// </summary>
internal sealed class PointsSearch
{
    private const int Unreached = int.MaxValue;
    private const int NotMet = 64; // a not-met member weighs more than any number of members

    // A lead is judged in every save and must leave no garbage, so the tables are kept, one set per thread. They carry nothing from one search to the next.
    [ThreadStatic]
    private static PointsSearch? onThisThread;

    private readonly Option[] options = new Option[AgreementShape.MaxCriteria]; // group after group
    private readonly int[] ends = new int[AgreementShape.MaxCriteria]; // where each group's options end
    private readonly int[] gains = new int[AgreementShape.MaxCriteria]; // the most each group adds
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
        int groups = ReadOptions(agreement.Groups, outcomes, unit, out int remaining);
        int highest = 0; // the highest total reached so far
        bests[0] = default;
        for (int g = 0, first = 0; g < groups; first = ends[g++])
        {
            // From the highest total down, so that what this group adds is not added to once more; not from totals that reach the need already, nor from
            // those that what remains cannot lift to it.
            int lowest = Math.Max(0, need - remaining);
            for (int total = Math.Min(highest, need - 1); total >= lowest; total--)
            {
                var before = bests[total];
                if (before.Cost == Unreached) continue;
                for (int i = first; i < ends[g]; i++)
                {
                    int sum = total + options[i].Gain;
                    if (sum > highest) Raise(ref highest, sum);
                    Offer(ref bests[sum], before.Cost + options[i].Cost, before.Set | options[i].Bit);
                }
            }

            remaining -= gains[g];
        }

        int best = -1;
        for (int sum = need; sum <= highest; sum++)
            if (bests[sum].Cost != Unreached && (best < 0 || bests[sum].Cost < bests[best].Cost)) best = sum; // equal: the least points stay
        return best < 0 ? 0 : bests[best].Set;
    }

    /// <summary>Lists the open alternatives that would add to what their group gives already; the number of groups that have any.</summary>
    /// <param name="criteria">The points criteria by group.</param>
    /// <param name="outcomes">One per criterion.</param>
    /// <param name="unit">What points are counted in.</param>
    /// <param name="highest">What all groups together can add.</param>
    private int ReadOptions(Criterion[][] criteria, Outcome[] outcomes, int unit, out int highest)
    {
        int groups = 0, count = 0;
        highest = 0;
        foreach (var group in criteria)
        {
            int met = 0, gain = 0;
            foreach (var criterion in group)
                if (criterion.Points > met && outcomes[criterion.Position].Result == OutcomeKind.Met) met = criterion.Points;
            foreach (var criterion in group)
            {
                var outcome = outcomes[criterion.Position].Result;
                if (criterion.Points <= met || outcome is not (OutcomeKind.Unknown or OutcomeKind.NotMet)) continue;
                ref var option = ref options[count++];
                option.Gain = (criterion.Points - met) / unit;
                option.Cost = outcome == OutcomeKind.NotMet ? NotMet + 1 : 1;
                option.Bit = Gap.Bit(criterion);
                gain = Math.Max(gain, option.Gain);
            }

            if (gain == 0) continue;
            highest += gain;
            gains[groups] = gain;
            ends[groups++] = count;
        }

        return groups;
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

    private struct Option
    {
        public int Gain;
        public int Cost;
        public ulong Bit;
    }

    private struct Best
    {
        public ulong Set;
        public int Cost;
    }
}
