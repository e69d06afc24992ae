namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The text starts with the agreed one.</summary>
internal sealed class StartsWithOperator(Operand[] agreed) : Operator
{
    private readonly string agreed = agreed[0].Text;

    public override OutcomeKind Test(in Value value, ref LocalDay today) =>
        value.Kind == ValueKind.Text ? MetIf(TrimmedText.StartsWith(value.AsText, agreed)) : OutcomeKind.Error;
}
