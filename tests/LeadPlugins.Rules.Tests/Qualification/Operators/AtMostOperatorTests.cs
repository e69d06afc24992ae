using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class AtMostOperatorTests
{
    [Fact]
    public void The_agreed_number_itself_meets_it() => OneOperator.Gives(OutcomeKind.Met, "atMost", "50", Value.Number(50));

    [Fact]
    public void A_higher_number_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "atMost", "50", Value.Number(50.01m));
}
