namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>The date is today or one of the n days before: [today − n, today].</summary>
internal sealed class WithinLastDaysOperator(Operand[] agreed) : DayOperator(agreed)
{
    protected override long FirstMet(long day) => day;

    protected override long LastMet(long day) => day + Days;
}
