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

        ulong answer = 0;
        int answerCost = Unreached, answerTotal = 0;
        int highest = 0; // the highest total below the need so far
        var bests = Cleared(need);
        var options = this.options;
        for (int g = 0, first = 0; g < groups; first = ends[g++])
        {
            // From the highest total down, so that what this group adds is not added to once more; not from those that what remains cannot lift to the need.
            int lowest = Math.Max(0, need - remaining), end = ends[g];
            for (int total = highest; total >= lowest; total--)
            {
                var before = bests[total];
                if (before.Cost >= answerCost) continue; // one member more and it costs more; also what is not reached
                for (int i = first; i < end; i++)
                {
                    ref var option = ref options[i];
                    int sum = total + option.Gain, cost = before.Cost + option.Cost;
                    ulong set = before.Set | option.Bit;
                    if (sum < need)
                    {
                        ref var best = ref bests[sum];
                        if (cost > best.Cost || (cost == best.Cost && set < best.Set)) continue;
                        best.Cost = cost;
                        best.Set = set;
                    }
                    else if (cost < answerCost || (cost == answerCost && (sum < answerTotal || (sum == answerTotal && set > answer))))
                    {
                        answer = set;
                        answerCost = cost;
                        answerTotal = sum;
                    }
                }
            }

            remaining -= gains[g];
            highest = Math.Min(highest + gains[g], need - 1);
        }

        return answer;
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
