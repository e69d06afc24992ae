using System.Text.RegularExpressions;

namespace LeadPlugins.Solution.Tests;

/// <summary>Words that stand in almost every English sentence and in no German one.</summary>
internal static partial class GermanText
{
    public static bool EnglishIn(string text) => English().IsMatch(text);

    [GeneratedRegex(@"\b(the|The|of|and|is|are|Are|not|this|This|that|That|with|by|By|or|for|For|it|It|to|To|when|When|which|who|Who|has|have|from|From|cannot|must|may|No|no|Yes|yes|Created|Modified|Owner)\b")]
    private static partial Regex English();
}
