using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class AtLeastOperatorTests
{
    [Fact]
    public void The_agreed_number_itself_meets_it() => OneOperator.Gives(OutcomeKind.Met, "atLeast", "10000", Value.Number(10000));

    [Fact]
    public void Money_is_converted_by_the_agreements_own_rate() => OneOperator.Gives(OutcomeKind.Met, "atLeast", "8600", Value.Money(10000, "EUR"));

    [Fact]
    public void Money_just_short_after_conversion_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "atLeast", "8600.01", Value.Money(10000, "eur"));

    [Fact]
    public void Money_in_a_currency_without_a_rate_is_an_error() => OneOperator.Gives(OutcomeKind.Error, "atLeast", "1", Value.Money(10000, "USD"));

    [Fact]
    public void An_option_has_no_order() => OneOperator.Gives(OutcomeKind.Error, "atLeast", "1", Value.Choice(2));
}
