using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class NoneOfOperatorTests
{
    [Fact]
    public void A_value_that_is_not_listed_meets_it() => OneOperator.Gives(OutcomeKind.Met, "noneOf", "[3]", Value.Choice(1));

    [Fact]
    public void A_listed_value_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "noneOf", "[3, 4]", Value.Choice(4));

    [Fact]
    public void Empty_is_unknown() => OneOperator.Gives(OutcomeKind.Unknown, "noneOf", "[3]", Value.Empty);
}
