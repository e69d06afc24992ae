using System.Text.Json.Nodes;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Agreements;

/// <summary>What the reader says about documents with something wrong in them: path, what was found, what is allowed.</summary>
public class AgreementProblemTests
{
    [Fact]
    public void The_small_agreement_has_no_problems() => Assert.Empty(Agreed.Small().Problems());

    [Fact]
    public void Every_problem_is_reported_in_one_go_in_the_order_of_the_document()
    {
        var problems = Agreed.Small()
            .WithJson("version", "0")
            .WithJson("currency", "\"gbp\"")
            .WithJson("effectiveTo", "\"2026-11-30T00:00:00Z\"")
            .WithJson("nurture", """{ "failableGates": ["nobody"] }""")
            .Gate("country", "\"column\": \"Country\", \"operator\": \"matches\"", more: "\"points\": 3")
            .Problems();

        Assert.Equal(
            [
                "not-allowed $.version",
                "contradiction $.effectiveTo",
                "bad-format $.currency",
                "contradiction $.nurture",
                "unknown-name $.nurture.failableGates[0]",
                "duplicate $.criteria[1].id",
                "bad-format $.criteria[1].column",
                "not-allowed $.criteria[1].operator",
                "contradiction $.criteria[1].points",
            ],
            problems.Select(problem => problem.Code + " " + problem.Path));
    }

    [Fact]
    public void A_problem_is_one_sentence() => Assert.Equal(
        "$.criteria[1].operator: found \"equal\"; allowed: did you mean \"equals\"? " + Operators,
        Agreed.Small().Gate("x", "\"column\": \"a\", \"operator\": \"equal\"").Problems().Single().ToString());

    [Theory]
    [InlineData(">=", "atLeast")]
    [InlineData("<", "lessThan")]
    [InlineData("=", "equals")]
    [InlineData("<>", "notEquals")]
    [InlineData("IN", "oneOf")]
    [InlineData("not-null", "isSet")]
    public void An_operator_of_another_language_is_answered_with_ours(string written, string ours) => Assert.StartsWith(
        $"did you mean \"{ours}\"? ", Agreed.Small().Gate("x", $"\"column\": \"a\", \"operator\": \"{written}\"").Problems().Single().Allowed);

    [Theory]
    [InlineData("nurture")]
    [InlineData("lastResort")]
    [InlineData("consent")]
    [InlineData("response")]
    [InlineData("calendar")]
    public void An_example_of_what_is_missing_is_one_that_is_allowed(string name)
    {
        var missing = Agreed.Small().WithJson(name, "null").Problems().Single(problem => problem.Path == "$." + name);
        Assert.StartsWith("an object such as {", missing.Allowed);
        Assert.DoesNotContain(Agreed.Small().WithJson(name, missing.Allowed["an object such as ".Length..]).Problems(), problem => problem.Path.StartsWith("$." + name));
    }

    [Theory]
    [InlineData("atLeast", "\"20\"", "a number or a date (yyyy-MM-dd) beside atLeast; write 20 without quotes")]
    [InlineData("between", "[\"1\", \"5\"]", "a list of two numbers or two dates (yyyy-MM-dd), the lower first beside between; write 1 without quotes")]
    public void A_number_in_quotes_is_told_to_be_written_without(string operatorName, string value, string allowed) => Assert.Equal(
        allowed, Agreed.Small().Gate("x", $"\"column\": \"a\", \"operator\": \"{operatorName}\", \"value\": {value}").Problems().Single().Allowed);

    [Theory]
    [InlineData("null", "missing $.criteria")]
    [InlineData("[{ \"id\": \"need\", \"label\": \"N\", \"column\": \"need\", \"operator\": \"isSet\", \"kind\": \"Gate\", \"owner\": \"sales\" }]", "not-allowed $.criteria[0].kind")]
    public void What_only_follows_from_criteria_that_cannot_be_read_is_not_reported(string criteria, string expected) => Assert.Equal(
        expected, Told(Agreed.Small().WithJson("criteria", criteria).WithJson("handoverPoint", "5").WithJson("nurture", """{ "maxUnknown": 1, "failableGates": ["need"] }""")));

    [Theory]
    [InlineData("name", "\" \"", "bad-format $.name")]
    [InlineData("name", "null", "missing $.name")]
    [InlineData("name", "7", "wrong-type $.name")]
    [InlineData("version", "1.5", "not-allowed $.version")]
    [InlineData("version", "\"1\"", "wrong-type $.version")]
    [InlineData("language", "1036", "not-allowed $.language")]
    [InlineData("effectiveFrom", "\"2026-12-01\"", "bad-format $.effectiveFrom")]
    [InlineData("effectiveFrom", "\"2026-12-01T00:00:00+01:00\"", "bad-format $.effectiveFrom")]
    [InlineData("effectiveFrom", "\"2026-02-30T00:00:00Z\"", "bad-format $.effectiveFrom")]
    [InlineData("effectiveFrom", "\"1752-12-31T23:59:59Z\"", "bad-format $.effectiveFrom")]
    [InlineData("effectiveTo", "\"2026-12-01T00:00:00Z\"", "contradiction $.effectiveTo")]
    [InlineData("effectiveTo", "\"9999-12-31T00:00:00Z\"", "bad-format $.effectiveTo")]
    [InlineData("currency", "\"£\"", "bad-format $.currency")]
    [InlineData("rates", "{ \"EUR\": 0 }", "not-allowed $.rates.EUR")]
    [InlineData("rates", "{ \"GBP\": 1 }", "contradiction $.rates.GBP")]
    [InlineData("rates", "{ \"euro\": 0.86 }", "bad-format $.rates.euro")]
    [InlineData("handoverPoint", "1", "impossible $.handoverPoint")]
    [InlineData("handoverPoint", "-1", "not-allowed $.handoverPoint")]
    [InlineData("nurture", "{}", "contradiction $.nurture")]
    [InlineData("nurture", "{ \"maxUnknown\": 61 }", "not-allowed $.nurture.maxUnknown")]
    [InlineData("criteria", "[]", "not-allowed $.criteria")]
    [InlineData("lastResort", "null", "missing $.lastResort")]
    [InlineData("lastResort", "{ \"queue\": \"\" }", "bad-format $.lastResort.queue")]
    [InlineData("consent", "{ \"phone\": {} }", "missing $.consent.phone.blockedBy")]
    [InlineData("consent", "{ \"fax\": { \"blockedBy\": [\"donotfax\"] } }", "unknown-property $.consent.fax")]
    [InlineData("routes", "[{ \"id\": \"r\", \"when\": [], \"queue\": \"TM\", \"channel\": \"phone\" }]", "unknown-name $.routes[0].channel")]
    [InlineData("routes", "[{ \"id\": \"r\", \"when\": [{ \"column\": \"a\", \"operator\": \"isTrue\", \"value\": true }], \"queue\": \"TM\", \"channel\": \"fax\" }]", "contradiction $.routes[0].when[0].value|not-allowed $.routes[0].channel")]
    [InlineData("handoverRoutes", "[{ \"id\": \"Last-Resort\", \"when\": [], \"team\": \"A\" }]", "not-allowed $.handoverRoutes[0].id")]
    [InlineData("handoverRoutes", "[{ \"id\": \"r\", \"when\": [] }]", "contradiction $.handoverRoutes[0]")]
    [InlineData("handoverRoutes", "[{ \"id\": \"r\", \"when\": [], \"user\": \"Ann\", \"team\": \"North\" }]", "contradiction $.handoverRoutes[0]")]
    [InlineData("handoverRoutes", "[{ \"id\": \"r\", \"when\": [], \"keepOwner\": false }]", "not-allowed $.handoverRoutes[0].keepOwner")]
    [InlineData("handoverRoutes", "[{ \"id\": \"r\", \"when\": [], \"team\": \"A\" }, { \"id\": \"R\", \"when\": [], \"team\": \"B\" }]", "duplicate $.handoverRoutes[1].id")]
    [InlineData("response", "{ \"firstResponseMinutes\": 0, \"warnAtPercent\": 101, \"kinds\": [\"fax\"], \"reofferOnExpiry\": true }", "not-allowed $.response.firstResponseMinutes|not-allowed $.response.warnAtPercent|not-allowed $.response.kinds[0]|contradiction $.response.reofferOnExpiry")]
    [InlineData("calendar", "{ \"timeZone\": \"Europe/London\", \"hours\": { \"mon\": [\"09:00-17:00\"] } }", "unknown-name $.calendar.timeZone")]
    [InlineData("calendar", "{ \"timeZone\": \"Atlantis Standard Time\", \"hours\": { \"mon\": [\"09:00-17:00\"] } }", "unknown-name $.calendar.timeZone")]
    [InlineData("calendar", "{ \"timeZone\": \"UTC\", \"hours\": { \"mon\": [\"9-17\"], \"tuesday\": [] } }", "bad-format $.calendar.hours.mon[0]|unknown-property $.calendar.hours.tuesday")]
    [InlineData("calendar", "{ \"timeZone\": \"UTC\", \"hours\": {} }", "impossible $.calendar.hours")]
    [InlineData("calendar", "{ \"timeZone\": \"UTC\", \"hours\": { \"mon\": [\"00:00-24:00\"] }, \"closed\": [{ \"date\": \"2026-12-32\" }, { \"date\": \"2026-12-25\" }, { \"date\": \"2026-12-25\" }, { \"date\": \"2026-12-24\", \"from\": \"12:00\" }, { \"date\": \"2026-12-23\", \"from\": \"12:00\", \"to\": \"11:00\" }] }", "bad-format $.calendar.closed[0].date|duplicate $.calendar.closed[2].date|missing $.calendar.closed[3].to|contradiction $.calendar.closed[4].to")]
    public void A_property_that_is_wrong_is_named(string property, string json, string expected) =>
        Assert.Equal(expected, Told(Agreed.Small().WithJson(property, json)));

    [Theory]
    [InlineData("last-resort", "TM", "phone", "not-allowed $.routes[1].id")]
    [InlineData("r", " lead DESK ", "phone", "contradiction $.lastResort.queue")]
    [InlineData("r", "First", "email", "contradiction $.routes[1].queue")]
    [InlineData("r", "first", "phone", "")] // two routes of one channel may share a queue
    [InlineData("r", "Other", "email", "")]
    public void Every_queue_is_for_one_channel_and_the_last_resort_is_for_none(string id, string queue, string channel, string expected) => Assert.Equal(
        expected,
        Told(Agreed.Small()
            .WithJson("consent", """{ "phone": { "blockedBy": ["donotphone"] }, "email": { "blockedBy": ["donotemail"] } }""")
            .WithJson("routes", $$"""[{ "id": "first", "when": [], "queue": "First", "channel": "phone" }, { "id": "{{id}}", "when": [], "queue": "{{queue}}", "channel": "{{channel}}" }]""")));

    [Theory]
    [InlineData("\"column\": \"a\", \"operator\": \"equals\"", "missing value")]
    [InlineData("\"column\": \"a\", \"operator\": \"equals\", \"value\": []", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"equals\", \"value\": true", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"equals\", \"value\": \"  \"", "not-allowed value")]
    [InlineData("\"column\": \"a\", \"operator\": \"isSet\", \"value\": 1", "contradiction value")]
    [InlineData("\"column\": \"a\", \"operator\": \"contains\", \"value\": 1", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"atLeast\", \"value\": \"tomorrow\"", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"between\", \"value\": [5, 1]", "not-allowed value")]
    [InlineData("\"column\": \"a\", \"operator\": \"between\", \"value\": [\"2026-12-01\", 5]", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"between\", \"value\": [1, 2, 3]", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"oneOf\", \"value\": []", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"oneOf\", \"value\": [\"x\", 1]", "wrong-type value")]
    [InlineData("\"column\": \"a\", \"operator\": \"oneOf\", \"value\": [\"x\", \" X \"]", "duplicate value[1]")]
    [InlineData("\"column\": \"a\", \"operator\": \"withinLastDays\", \"value\": -1", "not-allowed value")]
    [InlineData("\"column\": \"a\", \"operator\": \"withinLastDays\", \"value\": 1.5", "not-allowed value")]
    [InlineData("\"column\": \"a\", \"operator\": \"isNotSet\", \"emptyMeans\": \"notMet\"", "contradiction emptyMeans")]
    [InlineData("\"column\": \"a\", \"operator\": \"isTrue\", \"unknownValues\": [true]", "impossible unknownValues")]
    [InlineData("\"column\": \"a\", \"operator\": \"oneOf\", \"value\": [\"Yes\"], \"unknownValues\": [\"yes\", \"Select\"]", "impossible unknownValues")]
    [InlineData("\"column\": \"a\", \"operator\": \"equals\", \"value\": 1, \"unknownValues\": [null]", "wrong-type unknownValues[0]")]
    [InlineData("\"column\": \"a\", \"operator\": \"isSet\", \"points\": 5", "contradiction points")]
    [InlineData("\"column\": \"a\", \"operator\": \"isSet\", \"group\": \"g\"", "contradiction group")]
    [InlineData("\"column\": \"a\", \"operator\": \"isSet\", \"quesiton\": \"?\"", "unknown-property quesiton")]
    public void A_gate_that_is_wrong_is_named(string condition, string expected) => Assert.Equal(
        expected,
        Told(Agreed.Small().Criterion($$"""{ "id": "x", "label": "X", "kind": "gate", "owner": "sales", {{condition}} }""")).Replace("$.criteria[1].", ""));

    [Fact]
    public void Points_must_be_given_and_whole() => Assert.Equal(
        "missing $.criteria[1].points|not-allowed $.criteria[2].points|not-allowed $.criteria[3].points",
        Told(Agreed.Small()
            .Criterion("""{ "id": "x", "label": "X", "kind": "points", "owner": "sales", "column": "a", "operator": "isSet" }""")
            .Criterion("""{ "id": "y", "label": "Y", "kind": "points", "owner": "sales", "column": "a", "operator": "isSet", "points": 0 }""")
            .Criterion("""{ "id": "z", "label": "Z", "kind": "points", "owner": "sales", "column": "a", "operator": "isSet", "points": 2.5 }""")));

    [Fact]
    public void The_handover_point_may_be_the_highest_score_and_no_more()
    {
        static Agreed Bands(int point) => Agreed.Scoring(point, """{ "minScore": 1 }""")
            .Points("small", 10, "\"column\": \"a\", \"operator\": \"isSet\"", more: "\"group\": \"size\"")
            .Points("large", 25, "\"column\": \"a\", \"operator\": \"isSet\"", more: "\"group\": \"size\"")
            .Points("other", 5, "\"column\": \"b\", \"operator\": \"isSet\"");

        Assert.Empty(Bands(30).Problems());
        Assert.Equal("$.handoverPoint: found 31; allowed: at most 30, the highest score a lead can have (one criterion per group)", Bands(31).Problems().Single().ToString());
    }

    [Fact]
    public void Without_gates_a_lead_must_score() =>
        Assert.Equal("not-allowed $.handoverPoint", Told(Agreed.Scoring(0, """{ "minScore": 1 }""").Points("a", 10, "\"column\": \"a\", \"operator\": \"isSet\"")));

    [Fact]
    public void Sixty_criteria_and_fifty_routes_are_enough()
    {
        var tooMany = Agreed.Small();
        for (int i = 0; i < 60; i++) tooMany.Gate("more" + i, "\"column\": \"a\", \"operator\": \"isSet\"");
        var routes = new JsonArray();
        for (int i = 0; i < 51; i++) routes.Add(JsonNode.Parse($$"""{ "id": "r{{i}}", "when": [], "team": "T" }"""));
        Assert.Equal("too-much $.criteria|too-much $.handoverRoutes", Told(tooMany.With("handoverRoutes", routes)));
    }

    [Fact]
    public void A_misspelled_property_is_told_with_the_name_that_was_meant()
    {
        var problem = Agreed.Small().WithJson("Nurture", "{}").WithJson("handoverpoints", "5").Problems().First(p => p.Path == "$.handoverpoints");
        Assert.Equal("\"handoverpoints\"", problem.Found);
        Assert.StartsWith("did you mean \"handoverPoint\"? ", problem.Allowed);
    }

    [Fact]
    public void A_document_beyond_what_its_column_holds_is_refused_unread() =>
        Assert.Equal("too-much", AgreementReader.Read(new string(' ', 1_048_577), Zones.Find).Problems.Single().Code);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"agreement\"")]
    [InlineData("{ \"criteria\": 5, \"routes\": {}, \"nurture\": [], \"consent\": 1, \"calendar\": \"x\", \"response\": null, \"rates\": [1] }")]
    [InlineData("{ \"criteria\": [5, null, []], \"routes\": [1], \"handoverRoutes\": [\"x\"], \"calendar\": { \"hours\": [], \"closed\": [1, {}] } }")]
    public void Whatever_is_no_agreement_gives_problems_and_never_throws(string json)
    {
        var reading = AgreementReader.Read(json, Zones.Find);
        Assert.Null(reading.Agreement);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void A_document_built_to_be_slow_is_refused_in_good_time()
    {
        string closed = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"{{\"date\":\"{new DateTime(1, 1, 1).AddDays(i):yyyy-MM-dd}\"}}"));
        string values = string.Join(",", Enumerable.Range(0, 60_000));
        string unknown = string.Concat(Enumerable.Range(0, 60_000).Select(i => $",\"property{i}\":{i}"));
        string[] documents =
        [
            Agreed.Small().WithJson("calendar", $$"""{ "timeZone": "UTC", "hours": { "mon": ["09:00-17:00"] }, "closed": [{{closed}}] }""").Json.Replace("  ", ""),
            Agreed.Small().Gate("x", $"\"column\": \"a\", \"operator\": \"oneOf\", \"value\": [{values}], \"unknownValues\": [{values}]").Json.Replace(" ", ""),
            "{\"name\":\"x\"" + unknown[..900_000] + "}",
            "{\"" + new string('n', 1_000_000) + "\":1}",
            new string('[', 1_000_000),
            string.Concat(Enumerable.Repeat("{\"a\":", 150_000)),
        ];
        foreach (string document in documents)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.NotEmpty(AgreementReader.Read(document, Zones.Find).Problems);
            Assert.True(clock.ElapsedMilliseconds < 5_000, $"{clock.ElapsedMilliseconds} ms for {document[..40]}");
        }
    }

    private static string Operators => "equals, notEquals, oneOf, noneOf, contains, startsWith, endsWith, lessThan, atMost, greaterThan, atLeast, between, "
        + "isTrue, isFalse, withinLastDays, withinNextDays, olderThanDays, isSet, isNotSet";

    private static string Told(Agreed document) => string.Join("|", document.Problems().Select(problem => problem.Code + " " + problem.Path));
}
