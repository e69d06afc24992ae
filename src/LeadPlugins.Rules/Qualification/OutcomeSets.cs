using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// The criteria by outcome, each set a number with one bit per criterion (<see cref="Criterion.Bit"/>): what a whole agreement asks of a lead then takes a
/// few operations.
/// </summary>
internal struct OutcomeSets
{
    public ulong Met;
    public ulong NotMet;
    public ulong Unknown;
    public ulong Error;

    public void Add(Criterion criterion, OutcomeKind outcome)
    {
        if (outcome == OutcomeKind.Unknown) Unknown |= criterion.Bit;
        else if (outcome == OutcomeKind.Met) Met |= criterion.Bit;
        else if (outcome == OutcomeKind.NotMet) NotMet |= criterion.Bit;
        else Error |= criterion.Bit;
    }

    public static int Count(ulong set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1) count++;
        return count;
    }
}
