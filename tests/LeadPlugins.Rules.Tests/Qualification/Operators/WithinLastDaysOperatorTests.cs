using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class WithinLastDaysOperatorTests
{
    [Fact]
    public void Today_counts() => OneOperator.Gives(OutcomeKind.Met, "withinLastDays", "7", Value.Day(new DateTime(2026, 12, 8)));

    [Fact]
    public void The_nth_day_back_counts() => OneOperator.Gives(OutcomeKind.Met, "withinLastDays", "7", Value.Day(new DateTime(2026, 12, 1)));

    [Fact]
    public void One_day_more_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "withinLastDays", "7", Value.Day(new DateTime(2026, 11, 30)));

    [Fact]
    public void Tomorrow_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "withinLastDays", "7", Value.Day(new DateTime(2026, 12, 9)));

    [Fact]
    public void Zero_days_is_today_alone() => OneOperator.Gives(OutcomeKind.Met, "withinLastDays", "0", Value.Instant(new DateTime(2026, 12, 8, 23, 59, 0, DateTimeKind.Utc)));

    [Fact]
    public void Text_is_an_error() => OneOperator.Gives(OutcomeKind.Error, "withinLastDays", "7", Value.Text("2026-12-08"));
}
