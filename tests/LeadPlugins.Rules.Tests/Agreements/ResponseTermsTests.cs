using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Agreements;

/// <summary>How often sales tries to reach a lead, and who is told when a handover is late.</summary>
public class ResponseTermsTests
{
    private const string Four = """
        { "when": "warning", "recipient": true },
        { "when": "overdue", "user": " Ann Brown " },
        { "when": "overdue", "team": "Managers", "user": null },
        { "when": "expired", "recipient": true }
        """;

    [Fact]
    public void Notices_are_read_in_the_order_of_the_document() => Assert.Equal(
        [
            new Notice { When = NoticeWhen.Warning, ToRecipient = true },
            new Notice { When = NoticeWhen.Overdue, User = "Ann Brown" },
            new Notice { When = NoticeWhen.Overdue, Team = "Managers" },
            new Notice { When = NoticeWhen.Expired, ToRecipient = true },
        ],
        Owing($"\"acceptWithinMinutes\": 60, \"notify\": [{Four}]").Read().Response.Notify);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("20", 20)]
    [InlineData("null", null)]
    public void The_attempts_before_a_lead_counts_as_unreachable_are_read(string json, int? attempts) =>
        Assert.Equal(attempts, Owing($"\"attemptsBeforeUnreachable\": {json}").Read().Response.AttemptsBeforeUnreachable);

    [Fact]
    public void An_agreement_that_is_silent_about_both_tells_nobody_and_asks_for_no_attempts()
    {
        var response = Agreed.Small().Read().Response;
        Assert.Empty(response.Notify);
        Assert.Null(response.AttemptsBeforeUnreachable);
    }

    [Theory]
    [InlineData("0", "not-allowed")]
    [InlineData("21", "not-allowed")]
    [InlineData("2.5", "not-allowed")]
    [InlineData("\"3\"", "wrong-type")]
    public void Attempts_are_a_whole_number_from_1_to_20(string json, string code) => Assert.Equal(
        (code, "$.response.attemptsBeforeUnreachable", json, "a whole number from 1 to 20"), Told(Owing($"\"attemptsBeforeUnreachable\": {json}").Problems().Single()));

    [Theory]
    [InlineData("""{ "when": "overdue" }""", "contradiction", "", "nobody to notify", "exactly one of recipient, user and team")]
    [InlineData("""{ "when": "overdue", "user": null }""", "contradiction", "", "nobody to notify", "exactly one of recipient, user and team")]
    [InlineData("""{ "when": "overdue", "user": "Ann", "team": "North" }""", "contradiction", "", "user and team", "exactly one of recipient, user and team")]
    [InlineData("""{ "when": "overdue", "recipient": true, "user": "Ann" }""", "contradiction", "", "recipient and user", "exactly one of recipient, user and team")]
    [InlineData("""{ "when": "overdue", "recipient": false }""", "not-allowed", ".recipient", "false", "true")]
    [InlineData("""{ "when": "overdue", "recipient": "Ann" }""", "wrong-type", ".recipient", "\"Ann\"", "true")]
    [InlineData("""{ "when": "overdue", "user": "  " }""", "bad-format", ".user", "\"  \"", "a text of 1 to 200 characters")]
    [InlineData("""{ "when": "overdue", "team": 5 }""", "wrong-type", ".team", "5", "a text of 1 to 160 characters")]
    [InlineData("""{ "when": "expired", "recipient": true }""", "contradiction", ".when", "\"expired\"", "expired only beside acceptWithinMinutes: without it no offer expires")]
    [InlineData("""{ "when": "overdu", "recipient": true }""", "not-allowed", ".when", "\"overdu\"", "did you mean \"overdue\"? warning, overdue, expired")]
    [InlineData("""{ "recipient": true }""", "missing", ".when", "nothing", "warning, overdue, expired")]
    [InlineData("""{ "when": "overdue", "recipient": true, "queue": "Desk" }""", "unknown-property", ".queue", "\"queue\"", "when, recipient, user, team")]
    [InlineData("\"Ann\"", "wrong-type", "", "\"Ann\"", "an object")]
    [InlineData("null", "wrong-type", "", "null", "an object")]
    public void A_notice_that_is_wrong_is_named_with_what_it_may_be(string notice, string code, string place, string found, string allowed) =>
        Assert.Equal((code, "$.response.notify[1]" + place, found, allowed), Told(Notifying("""{ "when": "warning", "recipient": true }, """ + notice).Problems().Single()));

    [Theory]
    [InlineData("""{ "when": "warning", "recipient": true }""", """{ "recipient": true, "when": "warning", "user": null }""", true)]
    [InlineData("""{ "when": "warning", "user": "Ann Brown" }""", """{ "when": "warning", "user": " ann BROWN" }""", true)]
    [InlineData("""{ "when": "warning", "team": "North" }""", """{ "when": "warning", "team": "north" }""", true)]
    [InlineData("""{ "when": "warning", "team": "North" }""", """{ "when": "warning", "user": "North" }""", false)]
    [InlineData("""{ "when": "warning", "team": "North" }""", """{ "when": "overdue", "team": "North" }""", false)]
    [InlineData("""{ "when": "warning", "user": "Ann" }""", """{ "when": "warning", "recipient": true }""", false)]
    public void Nobody_is_told_the_same_twice(string first, string second, bool isSame) => Assert.Equal(
        isSame ? [("duplicate", "$.response.notify[1]", "the same notice again", "each notice once (capitals do not tell names apart)")] : [],
        Notifying(first + ", " + second).Problems().Select(Told));

    [Fact]
    public void A_notice_that_is_already_wrong_is_not_a_duplicate_too() => Assert.Equal(
        ["contradiction $.response.notify[0]", "contradiction $.response.notify[1]", "not-allowed $.response.notify[2].recipient", "not-allowed $.response.notify[3].recipient"],
        Notifying("""{ "when": "warning" }, { "when": "warning" }, { "when": "overdue", "recipient": false }, { "when": "overdue", "recipient": false }""").Problems().Select(problem => problem.Code + " " + problem.Path));

    [Fact]
    public void Ten_notices_are_enough()
    {
        static string Notices(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "when": "overdue", "user": "User {{i}}" }"""));
        Assert.Empty(Notifying(Notices(10)).Problems());
        Assert.Equal(("too-much", "$.response.notify", "a list of 11", "a list of at most 10"), Told(Notifying(Notices(11)).Problems().Single()));
    }

    [Fact]
    public void Notify_is_a_list() => Assert.Equal(
        ("wrong-type", "$.response.notify", "an object", "a list of at most 10"), Told(Owing("\"notify\": { \"when\": \"warning\", \"recipient\": true }").Problems().Single()));

    [Fact]
    public void Both_properties_are_part_of_what_is_agreed()
    {
        string[] hashes =
        [
            Agreed.Small().Read().Hash,
            Owing("\"attemptsBeforeUnreachable\": 3").Read().Hash,
            Owing("\"attemptsBeforeUnreachable\": 4").Read().Hash,
            Notifying("""{ "when": "overdue", "recipient": true }""").Read().Hash,
            Notifying("""{ "when": "overdue", "team": "North" }""").Read().Hash,
        ];
        Assert.Equal(hashes, hashes.Distinct());
    }

    [Fact]
    public void Every_name_of_the_agreement_is_listed_once()
    {
        var agreement = Owing("""
            "team": "Field Sales", "notify": [ { "when": "warning", "user": "ann brown" }, { "when": "overdue", "user": "Max Boss" }, { "when": "overdue", "team": "Managers" }, { "when": "warning", "team": "FIELD SALES" } ]
            """)
            .WithJson("consent", """{ "phone": { "blockedBy": ["donotphone"] } }""")
            .WithJson("routes", """[ { "id": "a", "when": [], "queue": "Phones", "channel": "phone", "ownerTeam": "Agency" }, { "id": "b", "when": [], "queue": "phones", "channel": "phone" } ]""")
            .WithJson("handoverRoutes", """[ { "id": "c", "when": [], "user": "Ann Brown" }, { "id": "d", "when": [], "team": "Field Sales" }, { "id": "e", "when": [], "keepOwner": true } ]""")
            .Read();

        Assert.Equal(["Phones", "Lead desk"], agreement.NamedQueues);
        Assert.Equal(["Agency", "Field Sales", "Managers"], agreement.NamedTeams);
        Assert.Equal(["Ann Brown", "Max Boss"], agreement.NamedUsers);
    }

    private static Agreed Notifying(string notices) => Owing($"\"notify\": [{notices}]");

    private static Agreed Owing(string more) => Agreed.Small().WithJson("response", $$"""{ "firstResponseMinutes": 240, "warnAtPercent": 75, "kinds": ["phonecall"], {{more}} }""");

    private static (string Code, string Path, string Found, string Allowed) Told(Problem problem) => (problem.Code, problem.Path, problem.Found, problem.Allowed);
}
