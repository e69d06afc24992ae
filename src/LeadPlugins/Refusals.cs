using LeadPlugins.Rules.Wording;

namespace LeadPlugins;

/// <summary>Why something is refused: one sentence each that names what is missing and what to do.</summary>
internal static class Refusals
{
    public static Refusal LeadNotFound { get; } = Of("lead-not-found", Words.English);

    /// <summary>The refusal of a code, its places filled.</summary>
    /// <param name="language">The agreement's, for a reader whose own is not known.</param>
    public static Refusal Of(string code, int language, params string[] arguments) => new(code, language, reader => Words.Say(reader, "refused." + code, arguments));
}
