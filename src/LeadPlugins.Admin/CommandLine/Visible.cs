using System.Globalization;
using System.Text;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>Text out of a file, made safe to print on a line: what would break, hide or reorder the line becomes \uXXXX.</summary>
public static class Visible
{
    public static string Line(string text)
    {
        if (text.All(IsHarmless)) return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsHarmless(c)) line.Append(c);
            else line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return line.ToString();
    }

    // Surrogates are halves of ordinary characters; Format holds the bidirectional overrides and the zero-width characters.
    private static bool IsHarmless(char c) =>
        !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
