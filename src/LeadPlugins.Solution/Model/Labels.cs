namespace LeadPlugins.Solution.Model;

/// <summary>One text in the languages it is written in, by language code (1033 English, 1031 German). Two are equal when they say the same in the same languages.</summary>
public sealed class Labels(IReadOnlyDictionary<int, string> texts) : IEquatable<Labels>
{
    public static Labels Empty { get; } = new(new Dictionary<int, string>());

    /// <summary>The text by language code, in the order of the file.</summary>
    public IReadOnlyDictionary<int, string> Texts { get; } = texts;

    public bool IsEmpty => Texts.Count == 0;

    /// <summary>A text in one language; empty when there is no text.</summary>
    public static Labels Of(int language, string text) => text.Length == 0 ? Empty : new(new Dictionary<int, string> { [language] = text });

    /// <summary>The text in a language; where it has none, in English; where it has neither, in its first; empty when it has no text at all.</summary>
    public string In(int language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(1033, out text) ? text : Texts.Values.FirstOrDefault() ?? "";

    public override string ToString() => In(1033);

    public bool Equals(Labels? other) =>
        other is not null && Texts.Count == other.Texts.Count && Texts.All(t => other.Texts.TryGetValue(t.Key, out var text) && text == t.Value);

    public override bool Equals(object? obj) => Equals(obj as Labels);

    /// <summary>Independent of the order of the languages, as equality is.</summary>
    public override int GetHashCode() => Texts.Aggregate(0, (hash, t) => hash ^ HashCode.Combine(t.Key, t.Value));
}
