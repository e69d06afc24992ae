using LeadPlugins.Admin.Events;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Who plays which role of the solution: one person at least for each, with the teams of the sample agreement they belong to.</summary>
internal static class Cast
{
    // By the part of a role's name after "Lead Alignment: ".
    private static readonly Dictionary<string, Person[]> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sales Rep add-on"] = [new("Priya Nair", "Field Sales UK"), new("Aoife Brennan")],
        ["Agency Telemarketing Agent"] = [new("Jess Ogden", "Agency North")],
        ["Telemarketing Agent"] = [new("Hannah Price")],
        ["Marketing Operations"] = [new("Ines Moreau")],
        ["Sales Operations"] = [new("Robert Hale", "Sales Management UK")],
        ["Administrator"] = [new("Katrin Vogel")],
    };

    private static readonly string[] Others = ["Maya Lindqvist", "Owen Clarke", "Sofia Rossi", "Daniel Okafor"];

    /// <summary>The people of each role, in the order of the roles; a role that nobody was thought of for gets somebody all the same.</summary>
    public static IReadOnlyList<(Person Person, RoleModel Role)> Of(IReadOnlyList<RoleModel> roles)
    {
        var cast = new List<(Person, RoleModel)>();
        var others = new Queue<string>(Others);
        foreach (var role in roles)
        {
            var part = role.Name[(role.Name.LastIndexOf(':') + 1)..].Trim();
            foreach (var person in Parts.GetValueOrDefault(part) ?? (others.TryDequeue(out var name) ? [new Person(name)] : [new Person(part)])) cast.Add((person, role));
        }
        return cast;
    }
}
