using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class ContainsOperatorTests
{
    [Fact]
    public void The_agreed_text_may_stand_anywhere() => OneOperator.Gives(OutcomeKind.Met, "contains", "'director'", Value.Text("Managing Director, North"));

    [Fact]
    public void A_text_without_it_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "contains", "'director'", Value.Text("Buyer"));

    [Fact]
    public void Only_text_can_contain() => OneOperator.Gives(OutcomeKind.Error, "contains", "'1'", Value.Number(10));
}
