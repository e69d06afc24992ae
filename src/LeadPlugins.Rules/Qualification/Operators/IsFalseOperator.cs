namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The answer is no.</summary>
internal sealed class IsFalseOperator : Operator
{
    public override OutcomeKind Test(in Value value, ref LocalDay today) => value.Kind == ValueKind.YesNo ? MetIf(!value.AsYesNo) : OutcomeKind.Error;
}
