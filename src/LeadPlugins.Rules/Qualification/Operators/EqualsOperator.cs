namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The value is the agreed one.</summary>
internal sealed class EqualsOperator(Operand[] agreed) : Operator
{
    private readonly Operand agreed = agreed[0];

    public override bool ComparesAmounts => true;

    public override OutcomeKind Test(in Value value, ref LocalDay today) => agreed.IsSame(value, ref today);
}
