namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The answer is yes.</summary>
internal sealed class IsTrueOperator : Operator
{
    public override OutcomeKind Test(in Value value, ref LocalDay today) => value.Kind == ValueKind.YesNo ? MetIf(value.AsYesNo) : OutcomeKind.Error;
}
