using System.Globalization;
using System.Text.Json.Nodes;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Routing;
using LeadPlugins.Rules.Tests.Building;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Tests.Qualification;

public class ExplanationTests
{
    private static readonly Agreed Document = Agreed.Scoring(60, """{ "maxUnknown": 4, "maxNotMet": 1, "failableGates": ["need"] }""")
        .Gate("need", """ "column": "need", "operator": "oneOf", "value": [0, 1] """)
        .Points("budget", 40, """ "column": "budgetamount", "operator": "atLeast", "value": 10000.50 """)
        .Points("fresh", 20, """ "column": "lastusedincampaign", "operator": "withinLastDays", "value": 30 """, "sales")
        .Points("mid-size", 30, """ "column": "numberofemployees", "operator": "between", "value": [50, 500] """, more: "\"group\": \"size\"")
        .Points("large", 35, """ "column": "numberofemployees", "operator": "atLeast", "value": 100 """, more: "\"group\": \"size\"");

    private static readonly Lead Lead = new Lead()
        .With("need", Value.Choice(3))
        .With("budgetamount", Value.Money(9000.10m, "EUR"))
        .With("lastusedincampaign", Value.Instant(new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc)))
        .With("numberofemployees", 250);

    [Fact]
    public void An_explanation_holds_all_outcomes_with_what_was_seen_and_what_was_agreed()
    {
        var agreement = Document.Read();
        var verdict = Judge.Decide(agreement, Lead.Values, Agreed.Now);
        string json = Explanation.Write(agreement, new Guid("0a000000-0000-0000-0000-000000000001"), verdict, RouteChooser.ForNurture(agreement, Lead.Values, Agreed.Now));
        string expected = """
            {"schema":1,
             "agreement":{"id":"0a000000-0000-0000-0000-000000000001","name":"Small agreement","version":1,"hash":"HASH"},
             "verdict":"NotQualified","ground":"too-far","score":55,"handoverPoint":60,
             "sentence":"Not qualified: 55 of 60 points, too far from the handover point; missing: Need (not met); Budget (not met).",
             "criteria":[
              {"id":"need","label":"Need","kind":"gate","owner":"telemarketing","column":"need","operator":"oneOf","threshold":[0,1],"outcome":"notMet","seen":3},
              {"id":"budget","label":"Budget","kind":"points","owner":"telemarketing","column":"budgetamount","operator":"atLeast","threshold":10000.5,"outcome":"notMet","seen":{"amount":9000.1,"currency":"EUR","rate":0.86},"points":40,"given":0},
              {"id":"fresh","label":"Fresh","kind":"points","owner":"sales","column":"lastusedincampaign","operator":"withinLastDays","threshold":30,"outcome":"met","seen":"2026-12-01T12:00:00Z","points":20,"given":20},
              {"id":"mid-size","label":"Mid size","kind":"points","owner":"telemarketing","column":"numberofemployees","operator":"between","threshold":[50,500],"outcome":"met","seen":250,"points":30,"given":0,"group":"size"},
              {"id":"large","label":"Large","kind":"points","owner":"telemarketing","column":"numberofemployees","operator":"atLeast","threshold":100,"outcome":"met","seen":250,"points":35,"given":35,"group":"size"}],
             "gap":["need","budget"],
             "route":{"target":"lastResort","name":"Lead desk","reason":"No route fits, so the last resort takes the lead."}}
            """;
        Assert.Equal(string.Concat(expected.Replace("HASH", agreement.Hash).Split('\n').Select((line, i) => i == 0 ? line.Trim() : line.TrimStart())), json);
    }

    [Fact]
    public void What_was_seen_is_dropped_first_when_the_text_is_too_long()
    {
        var agreement = Document.Read();
        var lead = new Lead().With("need", Value.Choice(1)).With("numberofemployees", Value.Text(new string('x', 5000)));
        var verdict = Judge.Decide(agreement, lead.Values, Agreed.Now);

        Assert.Contains("xxxx", Explanation.Write(agreement, null, verdict, null));
        string shorter = Explanation.Write(agreement, null, verdict, null, 4000);
        Assert.DoesNotContain("\"seen\"", shorter);
        Assert.Contains("\"threshold\"", shorter);
        Assert.Contains("\"shortened\":true", shorter);
        Assert.InRange(shorter.Length, 1, 4000);
        Assert.DoesNotContain("\"threshold\"", Explanation.Write(agreement, null, verdict, null, shorter.Length - 1));
        Assert.EndsWith("\"verdict\":\"Nurture\",\"ground\":\"near-miss\",\"way\":\"a\",\"score\":0,\"handoverPoint\":60,\"shortened\":true}", Explanation.Write(agreement, null, verdict, null, 300));
    }

    [Fact]
    public void A_lead_held_without_an_agreement_is_explained_too() => Assert.Equal(
        """{"schema":1,"verdict":"Held","ground":"no-agreement","sentence":"No lead agreement is in force.","faultCode":"no-agreement","remedy":"Publish an agreement that covers today, then judge the lead again."}""",
        Explanation.WriteHeld(FaultCodes.NoAgreement, Words.English));

    [Fact]
    public void Sentences_are_in_the_agreements_language()
    {
        var agreement = Document.WithJson("language", "1031").Read();
        var verdict = Judge.Decide(agreement, new Lead().Values, Agreed.Now);
        Document.WithJson("language", "1033");
        Assert.Equal("Weiter zu entwickeln: 0 von 60 Punkten; es fehlt: Need (unbekannt); Budget (unbekannt); Fresh (unbekannt).", Explanation.Sentence(agreement, verdict));
    }

    [Fact]
    public void An_assumed_currency_is_said()
    {
        var agreement = Document.Read();
        var verdict = Judge.Decide(agreement, new Lead().With("budgetamount", Value.Money(20_000, null)).Values, Agreed.Now);
        Assert.Contains("\"notes\":[\"Budget: the lead names no currency, taken as GBP.\"]", Explanation.Write(agreement, null, verdict, null));
    }

    [Fact]
    public void Explanation_and_hash_are_the_same_bytes_in_every_culture_and_time_zone_of_the_machine()
    {
        string document = Document.Json;
        string[] machines = ["/UTC", "de-DE/Europe/Berlin", "tr-TR/America/Los_Angeles", "ar-SA/Asia/Riyadh", "th-TH/Pacific/Kiritimati", "fa-IR/Asia/Tehran", "sv-SE/America/St_Johns"];
        string[] written = machines.Select(machine => On(machine, () =>
        {
            var agreement = Agreed.Read(document);
            var lead = new Lead().With("need", Value.Text("İIıi")).With("budgetamount", Value.Money(-12345.678m, "EUR")).With("numberofemployees", 250)
                .With("lastusedincampaign", Value.Instant(new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc)));
            var verdict = Judge.Decide(agreement, lead.Values, Agreed.Now);
            return agreement.Hash + Explanation.Write(agreement, Guid.Empty, verdict, RouteChooser.ForHandover(agreement, lead.Values, Agreed.Now, PassedOver.Nothing, isOfferedOn: false)) + Explanation.GapText(agreement, verdict)
                + string.Join("\n", AgreementReader.Read(document.Replace("gate", "GATE").Replace("60", "1e5"), Zones.Find).Problems);
        })).ToArray();
        Assert.Single(written.Distinct());
    }

    [Fact]
    public void Every_explanation_is_json_that_our_own_reader_takes()
    {
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++)
        {
            var one = new RandomCase(random, withErrors: true);
            string json = Explanation.Write(one.Agreement, null, one.Judge(), null);
            Assert.Empty(JsonReader.Read(json).Faults);
            Assert.Equal(one.Kinds.Length, JsonNode.Parse(json)!["criteria"]!.AsArray().Count);
        }
    }

    /// <param name="machine">Culture, slash, zone. Windows has no variable for the zone: there the culture alone changes.</param>
    /// <param name="write">What to write there.</param>
    private static string On(string machine, Func<string> write)
    {
        var culture = CultureInfo.CurrentCulture;
        string? zone = Environment.GetEnvironmentVariable("TZ");
        string[] parts = machine.Split('/', 2);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(parts[0]);
            Environment.SetEnvironmentVariable("TZ", parts[1]);
            TimeZoneInfo.ClearCachedData();
            if (!OperatingSystem.IsWindows()) Assert.Equal(parts[1], TimeZoneInfo.Local.Id);
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
