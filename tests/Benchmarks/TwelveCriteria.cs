using LeadPlugins.Rules.Agreements;
using Microsoft.Xrm.Sdk;

namespace Benchmarks;

/// <summary>An agreement of 12 criteria, and leads that come out differently by it.</summary>
public static class TwelveCriteria
{
    /// <summary>A Tuesday morning in December, when the agreement is in force.</summary>
    public static readonly DateTime Now = new(2026, 12, 8, 10, 0, 0, DateTimeKind.Utc);

    public const string Json = """
        { "name": "Benchmark", "version": 1, "language": 1033, "effectiveFrom": "2026-12-01T00:00:00Z", "currency": "GBP", "rates": { "EUR": 0.86, "USD": 0.79 }, "handoverPoint": 60,
          "nurture": { "maxNotMet": 0, "minScore": 40 },
          "criteria": [
            { "id": "test", "label": "Test entry", "column": "companyname", "operator": "contains", "value": "test", "kind": "exclusion", "owner": "marketing" },
            { "id": "staff", "label": "From an employee", "column": "leadsourcecode", "operator": "equals", "value": 2, "kind": "exclusion", "owner": "marketing", "unknownValues": [] },
            { "id": "country", "label": "Country we serve", "column": "address1_country", "operator": "oneOf", "value": ["United Kingdom", "Ireland"], "kind": "gate", "owner": "marketing" },
            { "id": "email", "label": "E-mail", "column": "emailaddress1", "operator": "isSet", "kind": "gate", "owner": "marketing" },
            { "id": "decides", "label": "Decision maker", "column": "decisionmaker", "operator": "isTrue", "kind": "gate", "owner": "telemarketing", "question": "Who decides?", "unknownValues": [false] },
            { "id": "budget", "label": "Budget", "column": "budgetamount", "operator": "atLeast", "value": 10000, "kind": "points", "points": 20, "owner": "telemarketing", "question": "What is the budget?" },
            { "id": "medium", "label": "50 people or more", "column": "numberofemployees", "operator": "between", "value": [50, 500], "kind": "points", "points": 10, "group": "size", "owner": "marketing" },
            { "id": "large", "label": "More than 500 people", "column": "numberofemployees", "operator": "greaterThan", "value": 500, "kind": "points", "points": 20, "group": "size", "owner": "marketing" },
            { "id": "soon", "label": "Buys this year", "column": "purchasetimeframe", "operator": "oneOf", "value": [0, 1, 2], "kind": "points", "points": 15, "owner": "telemarketing", "question": "When will you buy?", "unknownValues": [4] },
            { "id": "need", "label": "Need", "column": "need", "operator": "oneOf", "value": [0, 1], "kind": "points", "points": 15, "owner": "telemarketing", "question": "How badly is it needed?" },
            { "id": "title", "label": "Director", "column": "jobtitle", "operator": "contains", "value": "director", "kind": "points", "points": 10, "owner": "telemarketing", "question": "What is your role?" },
            { "id": "close", "label": "Closes within 90 days", "column": "estimatedclosedate", "operator": "withinNextDays", "value": 90, "kind": "points", "points": 10, "owner": "sales" } ],
          "routes": [ { "id": "uk-phone", "when": [ { "column": "address1_country", "operator": "equals", "value": "United Kingdom" } ], "queue": "TM UK", "channel": "phone", "ownerTeam": "Agency North" },
                      { "id": "email", "when": [], "queue": "TM e-mail", "channel": "email" } ],
          "handoverRoutes": [ { "id": "large", "when": [ { "column": "numberofemployees", "operator": "greaterThan", "value": 500 } ], "team": "Key accounts" }, { "id": "rest", "when": [], "keepOwner": true } ],
          "lastResort": { "queue": "Lead desk" },
          "consent": { "phone": { "blockedBy": ["donotphone"], "needsOneOf": ["telephone1", "mobilephone"] }, "email": { "blockedBy": ["donotemail"], "needsOneOf": ["emailaddress1"] } },
          "response": { "firstResponseMinutes": 240, "warnAtPercent": 75, "acceptWithinMinutes": 120, "reofferOnExpiry": false, "kinds": ["phonecall", "email", "appointment"], "team": "UK Sales" },
          "calendar": { "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-12:30", "13:30-17:30"], "tue": ["09:00-17:30"], "wed": ["09:00-17:30"], "thu": ["09:00-17:30"], "fri": ["09:00-16:00"] },
                        "closed": [ { "date": "2026-12-25", "name": "Christmas Day" }, { "date": "2026-12-28", "name": "Boxing Day" }, { "date": "2026-12-24", "from": "12:00", "to": "24:00", "name": "Christmas Eve" } ] } }
        """;

    public static IReadOnlyDictionary<string, Dictionary<string, object>> Leads { get; } = new Dictionary<string, Dictionary<string, object>>
    {
        ["qualified"] = With(("numberofemployees", 800m), ("need", 0), ("estimatedclosedate", new DateTime(2027, 1, 20, 0, 0, 0, DateTimeKind.Utc))),
        ["near miss"] = With(("need", 3), ("decisionmaker", false)),
        ["excluded"] = With(("companyname", "Test Ltd"), ("numberofemployees", 12m)),
        ["empty"] = new() { ["subject"] = "Enquiry" },
    };

    public static Agreement Read() =>
        AgreementReader.Read(Json, TimeZoneInfo.FindSystemTimeZoneById).Agreement ?? throw new InvalidOperationException("The benchmark's agreement has problems.");

    /// <summary>The lead as a row of the SDK: what is sent to create it.</summary>
    public static Entity Row(string name)
    {
        var row = new Entity("lead");
        foreach (var (column, value) in Leads[name])
            row[column] = (column, value) switch
            {
                ("budgetamount", decimal amount) => new Money(amount),
                ("numberofemployees", decimal number) => (int)number,
                (_, int option) => new OptionSetValue(option),
                _ => value,
            };
        return row;
    }

    private static Dictionary<string, object> With(params (string Column, object Value)[] changes)
    {
        var lead = new Dictionary<string, object>
        {
            ["companyname"] = "Northwind Traders", ["leadsourcecode"] = 8, ["address1_country"] = "United Kingdom ", ["emailaddress1"] = "jane@northwind.example", ["telephone1"] = "+44 20 7946 0000",
            ["decisionmaker"] = true, ["budgetamount"] = 25_000m, ["purchasetimeframe"] = 1, ["jobtitle"] = "Managing Director", ["donotphone"] = false,
        };
        foreach (var (column, value) in changes) lead[column] = value;
        return lead;
    }
}
