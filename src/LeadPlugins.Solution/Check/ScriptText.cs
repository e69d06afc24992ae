using System.Text.RegularExpressions;

namespace LeadPlugins.Solution.Check;

/// <summary>
/// The text of a script, as far as can be told without running it: whether it defines a function that forms and buttons call by its dotted path. The names before the last must occur, the
/// last must be defined or exported: declared as a function, assigned, or a member of an object or class.
/// </summary>
internal sealed partial class ScriptText(string text)
{
    private readonly string text = Comment().Replace(text, " ");

    public bool Defines(string path)
    {
        var names = path.Split('.');
        return names[..^1].All(name => Regex.IsMatch(text, Word(name), RegexOptions.CultureInvariant))
            && Regex.IsMatch(text, $@"function\s*\*?\s*{Word(names[^1])}|{Word(names[^1])}[""']?\s*(:|=(?!=)|\([^()]*\)\s*\{{)", RegexOptions.CultureInvariant);
    }

    private static string Word(string name) => $@"(?<![\w$]){Regex.Escape(name)}(?![\w$])";

    /// <summary>Comments name functions that are not there. A "//" inside a line may be an address in a string, so only whole lines are left out.</summary>
    [GeneratedRegex(@"/\*.*?\*/|^\s*//[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
