using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Agreements;

/// <summary>Reads agreement documents.</summary>
public static class AgreementReader
{
    /// <summary>Reads a document and reports everything that is wrong with it in one go. Bad text never throws.</summary>
    /// <param name="json">The document.</param>
    /// <param name="findZone">Finds a time zone by its Windows id; null when the machine knows none of that id.</param>
    public static AgreementReading Read(string json, Func<string, TimeZoneInfo?> findZone) => new(null, [new Problem("not-read", "$", "a document", "later")]);
}
