using LeadPlugins.Admin.Running;

namespace LeadPlugins.Admin.Tests.Running;

public class AgreementPlacesTests
{
    private static readonly AgreementPlaces Places = new("a.json", """
        {
          "name": "x",
          "criteria": [
            { "id": "size" },
            {
              "id": "need",
              "column": "neeed"
            },
            { "label": "no id" }
          ],
          "routes": [ { "id": "phone", "when": [ {} ] } ],
          "rates": { "a b": 1 }
        }
        """);

    [Theory]
    [InlineData("$.criteria[1].column: found \"neeed\"; allowed: y", "a.json, line 7, criterion \"need\" ($.criteria[1].column): found \"neeed\"; allowed: y")]
    [InlineData("$.criteria[1].value: found nothing; allowed: y", "a.json, line 5, criterion \"need\" ($.criteria[1].value): found nothing; allowed: y")]
    [InlineData("$.criteria[2].id: found nothing; allowed: y", "a.json, line 9, criterion 3 ($.criteria[2].id): found nothing; allowed: y")]
    [InlineData("$.routes[0].when[0].column: found nothing; allowed: y", "a.json, line 11, route \"phone\" ($.routes[0].when[0].column): found nothing; allowed: y")]
    [InlineData("$.lastResort: found nothing; allowed: y", "a.json ($.lastResort): found nothing; allowed: y")]
    [InlineData("$.rates[\"a b\"]: found 1; allowed: y", "a.json, line 12 ($.rates[\"a b\"]): found 1; allowed: y")]
    [InlineData("$.name lies in the past: never.", "a.json, line 2 ($.name) lies in the past: never.")]
    [InlineData("$.criteria (line 3, column 9): found 'x'; allowed: y", "a.json, line 3, column 9 ($.criteria): found 'x'; allowed: y")]
    [InlineData("There is no active queue named \"x: y\".", "a.json: There is no active queue named \"x: y\".")]
    public void A_problem_is_told_with_its_line_and_with_the_id_that_the_agreement_gives(string sentence, string told) => Assert.Equal(told, Places.Tell(sentence));
}
