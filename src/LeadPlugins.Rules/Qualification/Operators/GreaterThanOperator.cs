namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The number or date is greater (later) than the agreed one.</summary>
internal sealed class GreaterThanOperator(Operand[] agreed) : Operator
{
    private readonly Operand agreed = agreed[0];

    public override bool ComparesAmounts => true;

    public override OutcomeKind Test(in Value value, ref LocalDay today) =>
        agreed.TryCompare(value, ref today, out int order) ? MetIf(order > 0) : OutcomeKind.Error;
}
