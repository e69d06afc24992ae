namespace LeadPlugins;

/// <summary>A sentence for the person whose request is refused, in the language that person reads, with a stable code for the trace.</summary>
public sealed class Refusal
{
    private readonly Func<int, string> _sentence;

    /// <param name="code">Stable; stands in the trace.</param>
    /// <param name="language">Where nobody knows what the reader reads: the language of the agreement that is refused by.</param>
    /// <param name="sentence">The sentence in 1033 (English) or 1031 (German).</param>
    internal Refusal(string code, int language, Func<int, string> sentence)
    {
        Code = code;
        Language = language;
        _sentence = sentence;
    }

    public string Code { get; }

    /// <summary>The language to take when the reader's is not known.</summary>
    public int Language { get; }

    /// <summary>The sentence in a language: 1033 (English) or 1031 (German).</summary>
    public string In(int language) => _sentence(language);
}
