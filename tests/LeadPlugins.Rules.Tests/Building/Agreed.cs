using System.Text.Json;
using System.Text.Json.Nodes;
using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Tests.Building;

/// <summary>Builds agreement documents: a small valid one to begin with, changed property by property.</summary>
internal sealed class Agreed
{
    public static readonly DateTime Now = new(2026, 12, 8, 10, 0, 0, DateTimeKind.Utc); // a Tuesday morning in London

    private readonly JsonObject document;

    private Agreed(JsonObject document) => this.document = document;

    /// <summary>One gate, no routes, London office hours.</summary>
    public static Agreed Small() => new(JsonNode.Parse("""
        { "name": "Small agreement", "version": 1, "language": 1033, "effectiveFrom": "2026-12-01T00:00:00Z", "effectiveTo": null,
          "currency": "GBP", "rates": { "EUR": 0.86 }, "handoverPoint": 0,
          "nurture": { "maxUnknown": 2, "maxNotMet": 0 },
          "criteria": [ { "id": "country", "label": "Country", "column": "address1_country", "operator": "isSet", "kind": "gate", "owner": "marketing" } ],
          "routes": [], "handoverRoutes": [], "lastResort": { "queue": "Lead desk" }, "consent": {},
          "response": { "firstResponseMinutes": 240, "warnAtPercent": 75, "kinds": ["phonecall"] },
          "calendar": { "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"], "thu": ["09:00-17:00"], "fri": ["09:00-17:00"] } } }
        """)!.AsObject());

    /// <summary>No criteria yet, and what the verdict hangs on given.</summary>
    public static Agreed Scoring(int handoverPoint, string nurture) =>
        Small().With("handoverPoint", JsonValue.Create(handoverPoint)).With("nurture", JsonNode.Parse(nurture)).With("criteria", new JsonArray());

    public Agreed With(string property, JsonNode? value)
    {
        document[property] = value;
        return this;
    }

    /// <summary>Sets a property to a piece of JSON.</summary>
    public Agreed WithJson(string property, string json) => With(property, JsonNode.Parse(json));

    public Agreed Criterion(string json)
    {
        document["criteria"]!.AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    public Agreed Gate(string id, string condition, string owner = "telemarketing", string more = "") => Add(id, condition, "gate", owner, more);

    public Agreed Exclusion(string id, string condition, string owner = "marketing", string more = "") => Add(id, condition, "exclusion", owner, more);

    public Agreed Points(string id, int points, string condition, string owner = "telemarketing", string more = "") =>
        Add(id, condition, "points", owner, $"\"points\": {points}" + (more.Length == 0 ? "" : ", " + more));

    public string Json => document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    public Agreement Read() => Read(Json);

    public IReadOnlyList<Problem> Problems() => AgreementReader.Read(Json, Zones.Find).Problems;

    public static Agreement Read(string json)
    {
        var reading = AgreementReader.Read(json, Zones.Find);
        Assert.True(reading.Agreement is not null, string.Join("\n", reading.Problems));
        return reading.Agreement!;
    }

    private Agreed Add(string id, string condition, string kind, string owner, string more)
    {
        string question = more.Contains("\"question\"") || owner != "telemarketing" ? "" : $", \"question\": \"What about {id}?\"";
        return Criterion($$"""{ "id": "{{id}}", "label": "{{Label(id)}}", {{condition}}, "kind": "{{kind}}", "owner": "{{owner}}"{{question}}{{(more.Length == 0 ? "" : ", " + more)}} }""");
    }

    private static string Label(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}

internal static class Zones
{
    public static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
