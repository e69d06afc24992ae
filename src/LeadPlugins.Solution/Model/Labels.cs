namespace LeadPlugins.Solution.Model;

/// <summary>One text in the languages it is written in, by language code (1033 English, 1031 German).</summary>
public sealed class Labels(IReadOnlyDictionary<int, string> texts)
{
    public static Labels Empty { get; } = new(new Dictionary<int, string>());

    /// <summary>The text by language code, in the order of the file.</summary>
    public IReadOnlyDictionary<int, string> Texts { get; } = texts;

    public bool IsEmpty => Texts.Count == 0;

    /// <summary>The text in a language; where it has none, in English; where it has neither, in its first; empty when it has no text at all.</summary>
    public string In(int language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue(1033, out text) ? text : Texts.Values.FirstOrDefault() ?? "";

    public override string ToString() => In(1033);
}
