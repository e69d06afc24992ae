using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class IsNotSetOperatorTests
{
    [Fact]
    public void Empty_meets_it() => OneOperator.Gives(OutcomeKind.Met, "isNotSet", "", Value.Empty);

    [Fact]
    public void Any_value_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "isNotSet", "", Value.YesNo(false));
}
