using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class BetweenOperatorTests
{
    [Fact]
    public void The_lower_end_is_included() => OneOperator.Gives(OutcomeKind.Met, "between", "[50, 500]", Value.Number(50));

    [Fact]
    public void The_upper_end_is_included() => OneOperator.Gives(OutcomeKind.Met, "between", "[50, 500]", Value.Number(500));

    [Fact]
    public void A_number_outside_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "between", "[50, 500]", Value.Number(500.5m));

    [Fact]
    public void Dates_have_ends_too() => OneOperator.Gives(OutcomeKind.Met, "between", "['2026-12-01', '2026-12-31']", Value.Day(new DateTime(2026, 12, 31)));
}
