using System.Globalization;

namespace LeadPlugins.Rules.Wording;

/// <summary>The sentences that are stored on leads, in the agreement's language, and those that people are refused with, in their own. English is taken for a
/// language without a catalogue.</summary>
public static class Words
{
    public const int English = 1033;
    public const int German = 1031;

    /// <summary>What a fault means, for the person who finds the lead held.</summary>
    /// <param name="faultCode">One of <see cref="FaultCodes"/>; any other comes back as it is.</param>
    /// <param name="language">1033 or 1031.</param>
    public static string Fault(string faultCode, int language) =>
        Catalogue(language).TryGetValue("fault." + faultCode, out string? sentence) ? sentence : faultCode;

    /// <summary>How to mend a fault; empty for a code that is none of <see cref="FaultCodes"/>.</summary>
    /// <inheritdoc cref="Fault"/>
    public static string Remedy(string faultCode, int language) =>
        Catalogue(language).TryGetValue("remedy." + faultCode, out string? sentence) ? sentence : "";

    /// <summary>The sentence of a key, its places filled. Arguments are texts, so that no culture has a say.</summary>
    internal static string Say(int language, string key, params string[] arguments)
    {
        string sentence = Catalogue(language)[key];
        return arguments.Length == 0 ? sentence : string.Format(CultureInfo.InvariantCulture, sentence, arguments);
    }

    private static Dictionary<string, string> Catalogue(int language) => language == German ? GermanWords.ByKey : EnglishWords.ByKey;
}
