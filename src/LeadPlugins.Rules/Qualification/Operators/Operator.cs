namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>One test over one value, its operand parsed beforehand. Stateless; asked in every save, so it must not allocate.</summary>
internal abstract class Operator
{
    /// <summary>Must money be converted to the agreement's currency before <see cref="Test"/> sees it (as a number)?</summary>
    public virtual bool ComparesAmounts => false;

    /// <summary>Does the answer depend on which day it is?</summary>
    public virtual bool DependsOnToday => false;

    /// <summary>The outcome for an empty value, where the criterion does not say otherwise.</summary>
    public virtual OutcomeKind OnEmpty => OutcomeKind.Unknown;

    /// <summary>Met or not met; error when the value's type does not fit.</summary>
    /// <param name="value">Not empty, never money.</param>
    /// <param name="today">The local day of the judgement.</param>
    public abstract OutcomeKind Test(in Value value, ref LocalDay today);

    /// <summary>
    /// The first local day after today on which the answer changes; long.MaxValue when it never does. Only asked when <see cref="DependsOnToday"/>.
    /// </summary>
    public virtual long NextChange(in Value value, ref LocalDay today) => long.MaxValue;

    protected static OutcomeKind MetIf(bool met) => met ? OutcomeKind.Met : OutcomeKind.NotMet;

    protected static OutcomeKind Opposite(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Met => OutcomeKind.NotMet,
        OutcomeKind.NotMet => OutcomeKind.Met,
        _ => outcome,
    };
}
