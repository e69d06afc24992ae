using System.Text.Json.Nodes;

namespace LeadPlugins.Tests.Trial;

/// <summary>
/// An agreement document that works in the trial organization; a test changes only what it is about.
/// Need is a gate (0 must have, 1 should have), a competitor is out, and of the 60 points needed 30 come from a budget of £10,000, 30 from a decision maker, 40 from 50 people.
/// </summary>
internal sealed class AgreementText
{
    private readonly JsonObject _document = JsonNode.Parse("""
        {
          "name": "Lead agreement UK", "version": 1, "language": 1033, "effectiveFrom": "2026-01-01T00:00:00Z",
          "currency": "GBP", "rates": { "EUR": 0.86 }, "handoverPoint": 60,
          "nurture": { "maxUnknown": 3, "maxNotMet": 1 },
          "criteria": [
            { "id": "need", "label": "Needs it", "column": "need", "operator": "oneOf", "value": [0, 1], "kind": "gate", "owner": "telemarketing", "question": "What do you need it for?" },
            { "id": "competitor", "label": "Competitor", "column": "companyname", "operator": "contains", "value": "rival", "kind": "exclusion", "owner": "marketing" },
            { "id": "budget", "label": "Budget of 10,000", "column": "budgetamount", "operator": "atLeast", "value": 10000, "kind": "points", "points": 30, "owner": "telemarketing", "question": "Which budget have you set aside?" },
            { "id": "decider", "label": "Talks to the decision maker", "column": "decisionmaker", "operator": "isTrue", "kind": "points", "points": 30, "owner": "telemarketing", "question": "Who decides?", "unknownValues": [false] },
            { "id": "size", "label": "50 people", "column": "numberofemployees", "operator": "atLeast", "value": 50, "kind": "points", "points": 40, "owner": "marketing" }
          ],
          "routes": [
            { "id": "phone-uk", "when": [ { "column": "address1_country", "operator": "equals", "value": "UK" } ], "queue": "TM UK", "channel": "phone" },
            { "id": "mail", "when": [ { "column": "address1_country", "operator": "isSet" } ], "queue": "TM Mail", "channel": "email" }
          ],
          "handoverRoutes": [
            { "id": "uk", "when": [ { "column": "address1_country", "operator": "equals", "value": "UK" } ], "user": "Sam Seller" },
            { "id": "field", "when": [ { "column": "address1_country", "operator": "isSet" } ], "team": "Field Sales" }
          ],
          "lastResort": { "queue": "Lead desk" },
          "consent": {
            "phone": { "blockedBy": ["donotphone"], "needsOneOf": ["telephone1", "mobilephone"] },
            "email": { "blockedBy": ["donotemail"], "needsOneOf": ["emailaddress1"] }
          },
          "response": { "firstResponseMinutes": 240, "warnAtPercent": 75, "kinds": ["phonecall", "email", "appointment"] },
          "calendar": { "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"], "thu": ["09:00-17:00"], "fri": ["09:00-17:00"] }, "closed": [ { "date": "2026-12-25", "name": "Christmas Day" } ] }
        }
        """)!.AsObject();

    public AgreementText With(string name, string json)
    {
        _document[name] = JsonNode.Parse(json);
        return this;
    }

    public AgreementText Without(string name)
    {
        _document.Remove(name);
        return this;
    }

    public AgreementText Version(int version, string effectiveFrom) => With("version", version.ToString()).With("effectiveFrom", $"\"{effectiveFrom}\"");

    /// <summary>Changes one of the response terms.</summary>
    public AgreementText Response(string name, string json)
    {
        _document["response"]![name] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Changes a property of the criterion with this id.</summary>
    public AgreementText Criterion(string id, string name, string json)
    {
        _document["criteria"]!.AsArray().Single(c => (string)c!["id"]! == id)![name] = JsonNode.Parse(json);
        return this;
    }

    public AgreementText AddCriterion(string json)
    {
        _document["criteria"]!.AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    public override string ToString() => _document.ToJsonString();
}
