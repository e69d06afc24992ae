using LeadPlugins.Delivery;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Delivery;

public class NamedTargetTests
{
    private readonly TrialOrganization _trial = TrialOrganization.Empty();

    [Fact]
    public void An_access_team_of_the_same_name_is_no_recipient_and_makes_nothing_ambiguous()
    {
        AddTeam(Names.FieldSales, type: 1);
        AddTeam("Access only", type: 1);

        var found = NamedTargets.Teams(_trial.Service, [Names.FieldSales, "Access only"]);

        Assert.Equal(_trial[Names.FieldSales].Id, NamedTargets.TheOne(found, Names.FieldSales)?.Id);
        Assert.Null(NamedTargets.TheOne(found, "Access only"));
    }

    [Fact]
    public void A_route_to_an_access_team_cannot_be_published()
    {
        AddTeam("Access only", type: 1);

        var refusal = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() =>
            _trial.Publish(new AgreementText().With("handoverRoutes", """[ { "id": "all", "when": [], "team": "Access only" } ]""")));

        Assert.Contains("There is no team that can own leads named \"Access only\"; exactly one is needed.", refusal.Message);
    }

    [Fact]
    public void A_disabled_user_is_no_recipient_and_a_namesake_who_left_makes_nothing_ambiguous()
    {
        AddUser("Sam", "Seller", disabled: true);
        AddUser("Lara", "Left", disabled: true);

        var found = NamedTargets.Users(_trial.Service, [Names.Seller, "Lara Left"]);

        Assert.Equal(_trial[Names.Seller].Id, NamedTargets.TheOne(found, Names.Seller)?.Id);
        Assert.Null(NamedTargets.TheOne(found, "Lara Left"));
    }

    [Fact]
    public void Names_are_compared_without_regard_to_case()
    {
        Assert.Equal(_trial[Names.PhoneQueue].Id, NamedTargets.TheOne(NamedTargets.Queues(_trial.Service, ["tm uk"]), "tm uk")?.Id);
        Assert.Equal(_trial[Names.FieldSales].Id, NamedTargets.TheOne(NamedTargets.Teams(_trial.Service, ["FIELD SALES"]), "FIELD SALES")?.Id);
        Assert.Equal(_trial[Names.Seller].Id, NamedTargets.TheOne(NamedTargets.Users(_trial.Service, ["sam SELLER"]), "sam SELLER")?.Id);
    }

    [Fact]
    public void A_user_may_be_named_by_user_name() =>
        Assert.Equal(_trial[Names.Seller].Id, NamedTargets.TheOne(NamedTargets.Users(_trial.Service, ["SAM@trial.example"]), "SAM@trial.example")?.Id);

    [Fact]
    public void Two_active_queues_whose_names_differ_by_case_alone_are_ambiguous()
    {
        _trial.Service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = "tm uk" });

        var found = NamedTargets.Queues(_trial.Service, [Names.PhoneQueue]);

        Assert.Equal(2, found[Names.PhoneQueue].Count);
        Assert.Null(NamedTargets.TheOne(found, Names.PhoneQueue));
    }

    private void AddTeam(string name, int type) =>
        _trial.Service.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = name, [TeamTable.TeamType] = new OptionSetValue(type), ["businessunitid"] = RootUnit });

    private void AddUser(string first, string last, bool disabled) => _trial.Service.Create(new Entity(SystemUserTable.LogicalName)
    {
        ["firstname"] = first, ["lastname"] = last, [SystemUserTable.DomainName] = first + "." + last + "@trial.example", [SystemUserTable.IsDisabled] = disabled, ["businessunitid"] = RootUnit,
    });

    private EntityReference RootUnit => new("businessunit", _trial.Organization.RootBusinessUnitId);
}
