using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class IsFalseOperatorTests
{
    [Fact]
    public void No_meets_it() => OneOperator.Gives(OutcomeKind.Met, "isFalse", "", Value.YesNo(false));

    [Fact]
    public void Yes_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "isFalse", "", Value.YesNo(true));
}
