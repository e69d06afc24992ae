using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Why sales gave a lead back, as stored in one text column: while it stands, the lead stays in nurture whatever the verdict.</summary>
/// <param name="Kind">"data" or "definition"; a misrouted lead is offered again and never stands here.</param>
/// <param name="Criterion">Id of the disputed criterion, or null.</param>
/// <param name="Column">The column whose change settles the matter.</param>
/// <param name="Seen">The value that sales saw.</param>
public sealed record ReturnedFor(string Kind, string? Criterion, string Column, string? Seen)
{
    private const int SeenLength = 300;

    /// <summary>As stored: the value is cut to what its column has room for, however much of it must be escaped.</summary>
    public string ToJson()
    {
        for (var length = SeenLength; ; length /= 2)
        {
            var seen = Seen is null ? null : LeadLifecycle.Cut(Seen, length);
            var json = new JsonWriter().BeginObject().Property("kind", Kind).Property("criterion", Criterion).Property("column", Column).Property("seen", seen).EndObject().ToString();
            if (json.Length <= LeadLifecycle.TextLength || length == 1) return json;
        }
    }

    /// <summary>What people read of it, in the agreement's language: what is disputed, by its label, and what sales saw there.</summary>
    public string Sentence(Agreement agreement)
    {
        var disputed = agreement.Criteria.FirstOrDefault(c => c.Id == Criterion)?.Label ?? Column;
        return Seen is null ? Words.Say(agreement.Language, "returned." + Kind, disputed) : Words.Say(agreement.Language, $"returned.{Kind}-seen", disputed, Seen);
    }

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
