using System.Globalization;
using System.Text;

namespace LeadPlugins.Rules.Json;

internal enum NumberReading
{
    Exact,
    NotJson,
    NotExact,
}

/// <summary>JSON numbers as decimal: exactly, or not at all.</summary>
internal static class NumberText
{
    private const int MaxDigits = 28; // what decimal holds whatever the digits are

    public static NumberReading Read(string text, out decimal number)
    {
        number = 0;
        var digits = new StringBuilder();
        int at = text[0] == '-' ? 1 : 0, pointAt = -1, exponent = 0;
        int whole = at;
        for (; at < text.Length && text[at] is '.' or (>= '0' and <= '9'); at++)
        {
            if (text[at] != '.') digits.Append(text[at]);
            else if (pointAt < 0 && at > whole) pointAt = at;
            else return NumberReading.NotJson;
        }

        int wholeDigits = (pointAt < 0 ? at : pointAt) - whole;
        bool hasLeadingZero = wholeDigits > 1 && text[whole] == '0';
        if (wholeDigits == 0 || hasLeadingZero || pointAt == at - 1) return NumberReading.NotJson;
        if (at < text.Length && !TryReadExponent(text, at, out exponent)) return NumberReading.NotJson;

        // The value is 0.digits × 10^power; only significant digits count.
        string significant = digits.ToString().TrimEnd('0');
        int leading = significant.Length - significant.TrimStart('0').Length;
        significant = significant.Substring(leading);
        if (significant.Length == 0) return NumberReading.Exact;
        int power = wholeDigits - leading + exponent;
        int places = Math.Max(0, significant.Length - power);
        if (power > MaxDigits || places > MaxDigits || significant.Length > MaxDigits) return NumberReading.NotExact;

        string plain = (text[0] == '-' ? "-" : "") + "0." + significant + "E" + JsonText.Of(power);
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? NumberReading.Exact : NumberReading.NotExact;
    }

    private static bool TryReadExponent(string text, int at, out int exponent)
    {
        exponent = 0;
        if (text[at] is not ('e' or 'E')) return false;
        int sign = at + 1 < text.Length && text[at + 1] == '-' ? -1 : 1;
        if (at + 1 < text.Length && text[at + 1] is '-' or '+') at++;
        if (++at >= text.Length) return false;
        for (; at < text.Length; at++)
        {
            if (text[at] is < '0' or > '9') return false;
            exponent = Math.Min(9999, exponent * 10 + (text[at] - '0')); // beyond that it is out of range either way
        }

        exponent *= sign;
        return true;
    }
}
