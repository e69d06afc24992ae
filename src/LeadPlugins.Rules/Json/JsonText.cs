using System.Globalization;
using System.Text;

namespace LeadPlugins.Rules.Json;

/// <summary>One normal form for every scalar, the same in every culture and on every runtime.</summary>
public static class JsonText
{
    /// <summary>No exponent, no trailing zeros, no negative zero: 1.0, 1 and 1e0 are all "1".</summary>
    public static string Of(decimal number) =>
        number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>yyyy-MM-ddTHH:mm:ssZ, with the fraction of a second only when there is one.</summary>
    public static string OfInstant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>yyyy-MM-dd.</summary>
    public static string OfDay(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text in quotes, with no escape that JSON does not demand.</summary>
    public static string Quoted(string text)
    {
        var json = new StringBuilder(text.Length + 2);
        AppendQuoted(json, text);
        return json.ToString();
    }

    internal static void AppendQuoted(StringBuilder json, string text)
    {
        json.Append('"');
        int plain = 0; // start of the run not yet appended
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            bool lone = char.IsSurrogate(c) && !IsPaired(text, at);
            if (c >= ' ' && c != '"' && c != '\\' && !lone) continue;
            json.Append(text, plain, at - plain);
            plain = at + 1;
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                default: json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
            }
        }

        json.Append(text, plain, text.Length - plain).Append('"');
    }

    /// <summary>False for half of a surrogate pair: it cannot be written as UTF-8, so it is escaped when written and refused when read.</summary>
    internal static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
