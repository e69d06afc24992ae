using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Reads routes, last resort and consent.</summary>
internal sealed class RoutesReader(JsonValue document, ProblemList problems)
{
    public List<NurtureRoute> Routes { get; } = [];

    public List<HandoverRoute> HandoverRoutes { get; } = [];

    public Dictionary<string, ChannelConsent> Consent { get; } = new(StringComparer.Ordinal);

    public string LastResort => document["lastResort"]?.TextOf("queue") ?? "";

    public void Read()
    {
        ReadConsent();
        var routes = document.ItemsOf("routes");
        var handoverRoutes = document.ItemsOf("handoverRoutes");
        JsonAccess.CheckIdsAreUnique(routes, problems);
        JsonAccess.CheckIdsAreUnique(handoverRoutes, problems);
        foreach (var route in routes.Concat(handoverRoutes)) CheckIdIsFree(route);
        foreach (var route in routes) ReadRoute(route);
        foreach (var route in handoverRoutes) ReadHandoverRoute(route);
        CheckQueues(routes);
    }

    /// <summary>A lead's route says so when the last-resort queue has it.</summary>
    private void CheckIdIsFree(JsonValue route)
    {
        if (string.Equals(route.TextOf("id"), LeadLifecycle.LastResortRoute, StringComparison.OrdinalIgnoreCase))
            problems.Add(ProblemCodes.NotAllowed, route["id"]!, "any other id; this one stands for the last-resort queue");
    }

    /// <summary>Who works a queue contacts its leads by its channel, so a lead that forbids the channel must have no other way into the queue.</summary>
    private void CheckQueues(IReadOnlyList<JsonValue> routes)
    {
        var channels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in routes)
        {
            string queue = route.TextOf("queue"), channel = route.TextOf("channel");
            if (queue.Length == 0 || !AgreementShape.Channels.Contains(channel, StringComparer.Ordinal)) continue;
            if (!channels.TryGetValue(queue, out string? first)) channels.Add(queue, channel);
            else if (first != channel) problems.Add(ProblemCodes.Contradiction, route["queue"]!, "a queue that no route of another channel leads to; " + JsonText.Quoted(queue) + " is for " + first);
        }

        if (channels.TryGetValue(LastResort, out string? taken))
            problems.Add(ProblemCodes.Contradiction, document["lastResort"]!["queue"]!, "a queue that no route leads to; " + JsonText.Quoted(LastResort) + " is for " + taken);
    }

    private void ReadConsent()
    {
        if (document["consent"] is not { Kind: JsonKind.Object } consent) return;
        foreach (string channel in AgreementShape.Channels)
            if (consent.Present(channel) is { } terms)
                Consent[channel] = new ChannelConsent { BlockedBy = terms.TextsOf("blockedBy"), NeedsOneOf = terms.TextsOf("needsOneOf") };
    }

    private void ReadRoute(JsonValue node)
    {
        string channel = node.TextOf("channel");
        bool isChannel = AgreementShape.Channels.Contains(channel, StringComparer.Ordinal);
        if (isChannel && !Consent.ContainsKey(channel) && document["consent"] is { Kind: JsonKind.Object })
        {
            string entries = Consent.Count == 0 ? "" : ": " + string.Join(", ", Consent.Keys);
            problems.Add(ProblemCodes.UnknownName, node["channel"]!, "a channel that has an entry in consent" + entries);
        }

        Routes.Add(new NurtureRoute
        {
            Id = node.TextOf("id"),
            When = ReadConditions(node),
            Queue = node.TextOf("queue"),
            Channel = channel,
            OwnerTeam = node.TextOrNull("ownerTeam"),
        });
    }

    private void ReadHandoverRoute(JsonValue node)
    {
        string[] targets = new[] { "user", "team", "keepOwner" }.Where(name => node.Present(name) is not null).ToArray();
        if (node.Kind == JsonKind.Object && targets.Length != 1)
        {
            string found = targets.Length == 0 ? "nobody to hand over to" : string.Join(" and ", targets);
            problems.Add(ProblemCodes.Contradiction, node, found, "exactly one of user, team and keepOwner");
        }

        HandoverRoutes.Add(new HandoverRoute
        {
            Id = node.TextOf("id"),
            When = ReadConditions(node),
            User = node.TextOrNull("user"),
            Team = node.TextOrNull("team"),
            KeepOwner = node.FlagOf("keepOwner"),
        });
    }

    private Condition[] ReadConditions(JsonValue route)
    {
        var conditions = new List<Condition>();
        foreach (var node in route.ItemsOf("when"))
            if (ConditionReader.Read(node, problems) is { } condition) conditions.Add(condition);
        return conditions.ToArray();
    }
}
