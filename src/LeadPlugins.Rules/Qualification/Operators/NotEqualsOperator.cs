namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The value is another than the agreed one.</summary>
internal sealed class NotEqualsOperator(Operand[] agreed) : Operator
{
    private readonly Operand agreed = agreed[0];

    public override bool ComparesAmounts => true;

    public override OutcomeKind Test(in Value value, ref LocalDay today) => Opposite(agreed.IsSame(value, ref today));
}
