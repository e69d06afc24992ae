using System.Globalization;
using System.Text;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>Text from a file, as a message may show it: quoted, short, and with every character escaped that is not plainly visible.</summary>
public static class Shown
{
    private const int Longest = 60;

    /// <summary>The text in quotes, at most 60 characters of it. Control, format (bidi) and separator characters other than the space become \uXXXX.</summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("\"");
        int end = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        foreach (var rune in text[..end].EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') shown.Append('\\').Append(rune);
            else if (rune.Value == ' ' || IsVisible(rune)) shown.Append(rune);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return shown.Append(end < text.Length ? $"…\" ({text.Length} characters)" : "\"").ToString();
    }

    /// <summary>A name that did not match, with the code points of what is not ASCII in it: a Cyrillic С in "Сity" cannot be seen otherwise.</summary>
    public static string Name(string name)
    {
        var foreign = name.EnumerateRunes().Where(r => !r.IsAscii).Select(r => $"U+{r.Value:X4}").Distinct().Take(4).ToList();
        return Text(name) + (foreign.Count > 0 ? $" (with {string.Join(", ", foreign)})" : "");
    }

    /// <summary>Up to twelve of the items, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> items) =>
        string.Join(", ", items.Take(12)) + (items.Count > 12 ? $" and {items.Count - 12} more" : "");

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
