using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class IsSetOperatorTests
{
    [Fact]
    public void Any_value_meets_it() => OneOperator.Gives(OutcomeKind.Met, "isSet", "", Value.Number(0));

    [Fact]
    public void Empty_is_unknown_never_not_met() => OneOperator.Gives(OutcomeKind.Unknown, "isSet", "", Value.Empty);

    [Fact]
    public void Blank_text_is_empty() => OneOperator.Gives(OutcomeKind.Unknown, "isSet", "", Value.Text(" \t\u00a0"));
}
