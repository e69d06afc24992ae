using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class DeliveryTests
{
    [Fact]
    public void A_dead_queue_sends_the_lead_to_the_last_resort_with_the_reason()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Deactivate(Names.PhoneQueue);

        var lead = trial.Lead(trial.Create(LeadText.NearMiss));

        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.Contains(Names.PhoneQueue, lead.RouteReason);
    }

    [Fact]
    public void A_dead_queue_and_a_dead_last_resort_leave_the_lead_held_with_the_code()
    {
        var trial = TrialOrganization.WithAgreement();
        foreach (var queue in new[] { Names.PhoneQueue, Names.LastResort }) trial.Deactivate(queue);

        var lead = trial.Lead(trial.Create(LeadText.NearMiss));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("target-and-last-resort-dead", lead.FaultCode);
        Assert.Null(lead.Queue);
    }

    [Fact]
    public void Two_queues_of_the_same_name_are_no_target()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = Names.PhoneQueue });

        Assert.Equal(Names.LastResort, trial.Lead(trial.Create(LeadText.NearMiss)).Queue);
    }

    [Fact]
    public void A_disabled_seller_gets_nothing_and_the_last_resort_queue_everything()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Service.Update(new Entity(SystemUserTable.LogicalName, trial[Names.Seller].Id) { [SystemUserTable.IsDisabled] = true });

        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.NotEqual(Names.Seller, lead.Owner);
        Assert.Contains(Names.Seller, lead.RouteReason);
        Assert.Single(lead.Handovers);
    }

    [Fact]
    public void A_disabled_seller_and_a_dead_last_resort_make_no_handover()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Service.Update(new Entity(SystemUserTable.LogicalName, trial[Names.Seller].Id) { [SystemUserTable.IsDisabled] = true });
        trial.Deactivate(Names.LastResort);

        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("target-and-last-resort-dead", lead.FaultCode);
        Assert.Empty(lead.Handovers);
        Assert.Null(lead.ResponseStatus);
        Assert.Equal(0, lead.HandoverCount);
    }

    [Fact]
    public void A_lead_that_may_not_be_queued_is_held_with_what_the_platform_said()
    {
        // Nobody has enabled queues for leads.
        var trial = TrialOrganization.Empty(queuesForLeads: false);
        trial.Publish(new AgreementText());

        var lead = trial.Lead(trial.Create(LeadText.NearMiss));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("target-and-last-resort-dead", lead.FaultCode);
        Assert.NotEmpty(lead.RouteReason!);
    }

    [Fact]
    public void An_owner_that_the_platform_refuses_is_a_dead_target()
    {
        var trial = TrialOrganization.WithAgreement();
        var seller = trial[Names.Seller].Id;
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        trial.RefuseOwner(seller);

        var lead = trial.Lead(id);

        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.Equal("last-resort", lead.Route);
        Assert.Contains(Names.Seller, lead.RouteReason);
        Assert.Single(lead.Handovers);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void An_owner_that_the_platform_refuses_only_on_the_lead_is_a_dead_target_too()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.RefuseOwner(trial[Names.Seller].Id, LeadTable.LogicalName);

        var lead = trial.Lead(id);

        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.DoesNotContain(Names.Seller, lead.HandoverList);
        Assert.Single(lead.Handovers);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_team_that_may_not_own_leads_sends_them_to_the_last_resort()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("routes", """[ { "id": "agency", "when": [], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" } ]"""));
        trial.RefuseOwner(trial[Names.AgencyTeam].Id);

        var lead = trial.Lead(trial.Create(LeadText.NearMiss));

        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.Equal("owner-team-dead", lead.FaultCode);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_save_made_while_the_job_works_is_not_overwritten()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Deactivate(Names.PhoneQueue);
        trial.Deactivate(Names.LastResort);
        var id = trial.Create(LeadText.NearMiss);
        trial.Once("Update", LeadTable.LogicalName, () => trial.Update(id, (LeadTable.BudgetAmount, new Money(12000))));

        var lead = trial.Lead(id);

        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
    }

    public static TheoryData<string> Meanwhile => ["taken out of the queue", "put into the same queue", "put into another queue", "closed", "deleted"];

    [Theory]
    [MemberData(nameof(Meanwhile))]
    public void What_somebody_does_to_the_lead_while_the_job_works_is_no_dead_queue(string what)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        if (what is "taken out of the queue")
        {
            trial.Organization.Jobs.RunAll();
            trial.Update(id, (LeadTable.Address1Country, "France"));
        }
        trial.Once("AddToQueue", LeadTable.LogicalName, () =>
        {
            switch (what)
            {
                case "taken out of the queue": trial.Service.Delete(QueueItemTable.LogicalName, trial.Read(id).ActiveQueueItems.Single().Id); break;
                case "put into the same queue": trial.AddToQueue(id, trial[Names.PhoneQueue].Id); break;
                case "put into another queue": trial.AddToQueue(id, trial[Names.MailQueue].Id); break;
                case "closed": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
                case "deleted": trial.Service.Delete(LeadTable.LogicalName, id); break;
            }
        });

        trial.Organization.Jobs.RunAll();

        Assert.Empty(trial.Organization.Jobs.Failed);
        if (what is "deleted") return;
        var lead = trial.Read(id);
        Assert.Equal("Nurture", lead.Stage);
        Assert.Null(lead.FaultCode);
        Assert.Equal(what switch { "closed" => null, "taken out of the queue" => Names.MailQueue, _ => Names.PhoneQueue }, lead.Queue);
    }

    [Fact]
    public void An_unreadable_agreement_at_delivery_holds_the_lead_with_the_code()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var agreement = trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single().Id;
        trial.WriteBypassing(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Document] = "{", [AgreementTable.Hash] = "broken" });
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));

        var lead = trial.Lead(id);

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("agreement-unreadable", lead.FaultCode);
    }

    [Fact]
    public void Held_leads_say_what_to_do()
    {
        var trial = TrialOrganization.WithAgreement();
        Assert.Contains("Ask for consent", trial.Lead(trial.Create(LeadText.NearMiss.With(LeadTable.DoNotPhone, true).With(LeadTable.DoNotEMail, true))).RouteReason);

        trial.Deactivate(Names.PhoneQueue);
        trial.Deactivate(Names.LastResort);
        Assert.Contains("Mend the last-resort queue first", trial.Lead(trial.Create(LeadText.NearMiss)).RouteReason);
    }

    [Fact]
    public void A_held_lead_is_not_written_by_a_save_that_changes_nothing_the_agreement_uses()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Deactivate(Names.PhoneQueue);
        trial.Deactivate(Names.LastResort);
        var id = trial.Create(LeadText.NearMiss);
        var judged = trial.Lead(id).On(LeadTable.JudgedOn);
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));

        Assert.Equal("Held", trial.Read(id).Stage);
        Assert.Equal(judged, trial.Lead(id).On(LeadTable.JudgedOn));
    }

    [Fact]
    public void The_same_job_twice_makes_nothing_twice()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.RunJobsTwice();

        var lead = trial.Lead(id);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }
}
