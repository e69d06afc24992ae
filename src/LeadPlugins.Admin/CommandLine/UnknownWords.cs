using System.CommandLine;
using System.CommandLine.Parsing;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>Options and commands that do not exist, each with the one that was probably meant. The parser would take a misspelt option for a file.</summary>
internal static class UnknownWords
{
    /// <summary>One sentence each; empty when every option and command is known.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var problems = new List<string>();
        Option? waiting = null;
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) break;
            if (token.Type == TokenType.Argument && waiting is null && Sentence(command, token.Value) is { } sentence) problems.Add(sentence);
            waiting = token.Type == TokenType.Option && OptionOf(command, token.Value) is { Arity.MaximumNumberOfValues: > 0 } option ? option : null;
        }
        return problems;
    }

    private static string? Sentence(Command command, string word)
    {
        if (word.Length > 1 && word[0] == '-')
        {
            var name = word.Split('=', ':')[0];
            var options = command.Options.Where(o => !o.Hidden).Select(o => o.Name).ToList();
            return $"{name}: {Named(command)} has no such option. {Meant(name, options)}";
        }
        if (command is not RootCommand) return null;
        var commands = command.Subcommands.Select(c => c.Name).ToList();
        return $"{word}: there is no such command. {Meant(word, commands)}";
    }

    private static string Named(Command command) => command is RootCommand ? "leadplugins" : command.Name;

    private static string Meant(string word, IReadOnlyList<string> candidates)
    {
        var nearest = candidates.Select(c => (Name: c, Distance: Distance(word, c))).OrderBy(c => c.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(1, word.TrimStart('-').Length / 3) ? $"Did you mean {nearest.Name}?" : $"There are {string.Join(", ", candidates)}.";
    }

    private static Option? OptionOf(Command command, string name) => command.Options.FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name));

    // Levenshtein.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
        }
        return row[^1];
    }
}
