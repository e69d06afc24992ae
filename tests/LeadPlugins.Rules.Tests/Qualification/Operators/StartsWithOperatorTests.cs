using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class StartsWithOperatorTests
{
    [Fact]
    public void Blanks_before_the_text_do_not_count() => OneOperator.Gives(OutcomeKind.Met, "startsWith", "'0044'", Value.Text("  0044 20 7946"));

    [Fact]
    public void The_agreed_text_further_on_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "startsWith", "'0044'", Value.Text("00 0044"));

    [Fact]
    public void A_text_shorter_than_the_agreed_one_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "startsWith", "'0044'", Value.Text("004"));
}
