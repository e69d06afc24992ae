using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Collects everything that is wrong with a document, and tells it in the order of the document.</summary>
internal sealed class ProblemList
{
    private readonly List<Entry> entries = [];

    public bool IsEmpty => entries.Count == 0;

    /// <summary>A problem of a value that stands in the document.</summary>
    public void Add(string code, JsonValue at, string allowed) => Add(code, at, at.Path, Describe(at), allowed);

    public void Add(string code, JsonValue at, string found, string allowed) => Add(code, at, at.Path, found, allowed);

    /// <summary>A problem of a property that stands in the document, or should stand there.</summary>
    public void AddMissing(JsonValue parent, string name, string allowed) => Add(ProblemCodes.Missing, parent, parent.Path + "." + name, "nothing", allowed);

    public void Add(string code, JsonValue at, string path, string found, string allowed) =>
        entries.Add(new Entry { Line = at.Line, Column = at.Column, Number = entries.Count, Problem = new Problem(code, path, found, allowed) });

    public void Add(JsonFault fault) => entries.Add(new Entry
    {
        Line = fault.Line,
        Column = fault.Column,
        Number = entries.Count,
        Problem = new Problem(
            fault.IsDuplicate ? ProblemCodes.DuplicateProperty : ProblemCodes.Syntax,
            fault.Path + " (line " + JsonText.Of(fault.Line) + ", column " + JsonText.Of(fault.Column) + ")",
            fault.Found,
            fault.Expected),
    });

    public IReadOnlyList<Problem> InDocumentOrder() =>
        entries.OrderBy(entry => entry.Line).ThenBy(entry => entry.Column).ThenBy(entry => entry.Number).Select(entry => entry.Problem).ToArray();

    /// <summary>A value in a few words: scalars as JSON, cut when long.</summary>
    public static string Describe(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Array: return value.Items.Count == 0 ? "an empty list" : "a list of " + JsonText.Of(value.Items.Count);
            case JsonKind.Object: return value.Properties.Count == 0 ? "an empty object" : "an object";
            default:
                return Cut(CanonicalJson.Write(value));
        }
    }

    public static string Cut(string text) => text.Length <= 80 ? text : text.Substring(0, 79) + "…";

    private sealed class Entry
    {
        public required int Line { get; init; }

        public required int Column { get; init; }

        public required int Number { get; init; }

        public required Problem Problem { get; init; }
    }
}
