using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Floor;

/// <summary>Who works on the floor, who is in which team, and who is no person at all.</summary>
internal sealed class FloorPeople
{
    public const string Desk = "Sales desk", Frank = "Frank Field", Rita = "Rita Reply", Robot = "Robo Caller", Bridge = "Ingo Bridge", Batch = "Bea Batch", Administrator = "Local Administrator";

    /// <summary>Who answers for whom: the members of each team.</summary>
    private static readonly Dictionary<string, string[]> Members = new() { [Names.FieldSales] = [Names.OtherSeller, Frank], [Desk] = [Rita, Robot, Bridge] };

    private readonly Dictionary<string, EntityReference> _named = [];
    private readonly Dictionary<Guid, string> _names = [];

    public FloorPeople(TrialOrganization trial)
    {
        foreach (var name in new[] { Names.Seller, Names.OtherSeller, Names.Agent, Names.FieldSales }) Know(name, trial[name]);
        Know(Administrator, new EntityReference(SystemUserTable.LogicalName, trial.Organization.AdministratorId));
        var unit = new EntityReference("businessunit", trial.Organization.RootBusinessUnitId);
        foreach (var name in new[] { Frank, Rita, Robot, Bridge, Batch })
        {
            var names = name.Split(' ');
            var user = new Entity(SystemUserTable.LogicalName) { ["firstname"] = names[0], ["lastname"] = names[1], [SystemUserTable.DomainName] = names[0] + "@floor.example", ["businessunitid"] = unit };
            if (name == Robot) user[SystemUserTable.ApplicationId] = new Guid(7, 0, 0, new byte[8]);
            if (name == Bridge) user[SystemUserTable.IsIntegrationUser] = true;
            if (name == Batch) user[SystemUserTable.AccessMode] = new OptionSetValue(4);
            Know(name, new EntityReference(user.LogicalName, trial.Service.Create(user)));
        }
        Know(Desk, new EntityReference(TeamTable.LogicalName, trial.Service.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = Desk, ["businessunitid"] = unit })));
        foreach (var (team, members) in Members)
        {
            trial.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = this[team].Id, ["MemberIds"] = members.Select(m => this[m].Id).ToArray() });
        }
    }

    /// <summary>Everybody who may make a call.</summary>
    public static IReadOnlyList<string> All { get; } = [Names.Seller, Names.OtherSeller, Frank, Rita, Names.Agent, Robot, Bridge, Batch];

    public EntityReference this[string name] => _named[name];

    public string NameOf(Guid id) => _names.GetValueOrDefault(id, "");

    /// <summary>No program.</summary>
    public static bool IsPerson(string name) => name is not (Robot or Bridge or Batch or Names.FieldSales or Desk);

    /// <summary>Is it, or is a member of it.</summary>
    public static bool AnswersFor(string person, string owner) => person == owner || (Members.TryGetValue(owner, out var members) && members.Contains(person));

    /// <summary>Somebody who may answer for this owner: the user, or a member of the team.</summary>
    public static string OneOf(string owner, Random random) => Members.TryGetValue(owner, out var members) ? members[random.Next(members.Length)] : owner;

    private void Know(string name, EntityReference reference)
    {
        _named[name] = reference;
        _names[reference.Id] = name;
    }
}
