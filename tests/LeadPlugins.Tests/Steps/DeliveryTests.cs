using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class DeliveryTests
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

        foreach (var job in trial.Organization.Jobs.Pending.Reverse()) trial.Organization.Jobs.Run(job);

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
