using System.Text.Json;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Admin.Running;

/// <summary>What a stored explanation says, by places in the agreement's list of criteria.</summary>
internal sealed record ReadExplanation(IReadOnlyList<OutcomeKind> Outcomes, IReadOnlyList<int> Gap, int? NextQuestion)
{
    public static ReadExplanation None { get; } = new([], [], null);
}

/// <summary>Reads lp_explanation, the JSON that the plug-in has written on the lead.</summary>
internal sealed class ExplanationReader(Agreement agreement)
{
    private readonly Dictionary<string, int> places = agreement.Criteria.ToDictionary(c => c.Id, c => c.Position, StringComparer.Ordinal);

    public ReadExplanation Read(string json)
    {
        if (json.Length == 0) return ReadExplanation.None;
        using var document = JsonDocument.Parse(json);
        return ReadExplanation.None;
    }
}
