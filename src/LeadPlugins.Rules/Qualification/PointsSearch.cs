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

    /// <summary>The best set; 0 when no set adds enough.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="outcomes">The criteria by outcome.</param>
    /// <param name="needPoints">The points to add, above 0.</param>
    public ulong Find(Agreement agreement, in OutcomeSets outcomes, int needPoints)
    {
        int unit = agreement.PointUnit;
        int need = (needPoints + unit - 1) / unit;
        int groups = ReadOptions(agreement, outcomes, out int remaining);
        if (remaining < need) return 0;

        var answer = new Best { Cost = Unreached };
        int answerTotal = 0, highest = 0; // the highest total below the need so far
        var bests = Cleared(need);
        for (int g = 0, first = 0; g < groups; first = ends[g++])
        {
            // From the highest total down, so that what this group adds is not added to once more; not from those that what remains cannot lift to the need.
            int lowest = Math.Max(0, need - remaining), end = ends[g];
            for (int total = highest; total >= lowest; total--)
            {
                var before = bests[total];
                if (before.Cost >= answer.Cost) continue; // one member more and it costs more; also what is not reached
                for (int i = first; i < end; i++)
                {
                    ref var option = ref options[i];
                    int sum = total + option.Gain, cost = before.Cost + option.Cost;
                    if (sum < need)
                    {
                        Offer(ref bests[sum], cost, before.Set | option.Bit);
                    }
                    else if (cost < answer.Cost || (cost == answer.Cost && sum < answerTotal))
                    {
                        answer = new Best { Cost = cost, Set = before.Set | option.Bit };
                        answerTotal = sum;
                    }
                    else if (sum == answerTotal)
                    {
                        Offer(ref answer, cost, before.Set | option.Bit);
                    }
                }
            }

            remaining -= gains[g];
            highest = Math.Min(highest + gains[g], need - 1);
        }

        return answer.Set;
    }

    /// <summary>Lists the open alternatives that would add to what their group gives already; the number of groups that have any.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="outcomes">The criteria by outcome.</param>
    /// <param name="highest">What all groups together can add.</param>
    private int ReadOptions(Agreement agreement, in OutcomeSets outcomes, out int highest)
    {
        int groups = 0, count = 0;
        ulong open = outcomes.Unknown | outcomes.NotMet;
        highest = 0;
        foreach (var group in agreement.Groups)
        {
            int met = 0, gain = 0;
            foreach (var criterion in group)
                if ((criterion.Bit & outcomes.Met) != 0) met = Math.Max(met, agreement.PointsInUnits[criterion.Position]);
            foreach (var criterion in group)
            {
                int more = agreement.PointsInUnits[criterion.Position] - met;
                if (more <= 0 || (criterion.Bit & open) == 0) continue;
                ref var option = ref options[count++];
                option.Gain = more;
                option.Cost = (criterion.Bit & outcomes.NotMet) != 0 ? NotMet + 1 : 1;
                option.Bit = criterion.Bit;
                gain = Math.Max(gain, more);
            }

            if (gain == 0) continue;
            highest += gain;
            gains[groups] = gain;
            ends[groups++] = count;
        }

        return groups;
    }

    /// <summary>The table of totals below the need, with nothing reached but zero.</summary>
    private Best[] Cleared(int need)
    {
        if (need > bests.Length) bests = new Best[Math.Max(need, bests.Length * 2)];
        bests[0] = default;
        for (int total = 1; total < need; total++) bests[total].Cost = Unreached;
        return bests;
    }

    /// <summary>Keeps the set if it costs less than the best one so far, or the same and comes first in agreement order.</summary>
    private static void Offer(ref Best best, int cost, ulong set)
    {
        if (cost > best.Cost || (cost == best.Cost && set <= best.Set)) return;
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
