using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class GreaterThanOperatorTests
{
    [Fact]
    public void A_higher_number_meets_it() => OneOperator.Gives(OutcomeKind.Met, "greaterThan", "500", Value.Number(501));

    [Fact]
    public void The_agreed_number_itself_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "greaterThan", "500", Value.Number(500));

    [Fact]
    public void Money_without_a_currency_counts_as_the_agreements() => OneOperator.Gives(OutcomeKind.Met, "greaterThan", "500", Value.Money(501, null));
}
