using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

/// <summary>What each event does to stage, queue item and open handover, under every combination of what the platform's documents leave open.</summary>
public class EventTableTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Qualifying_the_lead_counts_as_accepted_and_responded(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 12, 30, 0, DateTimeKind.Utc));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal("Met", lead.ResponseStatus);
        Assert.Equal(150, lead.Row[LeadTable.ResponseMinutes]);
        Assert.Equal("1 Accepted → Sam Seller", lead.HandoverList);
        Assert.Equal(new DateTime(2026, 1, 6, 12, 30, 0), lead.Handovers[0][HandoverTable.RespondedOn]);
        Assert.Equal(150, lead.Handovers[0][HandoverTable.ResponseMinutes]);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Qualifying_with_the_platforms_own_message_counts_the_same(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 12, 30, 0, DateTimeKind.Utc));

        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(LeadStatus.Qualified) });
        // The job runs late: the response counts from the save, not from the job.
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 16, 0, 0, DateTimeKind.Utc));

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal("Met", lead.ResponseStatus);
        Assert.Equal(150, lead.Row[LeadTable.ResponseMinutes]);
        Assert.Equal("1 Accepted → Sam Seller", lead.HandoverList);
        Assert.Equal(new DateTime(2026, 1, 6, 12, 30, 0), lead.Handovers[0][HandoverTable.RespondedOn]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_lead_qualified_and_reopened_before_any_job_ran_keeps_the_truth(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 12, 30, 0, DateTimeKind.Utc));
        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id) });
        trial.Organization.Clock.Advance(TimeSpan.FromSeconds(20));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        var lead = trial.Lead(id);
        Assert.Equal("1 Accepted → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(150, lead.Handovers[0][HandoverTable.ResponseMinutes]);
    }

    [Fact]
    public void A_lead_qualified_and_reopened_to_nurture_before_the_job_ran_was_accepted()
    {
        var trial = WithAgreement("none");
        var id = Handed(trial);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));
        trial.Update(id, (LeadTable.Need, new OptionSetValue(3)), (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        trial.RunJobsInReverse();

        Assert.Equal("1 Accepted → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_lead_offered_qualified_and_reopened_before_any_job_ran_keeps_the_truth_in_whatever_order_they_run()
    {
        var trial = WithAgreement("none");
        var id = trial.Create(LeadText.Qualified);
        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id) });
        trial.Update(id, (LeadTable.Need, new OptionSetValue(3)), (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        trial.RunJobsInReverse();

        Assert.Equal("Accepted", trial.Lead(id).Handovers.Single().FormattedValues[HandoverTable.Outcome]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Qualifying_a_near_miss_by_hand_makes_no_handover()
    {
        var trial = WithAgreement("none");
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();

        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id), Status = new OptionSetValue(LeadStatus.Qualified) });

        var lead = trial.Lead(id);
        Assert.Equal("Nurture", lead.Stage);
        Assert.Empty(lead.Handovers);
        Assert.Null(lead.Queue);
    }

    [Theory]
    [InlineData(0, "Met")] // to the second at the due instant
    [InlineData(1, "Missed")]
    public void A_response_at_the_due_instant_is_in_time_and_a_second_later_is_not(int secondsLate, string expected)
    {
        var trial = WithAgreement("none");
        var id = Handed(trial);
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 14, 0, secondsLate, DateTimeKind.Utc));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));

        Assert.Equal(expected, trial.Read(id).ResponseStatus);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Closing_otherwise_withdraws_the_handover_and_cancels_the_clock(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Cancelled", lead.ResponseStatus);
        Assert.Equal("1 Withdrawn → Sam Seller", lead.HandoverList);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Reopening_judges_the_lead_as_new_with_the_next_number(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Organization.Jobs.RunAll();
        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 7, 10, 0, 0, DateTimeKind.Utc));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal(new DateTime(2026, 1, 7, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal("1 Withdrawn → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_reopened_lead_keeps_the_truth_when_its_jobs_run_in_reverse(string switches)
    {
        var trial = WithAgreement(switches);
        var id = Handed(trial);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        trial.RunJobsInReverse();

        Assert.Equal("1 Accepted → Sam Seller; 2 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_lead_closed_before_its_handover_was_delivered_keeps_the_record_of_the_offer()
    {
        var trial = WithAgreement("none");
        var id = trial.Create(LeadText.Qualified);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        var lead = trial.Lead(id);

        var handover = Assert.Single(lead.Handovers);
        Assert.Equal("Withdrawn", handover.FormattedValues[HandoverTable.Outcome]);
        Assert.False(handover.Contains(HandoverTable.DeliveredOn));
    }

    [Fact]
    public void Closing_a_near_miss_takes_it_out_of_its_queue_and_reopening_puts_it_back()
    {
        var trial = WithAgreement("none");
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        Assert.Null(trial.Lead(id).Queue);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
    }

    [Fact]
    public void A_lead_that_sales_gave_back_stays_in_nurture_until_the_disputed_value_changes()
    {
        var trial = WithAgreement("none");
        var id = GivenBack(trial);

        trial.Update(id, (LeadTable.NumberOfEmployees, 80));
        Assert.Equal("Nurture", trial.Read(id).Stage);
        Assert.Equal("check: Which budget have you set aside?", trial.Read(id).NextQuestion);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));
        Assert.Equal("Handed to sales", trial.Read(id).Stage);
    }

    [Fact]
    public void A_lead_that_sales_gave_back_is_judged_as_new_when_it_is_reopened()
    {
        var trial = WithAgreement("none");
        var id = GivenBack(trial);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        Assert.Equal("Handed to sales", trial.Read(id).Stage);
    }

    [Fact]
    public void A_closed_lead_is_not_judged()
    {
        var trial = WithAgreement("none");
        var id = trial.Create(LeadText.NearMiss);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        Assert.Equal("Nurture", trial.Lead(id).Stage);
    }

    [Fact]
    public void Deleting_a_lead_leaves_its_handover_with_the_name_as_text()
    {
        var trial = WithAgreement("none");
        var id = Handed(trial);
        var handover = trial.Lead(id).Handovers.Single().Id;

        trial.Service.Delete(LeadTable.LogicalName, id);
        trial.Organization.Jobs.RunAll();

        var row = trial.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single();
        Assert.False(row.Contains(HandoverTable.LeadId));
        Assert.Equal("Doe", row[HandoverTable.LeadName]);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Merging_keeps_the_winners_stamps_and_closes_the_loser(string switches)
    {
        var trial = WithAgreement(switches);
        var winner = trial.Create(LeadText.NearMiss);
        var loser = Handed(trial);
        trial.Organization.Jobs.RunAll();
        var content = new Entity(LeadTable.LogicalName) { [LeadTable.JobTitle] = "Head of doors", [LeadTable.Stage] = new OptionSetValue(LeadStageChoice.HandedToSales), [LeadTable.HandoverCount] = 1 };

        trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest { Target = new EntityReference(LeadTable.LogicalName, winner), SubordinateId = loser, UpdateContent = content, PerformParentingChecks = false });

        var kept = trial.Lead(winner);
        Assert.Equal("Head of doors", kept.Row[LeadTable.JobTitle]);
        if (switches.Contains(nameof(LocalOrgSwitches.MergeRaisesUpdate), StringComparison.Ordinal))
        {
            Assert.Equal("Nurture", kept.Stage);
            Assert.Null(kept.HandoverCount);
            Assert.Equal("1 Withdrawn → Sam Seller", trial.Lead(loser).HandoverList);
        }
        Assert.False(trial.Lead(loser).IsOpen);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_merged_away_leads_handover_is_withdrawn_and_its_clock_cancelled_by_the_sweep_at_the_latest(string switches)
    {
        var trial = WithAgreement(switches);
        var winner = trial.Handed(LeadText.NearMiss);
        var loser = trial.Handed();
        trial.At("2026-01-06 11:00").Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest { Target = new EntityReference(LeadTable.LogicalName, winner), SubordinateId = loser, UpdateContent = new Entity(LeadTable.LogicalName) { [LeadTable.JobTitle] = "Head of doors" }, PerformParentingChecks = false });
        trial.Organization.Jobs.RunAll();

        trial.At("2026-01-06 16:00").SweepAll();

        var lead = trial.Lead(loser);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Cancelled", lead.ResponseStatus);
        Assert.Equal("1 Withdrawn → Sam Seller", lead.HandoverList);
        Assert.Equal("Cancelled", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        Assert.Equal(TrialSweeps.Utc("2026-01-06 11:00"), lead.Handovers[0][HandoverTable.ClosedOn]);
        Assert.False(lead.Handovers[0].Contains(HandoverTable.WarnedOn));
        Assert.Equal(0, trial.SweepAll());
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    private static TrialOrganization WithAgreement(string switches) => TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));

    /// <summary>A qualified lead in nurture, because sales doubts its budget.</summary>
    private static Guid GivenBack(TrialOrganization trial)
    {
        var id = trial.Create(LeadText.NearMiss);
        trial.WriteBypassing(new Entity(LeadTable.LogicalName, id) { [LeadTable.ReturnedFor] = """{"kind":"data","criterion":"budget","column":"budgetamount","seen":"none"}""", [LeadTable.BudgetAmount] = new Money(12000) });
        return id;
    }

    private static Guid Handed(TrialOrganization trial)
    {
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        return id;
    }
}
