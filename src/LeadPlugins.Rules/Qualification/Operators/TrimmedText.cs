namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>Compares stored text as if trimmed, ordinally and without case, and without making a trimmed copy.</summary>
internal static class TrimmedText
{
    public static bool IsSame(string stored, string trimmed)
    {
        int start = Start(stored), length = End(stored, start) - start;
        return length == trimmed.Length && string.Compare(stored, start, trimmed, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    public static bool StartsWith(string stored, string trimmed)
    {
        int start = Start(stored);
        return End(stored, start) - start >= trimmed.Length
            && string.Compare(stored, start, trimmed, 0, trimmed.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    public static bool EndsWith(string stored, string trimmed)
    {
        int start = Start(stored), end = End(stored, start);
        return end - start >= trimmed.Length
            && string.Compare(stored, end - trimmed.Length, trimmed, 0, trimmed.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    public static bool Contains(string stored, string trimmed) => stored.IndexOf(trimmed, StringComparison.OrdinalIgnoreCase) >= 0;

    private static int Start(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static int End(string text, int start)
    {
        int end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
