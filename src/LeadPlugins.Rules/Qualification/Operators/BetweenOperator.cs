namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The number or date lies between the two agreed ones, both included.</summary>
internal sealed class BetweenOperator(Operand[] agreed) : Operator
{
    private readonly Operand low = agreed[0], high = agreed[1];

    public override bool ComparesAmounts => true;

    public override OutcomeKind Test(in Value value, ref LocalDay today) =>
        low.TryCompare(value, ref today, out int toLow) && high.TryCompare(value, ref today, out int toHigh) ? MetIf(toLow >= 0 && toHigh <= 0) : OutcomeKind.Error;
}
