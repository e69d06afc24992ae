namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The date is today or one of the n days after: [today, today + n].</summary>
internal sealed class WithinNextDaysOperator(Operand[] agreed) : DayOperator(agreed)
{
    protected override long FirstMet(long day) => day - Days;

    protected override long LastMet(long day) => day;
}
