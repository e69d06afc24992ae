using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class EndsWithOperatorTests
{
    [Fact]
    public void Blanks_after_the_text_do_not_count() => OneOperator.Gives(OutcomeKind.Met, "endsWith", "'.example'", Value.Text("jane@northwind.EXAMPLE \t"));

    [Fact]
    public void The_agreed_text_before_the_end_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "endsWith", "'.example'", Value.Text("jane@northwind.example.org"));
}
