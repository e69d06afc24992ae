using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Tests.Qualification.Operators;

public class EqualsOperatorTests
{
    [Fact]
    public void The_text_is_the_agreed_one_whatever_blanks_and_case() => OneOperator.Gives(OutcomeKind.Met, "equals", "'Fabrikam'", Value.Text("  fabriKAM "));

    [Fact]
    public void Another_text_is_not_met() => OneOperator.Gives(OutcomeKind.NotMet, "equals", "'Fabrikam'", Value.Text("Fabrikam Ltd"));

    [Fact]
    public void A_number_is_compared_by_value_not_by_spelling() => OneOperator.Gives(OutcomeKind.Met, "equals", "1e1", Value.Number(10.0m));

    [Fact]
    public void Money_in_another_currency_is_converted_first() => OneOperator.Gives(OutcomeKind.Met, "equals", "86", Value.Money(100, "EUR"));

    [Fact]
    public void An_option_is_compared_by_its_number() => OneOperator.Gives(OutcomeKind.Met, "equals", "3", Value.Choice(3));

    [Fact]
    public void A_lookup_is_compared_by_id() => OneOperator.Gives(OutcomeKind.Met, "equals", "'11111111-2222-3333-4444-55555555555A'", Value.Id(new Guid("11111111-2222-3333-4444-55555555555a")));

    [Fact]
    public void A_date_is_compared_by_day() => OneOperator.Gives(OutcomeKind.Met, "equals", "'2026-12-08'", Value.Day(new DateTime(2026, 12, 8)));

    [Fact]
    public void An_instant_is_compared_by_its_local_day() => OneOperator.Gives(OutcomeKind.Met, "equals", "'2026-07-02'", Value.Instant(new DateTime(2026, 7, 1, 23, 30, 0, DateTimeKind.Utc)));

    [Fact]
    public void Text_against_a_number_is_an_error() => OneOperator.Gives(OutcomeKind.Error, "equals", "3", Value.Text("3"));

    [Fact]
    public void A_dotless_i_is_not_an_i() => OneOperator.Gives(OutcomeKind.NotMet, "equals", "'INFO'", Value.Text("ınfo"));
}
