namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The text contains the agreed one.</summary>
internal sealed class ContainsOperator(Operand[] agreed) : Operator
{
    private readonly string agreed = agreed[0].Text;

    public override OutcomeKind Test(in Value value, ref LocalDay today) =>
        value.Kind == ValueKind.Text ? MetIf(TrimmedText.Contains(value.AsText, agreed)) : OutcomeKind.Error;
}
