using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Roles;

/// <summary>
/// The packed solution with privileges enforced, and one person of each role at work. Everybody sits in a business unit of their own kind, so that levels show;
/// leads are entered by marketing, queues belong to the system administrator, but the agency's, which its team owns.
/// </summary>
internal sealed class RoleFloor
{
    public const string Mona = "Mona Marketing", Otto = "Otto Operations", Gil = "Gil Agency", Adam = "Adam Admin";

    /// <summary>What of Microsoft's Salesperson a rep works with besides the add-on, at the levels of Microsoft's list of default roles.</summary>
    private static readonly RoleModel Salesperson = new()
    {
        Id = new Guid("5a1e59e7-0000-4000-8000-000000000001"), Name = "Salesperson (stand-in)",
        Privileges =
        [
            .. new[] { "prvReadLead", "prvWriteLead", "prvAppendLead", "prvAppendToLead", "prvReadActivity", "prvAppendActivity" }.Select(p => new RolePrivilege(p, PrivilegeLevel.Global)),
            new("prvCreateActivity", PrivilegeLevel.Basic), new("prvWriteActivity", PrivilegeLevel.Basic),
        ],
    };

    private static readonly Dictionary<string, string> People = new()
    {
        [RoleNames.Marketing] = Mona, [RoleNames.Sales] = Otto, [RoleNames.Agent] = Names.Agent, [RoleNames.AgencyAgent] = Gil, [RoleNames.Rep] = Names.Seller, [RoleNames.Administrator] = Adam,
    };

    public RoleFloor()
    {
        Trial = TrialOrganization.Empty(enforcePrivileges: true);
        Seat("Marketing", Mona);
        Seat("Operations", Otto);
        Seat("Telemarketing", Names.Agent);
        Seat("Agency", Gil, Names.AgencyTeam);
        Seat("Sales", Names.Seller, Names.OtherSeller, Names.FieldSales);
        Seat("IT", Adam);
        Import(Salesperson);
        foreach (var role in RoleNames.All.Except([RoleNames.AgencyAgent, RoleNames.Rep])) Give(People[role], role);
        // The agency's role is the team's, and its members have it by the team.
        Give(Names.AgencyTeam, RoleNames.AgencyAgent);
        Trial.Join(Names.AgencyTeam, Gil);
        foreach (var seller in new[] { Names.Seller, Names.OtherSeller, Names.FieldSales })
        {
            Give(seller, Salesperson.Name);
            Give(seller, RoleNames.Rep);
        }
        Trial.Service.Update(new Entity(QueueTable.LogicalName, Trial[Names.AgencyQueue].Id) { ["ownerid"] = Trial[Names.AgencyTeam] });
        Trial.Publish(Agreement);
        Fill();
    }

    public static AgreementText Agreement => new AgreementText()
        .With("routes", """
            [
              { "id": "agency", "when": [ { "column": "address1_country", "operator": "equals", "value": "IE" } ], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" },
              { "id": "phone-uk", "when": [ { "column": "address1_country", "operator": "equals", "value": "UK" } ], "queue": "TM UK", "channel": "phone" }
            ]
            """)
        .Response("acceptWithinMinutes", "120");

    public TrialOrganization Trial { get; }

    /// <summary>Marketing's lead, which waits for an agent with a question.</summary>
    public Guid NearMiss { get; private set; }

    /// <summary>A near-miss of the agency.</summary>
    public Guid AgencyLead { get; private set; }

    /// <summary>Leads that were handed to the seller, and have not been answered.</summary>
    public Guid Handed { get; private set; }
    public Guid HandedToo { get; private set; }

    /// <summary>A lead that another seller works on, with a call to it.</summary>
    public Guid OthersLead { get; private set; }

    /// <summary>A lead that the seller gave back.</summary>
    public Guid GivenBack { get; private set; }

    /// <summary>Tasks that operations were given.</summary>
    public IReadOnlyDictionary<string, EntityReference> Tasks { get; private set; } = new Dictionary<string, EntityReference>();

    public static string PersonOf(string role) => People[role];

    public static RoleModel RoleOf(string name) => TrialSolution.Model.Roles.Single(r => r.Name == name);

    public IOrganizationService As(string person) => Trial.As(person);

    /// <summary>Brings a role to these privileges.</summary>
    public void Import(RoleModel role) => Trial.Organization.Import(new SolutionModel
    {
        UniqueName = "Roles", Version = new Version(1, 0), IsManaged = false, Prefix = "lp", OptionValuePrefix = 47310, Roles = [role],
    }, _ => null);

    /// <summary>The ids of the rows that a person finds in a view of the solution.</summary>
    public IReadOnlyList<Guid> View(string person, string title)
    {
        var view = TrialSolution.Model.Views.Single(v => v.Table == LeadTable.LogicalName && v.Names.In(1033) == title);
        return [.. As(person).RetrieveMultiple(new FetchExpression(view.FetchXml)).Entities.Select(row => row.Id)];
    }

    /// <summary>How many rows a person finds that meet a condition.</summary>
    public int Count(string person, string table, string column, object value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return As(person).RetrieveMultiple(query).Entities.Count;
    }

    public Guid ItemOf(Guid lead) => Trial.Read(lead).ActiveQueueItems.Single().Id;

    private void Seat(string unit, params string[] principals)
    {
        var id = Trial.Service.Create(new Entity("businessunit") { ["name"] = unit, ["parentbusinessunitid"] = new EntityReference("businessunit", Trial.Organization.RootBusinessUnitId) });
        foreach (var principal in principals)
        {
            var reference = principal is Names.AgencyTeam or Names.FieldSales or Names.Seller or Names.OtherSeller or Names.Agent ? Trial[principal] : Trial.Hire(principal);
            Trial.Service.Update(new Entity(reference.LogicalName, reference.Id) { ["businessunitid"] = new EntityReference("businessunit", id) });
        }
    }

    private void Give(string principal, string role)
    {
        var to = Trial[principal];
        var row = Trial.Rows("role", "name", role).Single();
        Trial.Service.Associate(to.LogicalName, to.Id, new Relationship(to.LogicalName == TeamTable.LogicalName ? "teamroles_association" : "systemuserroles_association"), [row.ToEntityReference()]);
    }

    private void Fill()
    {
        LeadText Marketings(LeadText lead) => lead.With("ownerid", Trial[Mona]);
        NearMiss = Trial.Create(Marketings(LeadText.NearMiss));
        AgencyLead = Trial.Create(Marketings(LeadText.NearMiss.From("IE")));
        Handed = Trial.Create(Marketings(LeadText.Qualified));
        HandedToo = Trial.Create(Marketings(LeadText.Qualified));
        OthersLead = Trial.Create(Marketings(LeadText.Qualified));
        GivenBack = Trial.Create(Marketings(LeadText.Qualified));
        Trial.Organization.Jobs.RunAll();
        Trial.Update(OthersLead, ("ownerid", Trial[Names.OtherSeller]));
        Trial.Organization.Jobs.RunAll();
        Trial.Call(OthersLead, Names.OtherSeller);
        Trial.Reject(GivenBack, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        Trial.PlanCall(NearMiss, Mona);
        Trial.PlanCall(AgencyLead, Names.AgencyTeam);
        Tasks = new[] { Mona, Otto }.ToDictionary(person => person, person => Trial.Begin(TaskTable.LogicalName, AgencyLead, person));
        Trial.Organization.Jobs.RunAll();
    }
}
