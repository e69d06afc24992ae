using System.Globalization;

namespace LeadPlugins.Rules.Json;

/// <summary>Dates and instants as documents write them: ISO 8601, one spelling each.</summary>
public static class DateText
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>yyyy-MM-dd; false for a date that does not exist.</summary>
    public static bool TryRead(string text, out DateTime date) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>yyyy-MM-ddTHH:mm:ss[.fraction]Z, UTC only; false for anything else.</summary>
    public static bool TryReadInstant(string text, out DateTime utc) => DateTime.TryParseExact(
        text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out utc);
}
