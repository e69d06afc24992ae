namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>There is no value: met or not met, never unknown.</summary>
internal sealed class IsNotSetOperator : Operator
{
    public override OutcomeKind OnEmpty => OutcomeKind.Met;

    public override OutcomeKind Test(in Value value, ref LocalDay today) => OutcomeKind.NotMet;
}
