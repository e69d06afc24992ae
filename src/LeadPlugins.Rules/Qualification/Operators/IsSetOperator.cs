namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>There is a value: met or unknown.</summary>
internal sealed class IsSetOperator : Operator
{
    public override OutcomeKind Test(in Value value, ref LocalDay today) => OutcomeKind.Met;
}
