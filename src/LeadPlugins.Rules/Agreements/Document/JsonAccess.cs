using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>
/// Takes values out of a document that may be wrong: what is absent, null or of another type comes as nothing, because the shape has reported it.
/// </summary>
internal static class JsonAccess
{
    /// <summary>The property, unless it is absent or null.</summary>
    public static JsonValue? Present(this JsonValue node, string name) => node[name] is { Kind: not JsonKind.Null } value ? value : null;

    /// <summary>The text without blanks around it, or "".</summary>
    public static string TextOf(this JsonValue node, string name) => node[name] is { Kind: JsonKind.String } value ? value.Text.Trim() : "";

    /// <summary>The text without blanks around it, or null.</summary>
    public static string? TextOrNull(this JsonValue node, string name) => node[name] is { Kind: JsonKind.String } value ? value.Text.Trim() : null;

    /// <summary>The whole number, or null.</summary>
    public static int? WholeOf(this JsonValue node, string name) => node[name]?.Whole;

    /// <summary>The flag, or false.</summary>
    public static bool FlagOf(this JsonValue node, string name) => node[name] is { Kind: JsonKind.Boolean, Boolean: true };

    /// <summary>The instant, or null.</summary>
    public static DateTime? InstantOf(this JsonValue node, string name) => DateText.TryReadInstant(node.TextOf(name), out var utc) ? utc : null;

    /// <summary>The list's items, or none.</summary>
    public static IReadOnlyList<JsonValue> ItemsOf(this JsonValue node, string name) => node[name] is { } value ? value.Items : [];

    /// <summary>The list's texts without blanks around them, or none.</summary>
    public static string[] TextsOf(this JsonValue node, string name) =>
        node.ItemsOf(name).Where(item => item.Kind == JsonKind.String).Select(item => item.Text.Trim()).ToArray();

    /// <summary>Reports every id that another item before it has.</summary>
    public static void CheckIdsAreUnique(IReadOnlyList<JsonValue> items, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            string id = item.TextOf("id");
            if (id.Length > 0 && !seen.Add(id))
                problems.Add(ProblemCodes.Duplicate, item["id"]!, "\"" + id + "\" again", "each id once (capitals do not tell ids apart)");
        }
    }
}
