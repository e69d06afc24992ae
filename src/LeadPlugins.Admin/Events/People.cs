using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Admin.Events;

/// <summary>The people of an event file: a full name, and in brackets the team that makes them one of its members.</summary>
internal static class People
{
    /// <summary>What the platform keeps of a first or a last name.</summary>
    public const int LongestName = 64;

    /// <summary>Reads "name" or "name (team)".</summary>
    public static (Person? Person, string? Allowed) Read(string text, Agreement agreement)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        if (name.Length is 0 or > LongestName) return Refused($"a person's name of at most {LongestName} characters, with or without (team) after it");
        if (TeamOf(name, agreement) is not null) return Refused($"a person; {Shown.Text(name)} is a team");
        if (open < 0) return text.Contains(')', StringComparison.Ordinal) ? Refused("a person's name without a bracket") : (new Person(name), null);
        if (text[^1] != ')' || text.Count(c => c is '(' or ')') != 2) return Refused("a person's name, with or without (team) after it");
        return TeamOf(text[(open + 1)..^1].Trim(), agreement) is { } team ? (new Person(name, team), null)
            : Refused("in the brackets a team that the agreement names: " + (agreement.NamedTeams.Count == 0 ? "there is none" : Shown.List([.. agreement.NamedTeams])));

        static (Person?, string?) Refused(string allowed) => (null, allowed);
    }

    /// <summary>The team of that name, in any case, as the agreement writes it; null when it names none.</summary>
    public static string? TeamOf(string name, Agreement agreement) => agreement.NamedTeams.FirstOrDefault(t => t.Equals(name, StringComparison.OrdinalIgnoreCase));
}
