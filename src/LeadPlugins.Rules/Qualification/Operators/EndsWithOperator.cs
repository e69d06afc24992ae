namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The text ends with the agreed one.</summary>
internal sealed class EndsWithOperator(Operand[] agreed) : Operator
{
    private readonly string agreed = agreed[0].Text;

    public override OutcomeKind Test(in Value value, ref LocalDay today) =>
        value.Kind == ValueKind.Text ? MetIf(TrimmedText.EndsWith(value.AsText, agreed)) : OutcomeKind.Error;
}
