using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Routing;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// Says what a verdict means: as JSON for lp_explanation and in sentences of the agreement's language. Byte-stable: the same agreement and lead give the same
/// text in any culture, and no instant of judging is in it.
/// </summary>
public static class Explanation
{
    /// <summary>What lp_explanation holds.</summary>
    public const int ColumnLength = 1_048_576;

    private const int SchemaVersion = 1;

    /// <summary>What is left out when the text is too long, one thing after the other.</summary>
    private enum Detail
    {
        All,
        NoValuesSeen,
        NoThresholds,
        NoLabels,
        VerdictOnly,
    }

    /// <summary>The whole verdict as JSON.</summary>
    /// <param name="agreement">The agreement that was judged by.</param>
    /// <param name="agreementId">Its row, if it has one.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="route">Where the lead goes; null when that is not decided.</param>
    /// <param name="maxLength">
    /// Most characters; when too long, the values seen are dropped first, then thresholds, then labels, then all but the verdict.
    /// </param>
    public static string Write(Agreement agreement, Guid? agreementId, Verdict verdict, RouteChoice? route, int maxLength = ColumnLength)
    {
        var detail = Detail.All;
        while (true)
        {
            string json = Write(agreement, agreementId, verdict, route, detail);
            if (json.Length <= maxLength || detail == Detail.VerdictOnly) return json;
            detail++;
        }
    }

    /// <summary>The explanation of a lead that is held without an agreement to judge by.</summary>
    /// <param name="faultCode">One of <see cref="FaultCodes"/>.</param>
    /// <param name="language">1033 or 1031; any other is taken as 1033.</param>
    public static string WriteHeld(string faultCode, int language) => new JsonWriter().BeginObject()
        .Property("schema", SchemaVersion)
        .Property("verdict", Names.Of(VerdictKind.Held))
        .Property("ground", Names.Of(VerdictGround.NoAgreement))
        .Property("sentence", Words.Fault(faultCode, language))
        .Property("faultCode", faultCode)
        .Property("remedy", Words.Remedy(faultCode, language))
        .EndObject()
        .ToString();

    /// <summary>The verdict in one sentence; a second one names criteria in error that do not decide it.</summary>
    public static string Sentence(Agreement agreement, Verdict verdict) => VerdictSentences.Sentence(agreement, verdict);

    /// <summary>The gap's labels, each with "unknown" or "not met"; or the reason why there is no gap; empty when qualified.</summary>
    public static string GapText(Agreement agreement, Verdict verdict) => VerdictSentences.Gap(agreement, verdict);

    /// <summary>
    /// The question to ask next; with nothing to ask, what the lead waits for. Without a gap: why there is none, or empty when nobody waits for anything
    /// (qualified or not qualified).
    /// </summary>
    public static string NextQuestionText(Agreement agreement, Verdict verdict) => VerdictSentences.NextQuestion(agreement, verdict);

    /// <summary>What <see cref="WhyNot"/> found, as JSON: a list of lists of id and label.</summary>
    public static string WriteWhyNot(IReadOnlyList<IReadOnlyList<Criterion>> sets)
    {
        var json = new JsonWriter().BeginArray();
        foreach (var set in sets)
        {
            json.BeginArray();
            foreach (var criterion in set) json.BeginObject().Property("id", criterion.Id).Property("label", criterion.Label).EndObject();
            json.EndArray();
        }

        return json.EndArray().ToString();
    }

    private static string Write(Agreement agreement, Guid? agreementId, Verdict verdict, RouteChoice? route, Detail detail)
    {
        var json = new JsonWriter().BeginObject().Property("schema", SchemaVersion);
        json.BeginObject("agreement")
            .Property("id", agreementId?.ToString("D"))
            .Property("name", agreement.Name)
            .Property("version", agreement.Version)
            .Property("hash", agreement.Hash)
            .EndObject();
        json.Property("verdict", Names.Of(verdict.Kind)).Property("ground", Names.Of(verdict.Ground));
        if (verdict.Kind == VerdictKind.Nurture) json.Property("way", verdict.Ground == VerdictGround.NearMiss ? "a" : "b");
        json.Property("score", verdict.Score).Property("handoverPoint", agreement.HandoverPoint);
        if (detail == Detail.VerdictOnly) return json.Property("shortened", true).EndObject().ToString();

        json.Property("sentence", Sentence(agreement, verdict));
        if (verdict.FaultCode is { } code) json.Property("faultCode", code).Property("remedy", Words.Remedy(code, agreement.Language));
        if (detail != Detail.All) json.Property("shortened", true);

        json.BeginArray("criteria");
        for (int i = 0; i < verdict.Outcomes.Count; i++)
            WriteCriterion(json, agreement, agreement.Criteria[i], verdict.Outcomes[i], GivenBy(agreement.Criteria[i], agreement, verdict), detail);
        json.EndArray();

        json.BeginArray("gap");
        foreach (var member in verdict.Gap) json.Item(member.Id);
        json.EndArray().Property("gapReason", verdict.GapReason);
        if (verdict.NextQuestion is { } next) json.BeginObject("nextQuestion").Property("criterion", next.Id).Property("question", next.Question).EndObject();

        var notes = VerdictSentences.Notes(agreement, verdict);
        if (notes.Count > 0)
        {
            json.BeginArray("notes");
            foreach (string note in notes) json.Item(note);
            json.EndArray();
        }

        if (route is not null) WriteRoute(json, route);
        return json.EndObject().ToString();
    }

    private static void WriteCriterion(JsonWriter json, Agreement agreement, Criterion criterion, in Outcome outcome, int given, Detail detail)
    {
        json.BeginObject().Property("id", criterion.Id);
        if (detail < Detail.NoLabels) json.Property("label", criterion.Label);
        json.Property("kind", Names.Of(criterion.Kind))
            .Property("owner", Names.Of(criterion.Owner))
            .Property("column", criterion.Column)
            .Property("operator", criterion.Condition.OperatorName);
        if (detail < Detail.NoThresholds) json.PropertyAsJson("threshold", criterion.Condition.Threshold);
        json.Property("outcome", Names.Of(outcome.Kind));
        if (detail < Detail.NoValuesSeen) WriteSeen(json, agreement, outcome.Seen);
        if (criterion.Kind == CriterionKind.Points) json.Property("points", criterion.Points).Property("given", given).Property("group", criterion.Group);
        json.Property("code", outcome.Code).EndObject();
    }

    /// <summary>The points this criterion adds to the score: of a group only the highest met one adds, and of equals the first.</summary>
    private static int GivenBy(Criterion criterion, Agreement agreement, Verdict verdict)
    {
        if (verdict.Outcomes[criterion.Position].Kind != OutcomeKind.Met) return 0;
        foreach (var group in agreement.Groups)
        {
            if (!group.Contains(criterion)) continue;
            foreach (var other in group)
            {
                bool isBefore = other.Points > criterion.Points || (other.Points == criterion.Points && other.Position < criterion.Position);
                if (isBefore && verdict.Outcomes[other.Position].Kind == OutcomeKind.Met) return 0;
            }
        }

        return criterion.Points;
    }

    private static void WriteSeen(JsonWriter json, Agreement agreement, in Value seen)
    {
        switch (seen.Kind)
        {
            case ValueKind.Empty:
                break;
            case ValueKind.Number:
                json.Property("seen", seen.AsNumber);
                break;
            case ValueKind.Choice:
                json.Property("seen", seen.AsChoice);
                break;
            case ValueKind.YesNo:
                json.Property("seen", seen.AsYesNo);
                break;
            case ValueKind.Money:
                json.BeginObject("seen").Property("amount", seen.AsNumber).Property("currency", seen.Currency);
                if (seen.Currency is not null && agreement.Rates.TryGetValue(seen.Currency, out decimal rate)) json.Property("rate", rate);
                json.EndObject();
                break;
            default:
                json.Property("seen", seen.ToString());
                break;
        }
    }

    private static void WriteRoute(JsonWriter json, RouteChoice route) => json.BeginObject("route")
        .Property("target", Names.Of(route.Target))
        .Property("id", route.RouteId)
        .Property("name", route.Name)
        .Property("ownerTeam", route.OwnerTeam)
        .Property("channel", route.Channel)
        .Property("reason", route.Reason)
        .Property("faultCode", route.FaultCode)
        .EndObject();
}
