using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class LessThanOperatorTests
{
    [Fact]
    public void A_lower_number_meets_it() => OneOperator.Gives(OutcomeKind.Met, "lessThan", "50", Value.Number(49.99m));

    [Fact]
    public void The_agreed_number_itself_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "lessThan", "50", Value.Number(50));

    [Fact]
    public void An_earlier_date_meets_it() => OneOperator.Gives(OutcomeKind.Met, "lessThan", "'2026-12-08'", Value.Day(new DateTime(2026, 12, 7)));

    [Fact]
    public void A_date_against_a_number_is_an_error() => OneOperator.Gives(OutcomeKind.Error, "lessThan", "50", Value.Day(new DateTime(2026, 12, 7)));
}
