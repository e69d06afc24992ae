using LeadPlugins.Admin.Events;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Who plays which role of the solution: one person at least for each, with the teams of the sample agreement they belong to.</summary>
internal static class Cast
{
    /// <summary>The roles of those who sell and of those who ask on behalf of an agency, by the part of the name after the colon.</summary>
    public const string SalesPart = "Sales Rep add-on", AgencyPart = "Agency Telemarketing Agent";

    // By the part of a role's name after "Lead Alignment: ".
    private static readonly Dictionary<string, Person[]> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        [SalesPart] = [new("Priya Nair", "Field Sales UK"), new("Aoife Brennan")],
        [AgencyPart] = [new("Jess Ogden", "Agency North")],
        ["Telemarketing Agent"] = [new("Hannah Price")],
        ["Marketing Operations"] = [new("Ines Moreau")],
        ["Sales Operations"] = [new("Robert Hale", "Sales Management UK")],
        ["Administrator"] = [new("Katrin Vogel")],
    };

    private static readonly string[] Others = ["Maya Lindqvist", "Owen Clarke", "Sofia Rossi", "Daniel Okafor"];

    /// <summary>The people of each role, those who work on leads first; a role that nobody was thought of for gets somebody all the same.</summary>
    public static IReadOnlyList<(Person Person, RoleModel Role)> Of(IReadOnlyList<RoleModel> roles)
    {
        var cast = new List<(Person, RoleModel)>();
        var others = new Queue<string>(Others);
        var order = Parts.Keys.ToList();
        foreach (var role in roles.OrderBy(r => order.IndexOf(PartOf(r)) is var place && place < 0 ? order.Count : place))
        {
            var part = PartOf(role);
            foreach (var person in Parts.GetValueOrDefault(part) ?? (others.TryDequeue(out var name) ? [new Person(name)] : [new Person(part)])) cast.Add((person, role));
        }
        return cast;
    }

    /// <summary>The role that plays a part; null when the solution has none.</summary>
    public static RoleModel? RoleOf(IReadOnlyList<RoleModel> roles, string part) => roles.FirstOrDefault(r => PartOf(r) == part);

    private static string PartOf(RoleModel role) => role.Name[(role.Name.LastIndexOf(':') + 1)..].Trim();
}
