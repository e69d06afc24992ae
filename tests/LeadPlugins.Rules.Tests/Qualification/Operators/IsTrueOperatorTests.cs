using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class IsTrueOperatorTests
{
    [Fact]
    public void Yes_meets_it() => OneOperator.Gives(OutcomeKind.Met, "isTrue", "", Value.YesNo(true));

    [Fact]
    public void No_does_not() => OneOperator.Gives(OutcomeKind.NotMet, "isTrue", "", Value.YesNo(false));

    [Fact]
    public void Empty_is_unknown() => OneOperator.Gives(OutcomeKind.Unknown, "isTrue", "", Value.Empty);

    [Fact]
    public void A_choice_is_no_yes_or_no() => OneOperator.Gives(OutcomeKind.Error, "isTrue", "", Value.Choice(1));
}
