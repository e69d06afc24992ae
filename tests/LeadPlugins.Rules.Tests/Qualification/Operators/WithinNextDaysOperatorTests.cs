using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class WithinNextDaysOperatorTests
{
    [Fact]
    public void Today_counts() => OneOperator.Gives(OutcomeKind.Met, "withinNextDays", "30", Value.Day(new DateTime(2026, 12, 8)));

    [Fact]
    public void The_nth_day_counts() => OneOperator.Gives(OutcomeKind.Met, "withinNextDays", "30", Value.Day(new DateTime(2027, 1, 7)));

    [Fact]
    public void One_day_more_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "withinNextDays", "30", Value.Day(new DateTime(2027, 1, 8)));

    [Fact]
    public void Yesterday_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "withinNextDays", "30", Value.Day(new DateTime(2026, 12, 7)));
}
