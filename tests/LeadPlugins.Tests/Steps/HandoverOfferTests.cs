using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class HandoverOfferTests
{
    [Fact]
    public void A_qualified_lead_belongs_to_its_recipient_with_a_record_that_freezes_the_reasons()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        var handover = lead.Handovers.Single();
        Assert.Equal(lead.Row[LeadTable.Explanation], handover[HandoverTable.Explanation]);
        Assert.Equal(1, handover[HandoverTable.AgreementVersion]);
        Assert.Equal(64, handover.GetAttributeValue<string>(HandoverTable.AgreementHash).Length);
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), handover[HandoverTable.DueOn]);
        Assert.Equal(trial.Organization.AdministratorId, handover.GetAttributeValue<EntityReference>(HandoverTable.PreviousUserId).Id);
    }

    [Fact]
    public void A_team_can_be_the_recipient()
    {
        var trial = TrialOrganization.WithAgreement();

        Assert.Equal(Names.FieldSales, trial.Lead(trial.Create(LeadText.Qualified.From("France"))).Owner);
    }

    [Fact]
    public void Delivery_more_than_five_minutes_late_restarts_the_clock_and_keeps_both_instants()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);

        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 11, 0, 0, DateTimeKind.Utc));

        var lead = trial.Lead(id);
        Assert.Equal(new DateTime(2026, 1, 6, 15, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(new DateTime(2026, 1, 6, 10, 0, 0), lead.Handovers[0][HandoverTable.OfferedOn]);
        Assert.Equal(new DateTime(2026, 1, 6, 11, 0, 0), lead.Handovers[0][HandoverTable.DeliveredOn]);
        Assert.Equal(new DateTime(2026, 1, 6, 15, 0, 0), lead.Handovers[0][HandoverTable.DueOn]);
    }

    [Fact]
    public void Delivery_five_minutes_late_does_not()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);

        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), trial.Lead(id).On(LeadTable.ResponseDueOn));
    }

    [Fact]
    public void When_a_person_gives_the_lead_to_another_seller_the_handover_follows_on_the_same_clock()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        var lead = trial.Lead(id);
        Assert.Equal(Names.OtherSeller, lead.Owner);
        Assert.Equal("1 Open → Olga Other", lead.HandoverList);
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
    }

    [Fact]
    public void A_person_who_takes_the_lead_before_it_is_delivered_keeps_it()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Create(LeadText.Qualified);
            trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

            var pending = trial.Organization.Jobs.Pending;
            foreach (var job in reversed ? pending.Reverse() : pending) trial.Organization.Jobs.Run(job);

            Assert.Equal(Names.OtherSeller, trial.Lead(id).Owner);
            Assert.Equal("1 Open → Olga Other", trial.Lead(id).HandoverList);
        }
    }

    [Fact]
    public void The_frozen_reasons_are_those_of_the_save_that_handed_over_whatever_the_order_of_jobs()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        var said = trial.Read(id).Row[LeadTable.Explanation];
        trial.Update(id, (LeadTable.BudgetAmount, new Money(5)), (LeadTable.DoNotFax, true));

        trial.RunJobsInReverse();

        Assert.Equal(said, trial.Lead(id).Handovers.Single()[HandoverTable.Explanation]);
    }

    [Fact]
    public void An_undeliverable_job_that_runs_twice_leaves_no_phantom_and_the_next_offer_reaches_the_seller()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Enable(Names.Seller, false);
        trial.Deactivate(Names.LastResort);
        var id = trial.Create(LeadText.Qualified);
        trial.RunJobsTwice();
        Assert.Empty(trial.Lead(id).Handovers);

        trial.Enable(Names.Seller, true);
        trial.Update(id, (LeadTable.NumberOfEmployees, 90));

        Assert.Equal(Names.Seller, trial.Lead(id).Owner);
        Assert.Equal("1 Open → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal("Running", trial.Lead(id).ResponseStatus);
    }

    [Fact]
    public void A_handover_of_the_last_resort_follows_its_owner_there_and_back()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Enable(Names.Seller, false);
        var id = trial.Create(LeadText.Qualified.With(LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.OwnerId, trial[Names.FieldSales]));
        Assert.Equal("1 Open → Field Sales", trial.Lead(id).HandoverList);

        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        Assert.Equal("1 Open → Olga Other", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_last_resort_offer_whose_owner_has_left_says_so()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified.From("").With(LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Enable(Names.OtherSeller, false);

        var lead = trial.Lead(id);

        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.Equal("target-dead", lead.FaultCode);
        Assert.Contains(Names.OtherSeller, lead.RouteReason);
        Assert.Single(lead.Handovers);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_new_owner_who_left_before_the_job_ran_is_named_on_the_lead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Enable(Names.OtherSeller, false);

        var lead = trial.Lead(id);

        Assert.Empty(trial.Organization.Jobs.Failed);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Equal("target-dead", lead.FaultCode);
        Assert.Contains(Names.OtherSeller, lead.RouteReason);
    }
}
