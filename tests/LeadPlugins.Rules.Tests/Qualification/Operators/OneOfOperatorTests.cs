using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class OneOfOperatorTests
{
    [Fact]
    public void One_of_the_agreed_texts_meets_it() => OneOperator.Gives(OutcomeKind.Met, "oneOf", "['Ireland', 'United Kingdom']", Value.Text("united kingdom "));

    [Fact]
    public void A_text_that_is_not_listed_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "oneOf", "['Ireland', 'United Kingdom']", Value.Text("France"));

    [Fact]
    public void One_of_the_agreed_options_meets_it() => OneOperator.Gives(OutcomeKind.Met, "oneOf", "[0, 1]", Value.Choice(1));

    [Fact]
    public void An_option_against_texts_is_an_error() => OneOperator.Gives(OutcomeKind.Error, "oneOf", "['Immediate']", Value.Choice(0));

    [Fact]
    public void Empty_is_unknown() => OneOperator.Gives(OutcomeKind.Unknown, "oneOf", "[0, 1]", Value.Empty);
}
