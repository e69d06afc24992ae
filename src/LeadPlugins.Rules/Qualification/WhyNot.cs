using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>What it would take: on request, never in a save.</summary>
public static class WhyNot
{
    /// <summary>Most criteria in a set.</summary>
    public const int MaxMembers = 3;

    /// <summary>Most sets.</summary>
    public const int MaxSets = 20;

    /// <summary>
    /// Every minimal set of at most 3 criteria that would qualify the lead if they turned out as wished (met; exclusions not met), shortest first, then
    /// in agreement order, at most 20 sets. Criteria in error may be members: here the question is what would help, not what to ask. Empty when the lead is
    /// qualified, or when no such set exists.
    /// </summary>
    /// <param name="agreement">The agreement in force.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="nowUtc">The event's instant, UTC.</param>
    public static IReadOnlyList<IReadOnlyList<Criterion>> Find<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues
    {
        var today = new LocalDay(nowUtc, agreement);
        var outcomes = Judge.Evaluate(agreement, values, ref today, out var found, out _);
        var worst = Standing.Of(agreement, found, Assumption.Worst);
        if (worst.Kind == VerdictKind.Qualified) return [];

        // Every open gate and every exclusion that may hold is in every set; what is left of the three may be points.
        var needed = agreement.CriterionArray.Where(criterion => IsNeeded(criterion, outcomes[criterion.Position].Kind)).ToList();
        if (needed.Count > MaxMembers) return [];

        var sets = new List<IReadOnlyList<Criterion>>();
        var gains = Gains(agreement, outcomes);
        int need = agreement.HandoverPoint - worst.Score;
        for (int size = 0; size <= MaxMembers - needed.Count; size++) Add(sets, needed, gains, need, size);
        return sets;
    }

    private static bool IsNeeded(Criterion criterion, OutcomeKind outcome) => criterion.Kind switch
    {
        CriterionKind.Gate => outcome != OutcomeKind.Met,
        CriterionKind.Exclusion => outcome is OutcomeKind.Met or OutcomeKind.Error,
        _ => false,
    };

    /// <summary>The points-criteria that would add something, in agreement order.</summary>
    private static List<Gain> Gains(Agreement agreement, Outcome[] outcomes)
    {
        var gains = new List<Gain>();
        for (int g = 0; g < agreement.Groups.Length; g++)
        {
            int met = agreement.Groups[g].Max(criterion => outcomes[criterion.Position].Kind == OutcomeKind.Met ? criterion.Points : 0);
            foreach (var criterion in agreement.Groups[g])
                if (criterion.Points > met) gains.Add(new Gain { Criterion = criterion, Group = g, Points = criterion.Points - met });
        }

        return gains.OrderBy(gain => gain.Criterion.Position).ToList();
    }

    /// <summary>Adds the minimal sets with so many points-criteria: one per group, together enough, and each of them needed for that.</summary>
    private static void Add(List<IReadOnlyList<Criterion>> sets, List<Criterion> needed, List<Gain> gains, int need, int size)
    {
        var chosen = new List<Gain>();
        Choose(0);

        void Choose(int from)
        {
            if (sets.Count == MaxSets) return;
            int sum = chosen.Sum(gain => gain.Points);
            if (chosen.Count == size)
            {
                if (sum >= need && chosen.All(gain => sum - gain.Points < need))
                    sets.Add(needed.Concat(chosen.Select(gain => gain.Criterion)).OrderBy(criterion => criterion.Position).ToArray());
                return;
            }

            if (sum >= need) return;
            for (int i = from; i < gains.Count; i++)
            {
                var next = gains[i];
                if (chosen.Any(gain => gain.Group == next.Group)) continue;
                chosen.Add(next);
                Choose(i + 1);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }

    private sealed class Gain
    {
        public required Criterion Criterion { get; init; }

        public required int Group { get; init; }

        public required int Points { get; init; }
    }
}
