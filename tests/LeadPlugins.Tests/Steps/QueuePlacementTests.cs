using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class QueuePlacementTests
{
    [Fact]
    public void A_near_miss_lies_in_the_queue_of_its_route()
    {
        var trial = TrialOrganization.WithAgreement();

        Assert.Equal(Names.PhoneQueue, trial.Lead(trial.Create(LeadText.NearMiss)).Queue);
        Assert.Equal(Names.MailQueue, trial.Lead(trial.Create(LeadText.NearMiss.From("France"))).Queue);
    }

    [Fact]
    public void A_lead_that_fits_no_nurture_route_lies_in_the_last_resort_queue()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Lead(trial.Create(LeadText.NearMiss.With(LeadTable.Address1Country, null)));

        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal("last-resort", lead.Route);
        Assert.Equal(Names.LastResort, lead.Queue);
    }

    [Fact]
    public void A_lead_that_permits_no_channel_is_held_in_the_last_resort_queue()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Lead(trial.Create(LeadText.NearMiss.With(LeadTable.DoNotPhone, true).With(LeadTable.DoNotEMail, true)));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("Nurture", lead.Verdict);
        Assert.Equal("no-permitted-route", lead.FaultCode);
        Assert.Equal(Names.LastResort, lead.Queue);
    }

    [Fact]
    public void Do_not_phone_takes_the_lead_out_of_the_phone_queue()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);

        trial.Update(id, (LeadTable.DoNotPhone, true));

        var lead = trial.Lead(id);
        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal(Names.MailQueue, lead.Queue);
    }

    [Fact]
    public void A_near_miss_that_qualifies_leaves_its_queue()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var lead = trial.Lead(id);
        Assert.Null(lead.Queue);
        Assert.Equal(Names.Seller, lead.Owner);
    }

    [Fact]
    public void A_route_with_an_owner_team_makes_it_own_the_lead_while_it_is_there()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("routes", """[ { "id": "agency", "when": [], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" } ]"""));
        var id = trial.Create(LeadText.NearMiss);

        var lead = trial.Lead(id);
        Assert.Equal(Names.AgencyQueue, lead.Queue);
        Assert.Equal(Names.AgencyTeam, lead.Owner);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        lead = trial.Lead(id);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal(trial[Names.AgencyTeam].Id, lead.Handovers[0].GetAttributeValue<EntityReference>(HandoverTable.PreviousTeamId).Id);
    }

    [Fact]
    public void A_lead_is_not_pulled_from_the_agent_who_works_on_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(Names.PhoneQueue, lead.Queue);
        Assert.NotEqual(Names.Seller, lead.Owner);
        Assert.EndsWith("waits for Anna Agent", lead.RouteReason);
        Assert.Empty(lead.Handovers);
    }

    [Fact]
    public void A_lead_that_waited_is_delivered_when_the_agent_lets_it_go_with_a_fresh_clock_and_its_own_reason()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        trial.Organization.Jobs.RunAll();
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 11, 0, 0, DateTimeKind.Utc));

        trial.Release(id);

        var lead = trial.Lead(id);
        Assert.Null(lead.Queue);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(new DateTime(2026, 1, 6, 15, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal("Route uk: its conditions are met.", lead.RouteReason);
    }

    [Fact]
    public void A_lead_that_waited_is_delivered_when_the_agent_takes_it_out_of_the_queue()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.RemoveFromQueueRequest { QueueItemId = trial.Lead(id).ActiveQueueItems.Single().Id });

        Assert.Equal("1 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Picking_and_letting_go_of_a_lead_that_waits_for_nothing_changes_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);
        var version = trial.Lead(id).Row.RowVersion;

        trial.Release(id);

        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        Assert.Equal(version, trial.Lead(id).Row.RowVersion);
    }

    [Fact]
    public void Consent_withdrawn_takes_the_lead_even_from_the_agent_who_works_on_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);

        trial.Update(id, (LeadTable.DoNotPhone, true));

        Assert.Equal(Names.MailQueue, trial.Lead(id).Queue);
    }

    [Fact]
    public void Consent_withdrawn_empties_the_phone_queue_even_when_the_last_resort_is_dead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss.With(LeadTable.DoNotEMail, true));
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        trial.Deactivate(Names.LastResort);

        trial.Update(id, (LeadTable.DoNotPhone, true));

        var lead = trial.Lead(id);
        Assert.Equal("Held", lead.Stage);
        Assert.Null(lead.Queue);
    }

    [Fact]
    public void Consent_withdrawn_empties_the_phone_queue_even_when_no_agreement_is_in_force_any_more()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        var agreement = trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single().Id;
        trial.Service.Update(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));
        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);

        trial.Update(id, (LeadTable.DoNotPhone, true));

        Assert.Null(trial.Lead(id).Queue);
    }

    [Fact]
    public void An_own_consent_column_of_the_organization_counts_like_the_platforms()
    {
        var trial = TrialOrganization.WithAgreement(
            new AgreementText().With("consent", """{ "phone": { "blockedBy": ["donotphone", "new_nocalls"], "needsOneOf": [] }, "email": { "blockedBy": ["donotemail"], "needsOneOf": [] } }"""),
            beforeImport: o => o.AddColumns(LeadTable.LogicalName, [OwnColumns.YesNo("new_nocalls")]));
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);

        trial.Update(id, ("new_nocalls", true));

        Assert.Equal(Names.MailQueue, trial.Lead(id).Queue);
    }

    [Fact]
    public void A_placement_with_an_owner_team_costs_one_more_read_and_one_more_write()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("routes", """[ { "id": "agency", "when": [], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" } ]"""));
        trial.Lead(trial.Create(LeadText.Hopeless));
        trial.Organization.Log.Clear();
        trial.Create(LeadText.NearMiss);

        trial.Organization.Jobs.RunNext();

        var calls = trial.Organization.Log.Executions.Single(e => e.Step == "LeadPlugins: RouteLeadOnCreate").Calls;
        Assert.Equal(["RetrieveMultiple", "RetrieveMultiple", "RetrieveMultiple", "AddToQueue", "Update"], calls.Select(c => c.Message));
    }

    [Fact]
    public void A_queue_that_the_agreement_does_not_name_is_a_persons_own_arrangement()
    {
        var trial = TrialOrganization.WithAgreement();
        var own = trial.Service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = "My own list" });
        var id = trial.Create(LeadText.Hopeless);
        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.AddToQueueRequest { Target = new EntityReference(LeadTable.LogicalName, id), DestinationQueueId = own });

        trial.Update(id, (LeadTable.CompanyName, "Rival Ltd"), (LeadTable.Need, null));

        Assert.Equal("My own list", trial.Lead(id).Queue);
    }
}
