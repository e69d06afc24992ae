using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>Every handover has its own response: an act belongs to the one that was under way when it was made, whatever has become of the lead since.</summary>
public class FurtherCyclesTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_act_of_the_first_cycle_recorded_in_the_second_lands_on_the_first(string switches)
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
            var id = trial.Handed();
            trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
            trial.At("12:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
            trial.At("12:03").Call(id, Names.Seller, at: "10:30");
            trial.At("12:04").Mail(id, Names.Seller);

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Met 12:04, 4 min, Sam Seller, email, 1 attempt", trial.Response(id));
            Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt, entered late", trial.Response(id, number: 1));
        }
    }

    [Fact]
    public void An_act_between_two_cycles_counts_for_neither()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.At("12:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        trial.At("12:30").Call(id, Names.Seller, at: "11:30");

        Assert.Equal("Running", trial.Response(id));
        Assert.Equal("Cancelled", trial.Response(id, number: 1));
    }

    [Fact]
    public void At_the_second_of_the_next_offer_an_act_is_the_next_ones()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        trial.Call(id, Names.Seller);

        Assert.Equal("Met 11:00, 0 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        Assert.Equal("Cancelled", trial.Response(id, number: 1));
    }

    [Fact]
    public void Each_handover_asks_for_its_own_recipient()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            trial.Join(Names.FieldSales, Names.OtherSeller);
            var id = trial.Handed();
            trial.At("11:00").Reject(id, Names.Seller, RejectionKindChoice.Misrouted);
            trial.Organization.Jobs.RunAll();
            Assert.Equal(Names.FieldSales, trial.Read(id).Owner);
            trial.At("12:00");
            trial.Call(id, Names.Seller, at: "10:45");
            trial.Call(id, Names.OtherSeller, at: "10:50");
            trial.Call(id, Names.Seller, at: "11:10");
            trial.Call(id, Names.OtherSeller, at: "11:20");

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Met 11:20, 20 min, Olga Other, phonecall, 1 attempt", trial.Response(id));
            Assert.Equal("Met 10:45, 45 min, Sam Seller, phonecall, 1 attempt, entered late", trial.Response(id, number: 1));
        }
    }

    [Fact]
    public void The_kinds_and_the_team_are_those_of_the_agreement_the_handover_was_made_under()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("kinds", "[\"email\"]"));
        var id = trial.Handed();
        trial.Publish(new AgreementText().Version(2, "2026-01-06T11:00:00Z"));

        trial.At("11:30").Call(id, Names.Seller);
        trial.At("11:40").Mail(id, Names.Seller);

        Assert.Equal("Met 11:40, 100 min, Sam Seller, email, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void The_job_of_an_act_on_a_lead_that_is_deleted_meanwhile_ends_well_and_the_record_stays()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            var handover = trial.Read(id).Handovers.Single().Id;
            trial.At("10:20").Call(id, Names.Seller);
            trial.Organization.Jobs.RunAll();
            trial.At("10:30").Mail(id, Names.Seller);
            trial.Service.Delete(LeadTable.LogicalName, id);

            if (reversed) trial.RunJobsInReverse();
            trial.Organization.Jobs.RunAll();

            Assert.Empty(trial.Organization.Jobs.Failed);
            Assert.Equal("Met 10:20, 20 min, Sam Seller, phonecall, 1 attempt", TrialResponse.OnRecord(trial.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single()));
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_act_on_a_lead_that_is_merged_away_meanwhile_was_its_response(string switches)
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
            var (winner, loser) = (trial.Handed(), trial.Handed());
            trial.At("10:30").Call(loser, Names.Seller);
            trial.At("10:40").Service.Execute(new MergeRequest { Target = new EntityReference(LeadTable.LogicalName, winner), SubordinateId = loser, UpdateContent = new Entity(LeadTable.LogicalName), PerformParentingChecks = false });

            if (reversed) trial.RunJobsInReverse();

            Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(loser));
            Assert.Equal("Running", trial.Response(winner));
        }
    }

    [Fact]
    public void An_act_on_a_lead_that_was_closed_before_it_was_delivered_ends_well()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Create(LeadText.Qualified);
            trial.At("10:02").Call(id, Names.Seller);
            trial.At("10:04").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

            if (reversed) trial.RunJobsInReverse();
            trial.Organization.Jobs.RunAll();

            Assert.Empty(trial.Organization.Jobs.Failed);
            Assert.Equal("Cancelled", trial.Read(id).ResponseStatus);
        }
    }

    [Fact]
    public void An_act_on_a_lead_whose_delivery_waits_for_an_agent_is_on_record_once_it_is_delivered()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Pick(id, Names.Agent);
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        trial.At("10:20").Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();

        trial.At("10:30").Release(id);

        Assert.Equal("Met 10:20, 0 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }
}
