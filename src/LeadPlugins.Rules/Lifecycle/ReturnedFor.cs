using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Why sales gave a lead back, as stored in one text column: while it stands, the lead stays in nurture whatever the verdict.</summary>
/// <param name="Kind">"data" or "definition"; a misrouted lead is offered again and never stands here.</param>
/// <param name="Criterion">Id of the disputed criterion, or null.</param>
/// <param name="Column">The column whose change settles the matter.</param>
/// <param name="Seen">The value that sales saw.</param>
public sealed record ReturnedFor(string Kind, string? Criterion, string Column, string? Seen)
{
    /// <summary>As stored.</summary>
    public string ToJson() => new JsonWriter().BeginObject().Property("kind", Kind).Property("criterion", Criterion).Property("column", Column).Property("seen", Seen).EndObject().ToString();

    /// <summary>Reads the stored text. Null for empty text and for text this class did not write, which then holds nothing back.</summary>
    public static ReturnedFor? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var root = JsonReader.Read(text!).Root;
        return root?["kind"]?.Text is { Length: > 0 } kind && root["column"]?.Text is { Length: > 0 } column
            ? new ReturnedFor(kind, root["criterion"]?.Text, column, root["seen"]?.Text)
            : null;
    }
}
