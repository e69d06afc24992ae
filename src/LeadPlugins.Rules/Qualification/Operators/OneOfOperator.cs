namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The value is one of the agreed ones.</summary>
internal sealed class OneOfOperator(Operand[] agreed) : Operator
{
    public override OutcomeKind Test(in Value value, ref LocalDay today)
    {
        foreach (var one in agreed)
        {
            var outcome = one.IsSame(value, ref today);
            if (outcome != OutcomeKind.NotMet) return outcome;
        }

        return OutcomeKind.NotMet;
    }
}
