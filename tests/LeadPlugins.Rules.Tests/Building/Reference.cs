using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Building;

/// <summary>The definition of the verdict once more: slow, exhaustive, and without a thought of the code under test.</summary>
internal static class Reference
{
    /// <summary>Steps 3 to 7, with errors taken at best or at worst.</summary>
    public static VerdictKind Decide(RandomCase one, OutcomeKind[] outcomes, bool atBest)
    {
        var assumed = outcomes.Select((outcome, i) => outcome != OutcomeKind.Error ? outcome
            : atBest == (one.Kinds[i] != CriterionKind.Exclusion) ? OutcomeKind.Met : OutcomeKind.NotMet).ToArray();
        int[] all = Enumerable.Range(0, assumed.Length).ToArray();

        if (all.Any(i => one.Kinds[i] == CriterionKind.Exclusion && assumed[i] == OutcomeKind.Met)) return VerdictKind.NotQualified;
        if (all.Any(i => one.Kinds[i] == CriterionKind.Gate && assumed[i] == OutcomeKind.NotMet && !one.Failable[i])) return VerdictKind.NotQualified;
        if (Qualifies(one, assumed)) return VerdictKind.Qualified;

        int reachable = one.Score(assumed.Select(outcome => outcome == OutcomeKind.Unknown ? OutcomeKind.Met : outcome).ToArray());
        if ((one.MaxNotMet ?? one.MaxUnknown) is not null && reachable >= one.HandoverPoint)
        {
            var gap = SmallestGap(one, assumed)!;
            int notMet = gap.Count(i => assumed[i] == OutcomeKind.NotMet), unknown = gap.Length - notMet;
            int failableUnknown = gap.Count(i => one.Failable[i] && assumed[i] == OutcomeKind.Unknown);

            // An unknown gate that may fail may be counted as the no it would be at worst.
            for (int moved = 0; moved <= failableUnknown; moved++)
                if (notMet + moved <= (one.MaxNotMet ?? int.MaxValue) && unknown - moved <= (one.MaxUnknown ?? int.MaxValue)) return VerdictKind.Nurture;
        }

        return one.Score(assumed) >= one.MinScore ? VerdictKind.Nurture : VerdictKind.NotQualified;
    }

    /// <summary>The gap of a lead that is not qualified; null when there is none. Criteria in error are no members and count at worst.</summary>
    public static int[]? Gap(RandomCase one)
    {
        var kinds = one.Kinds;
        bool hasNone = Enumerable.Range(0, kinds.Length).Any(i =>
            (kinds[i] == CriterionKind.Exclusion && one.Outcomes[i] is OutcomeKind.Met or OutcomeKind.Error) || (kinds[i] == CriterionKind.Gate && one.Outcomes[i] == OutcomeKind.Error));
        return hasNone ? null : SmallestGap(one, one.Outcomes);
    }

    /// <summary>Every minimal set of criteria, of any that are not as wished, that qualifies the lead when they are; shortest first, then in agreement order.</summary>
    public static List<int[]> MinimalSets(RandomCase one, int maxMembers)
    {
        var sets = new List<int[]>();
        int[] open = Enumerable.Range(0, one.Kinds.Length).Where(i => one.Kinds[i] == CriterionKind.Exclusion
            ? one.Outcomes[i] is OutcomeKind.Met or OutcomeKind.Error
            : one.Outcomes[i] != OutcomeKind.Met).ToArray();
        var worst = one.Outcomes.Select((outcome, i) => outcome != OutcomeKind.Error ? outcome : one.Kinds[i] == CriterionKind.Exclusion ? OutcomeKind.Met : OutcomeKind.NotMet).ToArray();
        foreach (int[] set in Subsets(open).Where(set => set.Length <= maxMembers).OrderBy(set => set.Length).ThenBy(set => string.Concat(set.Select(i => (char)i)), StringComparer.Ordinal))
        {
            var changed = (OutcomeKind[])worst.Clone();
            foreach (int i in set) changed[i] = one.Kinds[i] == CriterionKind.Exclusion ? OutcomeKind.NotMet : OutcomeKind.Met;
            if (Qualifies(one, changed) && !sets.Any(smaller => smaller.All(set.Contains))) sets.Add(set);
        }

        return sets;
    }

    private static int[]? SmallestGap(RandomCase one, OutcomeKind[] outcomes)
    {
        int[] open = Enumerable.Range(0, outcomes.Length).Where(i => one.Kinds[i] != CriterionKind.Exclusion && outcomes[i] is OutcomeKind.NotMet or OutcomeKind.Unknown).ToArray();
        return Subsets(open)
            .Where(set => Qualifies(one, With(outcomes, set)))
            .OrderBy(set => set.Count(i => outcomes[i] == OutcomeKind.NotMet))
            .ThenBy(set => set.Length)
            .ThenBy(set => one.Score(With(outcomes, set)))
            .ThenBy(set => string.Concat(set.Select(i => (char)i)), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool Qualifies(RandomCase one, OutcomeKind[] outcomes)
    {
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (one.Kinds[i] == CriterionKind.Gate && outcomes[i] != OutcomeKind.Met) return false;
            if (one.Kinds[i] == CriterionKind.Exclusion && outcomes[i] == OutcomeKind.Met) return false;
        }

        return one.Score(outcomes) >= one.HandoverPoint;
    }

    private static OutcomeKind[] With(OutcomeKind[] outcomes, int[] met)
    {
        var changed = (OutcomeKind[])outcomes.Clone();
        foreach (int i in met) changed[i] = OutcomeKind.Met;
        return changed;
    }

    private static IEnumerable<int[]> Subsets(int[] of)
    {
        for (int bits = 0; bits < 1 << of.Length; bits++) yield return of.Where((_, i) => (bits >> i & 1) != 0).ToArray();
    }
}
