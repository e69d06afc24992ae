using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class OlderThanDaysOperatorTests
{
    [Fact]
    public void The_nth_day_back_is_not_older() => OneOperator.Gives(OutcomeKind.NotMet, "olderThanDays", "30", Value.Day(new DateTime(2026, 11, 8)));

    [Fact]
    public void The_day_before_it_is() => OneOperator.Gives(OutcomeKind.Met, "olderThanDays", "30", Value.Day(new DateTime(2026, 11, 7)));

    [Fact]
    public void The_future_is_not() => OneOperator.Gives(OutcomeKind.NotMet, "olderThanDays", "0", Value.Day(new DateTime(2026, 12, 9)));
}
