namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The date is before today − n.</summary>
internal sealed class OlderThanDaysOperator(Operand[] agreed) : DayOperator(agreed)
{
    protected override long FirstMet(long day) => day + Days + 1;

    protected override long LastMet(long day) => long.MaxValue;
}
