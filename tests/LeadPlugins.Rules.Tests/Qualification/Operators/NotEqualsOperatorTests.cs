using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class NotEqualsOperatorTests
{
    [Fact]
    public void Another_value_meets_it() => OneOperator.Gives(OutcomeKind.Met, "notEquals", "'Fabrikam'", Value.Text("Contoso"));

    [Fact]
    public void The_agreed_value_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "notEquals", "'Fabrikam'", Value.Text("FABRIKAM"));

    [Fact]
    public void Empty_is_unknown_rather_than_another_value() => OneOperator.Gives(OutcomeKind.Unknown, "notEquals", "'Fabrikam'", Value.Empty);

    [Fact]
    public void A_wrong_type_is_an_error_not_another_value() => OneOperator.Gives(OutcomeKind.Error, "notEquals", "'Fabrikam'", Value.Number(1));
}
