namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The value is none of the agreed ones.</summary>
internal sealed class NoneOfOperator(Operand[] agreed) : Operator
{
    private readonly OneOfOperator oneOf = new(agreed);

    public override OutcomeKind Test(in Value value, ref LocalDay today) => Opposite(oneOf.Test(value, ref today));
}
