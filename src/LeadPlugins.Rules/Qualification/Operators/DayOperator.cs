namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>An operator over local dates that is met on one run of days: from the first to the last day on which "today" satisfies it.</summary>
internal abstract class DayOperator(Operand[] agreed) : Operator
{
    public override bool DependsOnToday => true;

    /// <summary>The agreed number of days.</summary>
    protected long Days { get; } = (long)agreed[0].Number;

    public override OutcomeKind Test(in Value value, ref LocalDay today)
    {
        if (value.Kind is not (ValueKind.Instant or ValueKind.Day)) return OutcomeKind.Error;
        long day = today.DayOf(value);
        return MetIf(FirstMet(day) <= today.Today && today.Today <= LastMet(day));
    }

    public override long NextChange(in Value value, ref LocalDay today)
    {
        long day = today.DayOf(value), first = FirstMet(day), last = LastMet(day);
        if (today.Today < first) return first;
        return today.Today <= last && last < long.MaxValue ? last + 1 : long.MaxValue;
    }

    /// <summary>The first "today" on which a value of this day meets the operator.</summary>
    protected abstract long FirstMet(long day);

    /// <summary>The last one; long.MaxValue when it stays met for ever.</summary>
    protected abstract long LastMet(long day);
}
