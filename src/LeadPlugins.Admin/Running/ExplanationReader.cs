using System.Globalization;
using System.Text.Json;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Running;

/// <summary>What a stored explanation says, by places in the agreement's list of criteria.</summary>
/// <param name="Outcomes">One per criterion; empty when the lead was held without an agreement.</param>
/// <param name="Given">The points each criterion has added to the score.</param>
/// <param name="Seen">The value each criterion saw, as people write it; "" for none.</param>
/// <param name="Gap">Places of the gap's members.</param>
/// <param name="NextQuestion">Place of the criterion to ask about; null when there is nothing to ask.</param>
internal sealed record ReadExplanation(IReadOnlyList<OutcomeKind> Outcomes, IReadOnlyList<int> Given, IReadOnlyList<string> Seen, IReadOnlyList<int> Gap, int? NextQuestion)
{
    public static ReadExplanation None { get; } = new([], [], [], [], null);
}

/// <summary>Reads lp_explanation, the JSON that the plug-in has written on the lead under one agreement.</summary>
internal sealed class ExplanationReader(Agreement agreement, TableModel lead)
{
    private readonly Dictionary<string, int> places = agreement.Criteria.ToDictionary(c => c.Id, c => c.Position, StringComparer.Ordinal);
    private readonly IReadOnlyList<IReadOnlyList<Option>> options = [.. agreement.Criteria.Select(c => lead.Columns.FirstOrDefault(column => column.LogicalName == c.Column)?.Options ?? [])];

    public ReadExplanation Read(string json)
    {
        if (json.Length == 0) return ReadExplanation.None;
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (!root.TryGetProperty("criteria", out var criteria)) return ReadExplanation.None;
        var outcomes = criteria.EnumerateArray().Select(c => Outcome(c.GetProperty("outcome").GetString()!)).ToArray();
        var given = criteria.EnumerateArray().Select(c => c.TryGetProperty("given", out var points) ? points.GetInt32() : 0).ToArray();
        var seen = criteria.EnumerateArray().Select((c, place) => c.TryGetProperty("seen", out var value) ? Shown(value, options[place]) : "").ToArray();
        var gap = root.GetProperty("gap").EnumerateArray().Select(id => places[id.GetString()!]).ToArray();
        int? next = root.TryGetProperty("nextQuestion", out var question) ? places[question.GetProperty("criterion").GetString()!] : null;
        return new ReadExplanation(outcomes, given, seen, gap, next);
    }

    private static OutcomeKind Outcome(string name) => Enum.Parse<OutcomeKind>(name, ignoreCase: true);

    private static string Shown(JsonElement value, IReadOnlyList<Option> options) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True or JsonValueKind.False => Label(options, value.GetBoolean() ? 1 : 0),
        JsonValueKind.Number => options.Count > 0 ? Label(options, value.GetInt32()) : value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("currency", out var currency) ? $"{value.GetProperty("amount").GetRawText()} {currency.GetString()}" : value.GetProperty("amount").GetRawText(),
        _ => "",
    };

    private static string Label(IReadOnlyList<Option> options, int value) => options.FirstOrDefault(o => o.Value == value)?.Label ?? value.ToString(CultureInfo.InvariantCulture);
}
