using LeadPlugins.Solution.Model;
using LeadPlugins.Testing;

namespace LeadPlugins.Tests.Roles;

/// <summary>What docs/roles.md says of a privilege.</summary>
internal sealed record DocumentedPrivilege(string Name, PrivilegeLevel Level, string Why)
{
    /// <summary>No task of ours asks for it.</summary>
    public bool IsPlatforms => Why.StartsWith("Platform: ", StringComparison.Ordinal);
}

/// <summary>docs/roles.md: a table for each role, and one for what every role but the add-on has.</summary>
internal static class RoleDocument
{
    private const string Common = "What the app itself needs", Prefix = "Lead Alignment: ";

    private static readonly Dictionary<string, IReadOnlyList<DocumentedPrivilege>> Tables = Read();

    public static IReadOnlyList<DocumentedPrivilege> Of(string role) => [.. Tables[role[Prefix.Length..]], .. role == RoleNames.Rep ? [] : Tables[Common]];

    private static Dictionary<string, IReadOnlyList<DocumentedPrivilege>> Read() => File.ReadAllText(Repository.PathOf("docs", "roles.md")).Split("\n## ").Skip(1)
        .ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim(), section => (IReadOnlyList<DocumentedPrivilege>)[.. Rows(section)]);

    private static IEnumerable<DocumentedPrivilege> Rows(string section) =>
        from line in section.Split('\n')
        where line.StartsWith("| prv", StringComparison.Ordinal)
        let cells = line.Trim('|', ' ', '\r').Split('|', StringSplitOptions.TrimEntries)
        select new DocumentedPrivilege(cells[0], Enum.Parse<PrivilegeLevel>(cells[1]), cells[2]);
}
