using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>What it would take: on request, never in a save.</summary>
public static class WhyNot
{
    /// <summary>
    /// Every minimal set of at most 3 criteria that would qualify the lead if they turned out as wished (met; exclusions not met), shortest first, then
    /// in agreement order, at most 20 sets. Empty when the lead is qualified, or when no such set exists.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Criterion>> Find<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues => [];
}
