using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Responses;

/// <summary>A response counts from the instant of the act, never from when somebody or some job wrote it down. The lead was offered at 10:00 and the response is due
/// at 14:00.</summary>
public class InstantOfResponseTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Fact]
    public void A_call_counts_from_its_end_not_from_when_it_was_recorded()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.At("10:40").Call(id, Names.Seller, at: "10:15");
        trial.At("12:00");

        Assert.Equal("Met 10:15, 15 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void A_meeting_counts_from_its_end()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.At("10:40").Meet(id, Names.Seller, at: "10:15");

        Assert.Equal("Met 10:15, 15 min, Sam Seller, appointment, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData("11:15", "")]
    [InlineData("11:15:01", ", entered late")]
    public void An_act_recorded_more_than_an_hour_after_it_was_made_is_entered_late(string recorded, string mark)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.At(recorded).Call(id, Names.Seller, at: "10:15");

        Assert.Equal("Met 10:15, 15 min, Sam Seller, phonecall, 1 attempt" + mark, trial.Response(id));
    }

    [Fact]
    public void A_job_that_runs_late_makes_no_entry_late()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("10:30").Call(id, Names.Seller);

        trial.At("2026-01-09 10:00");

        Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void An_act_dated_in_the_future_counts_from_its_save()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        trial.At("10:40").Call(id, Names.Seller, at: "12:00");
        trial.At("13:00");

        Assert.Equal("Met 10:40, 40 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void An_act_without_an_end_counts_from_its_save()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        var call = trial.Complete(trial.PlanCall(id, Names.Seller), PhoneCallState.Completed, PhoneCallStatus.Received);
        trial.Date(call, null);

        trial.At("10:40").Change(call, (PhoneCallTable.StatusCode, new OptionSetValue(PhoneCallStatus.Made)));
        trial.At("13:00");

        Assert.Equal("Met 10:40, 40 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData("09:59:59", "Running")]
    [InlineData("10:00", "Met 10:00, 0 min, Sam Seller, phonecall, 1 attempt")]
    [InlineData("14:00", "Met 14:00, 240 min, Sam Seller, phonecall, 1 attempt")]
    [InlineData("14:00:01", "Missed 14:00:01, 240 min, Sam Seller, phonecall, 1 attempt")]
    public void Acts_count_from_the_second_of_the_handover_and_are_in_time_to_the_second_at_which_they_are_due(string at, string expected)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("14:30");

        trial.Call(id, Names.Seller, at);

        Assert.Equal(expected, trial.Response(id).Replace(", entered late", ""));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_act_between_offer_and_delivery_counts_whichever_job_runs_first(string switches)
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
            var id = trial.Create(LeadText.Qualified);
            trial.At("10:02").Call(id, Names.Seller);
            trial.At("10:03");

            Run(trial, reversed);

            Assert.Equal("Met 10:02, 2 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
        }
    }

    [Fact]
    public void Of_somebody_else_it_does_not()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Create(LeadText.Qualified);
            trial.At("10:02").Call(id, Names.OtherSeller);
            trial.Mail(id, from: Names.PhoneQueue, owner: Names.Seller);
            trial.Complete(trial.PlanCall(id, Names.Seller), PhoneCallState.Completed, PhoneCallStatus.Received);
            trial.At("10:03");

            Run(trial, reversed);

            Assert.Equal("Running", trial.Response(id));
        }
    }

    [Fact]
    public void Nor_of_somebody_whose_call_went_with_the_lead_to_a_person_who_took_it_before_delivery()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.Run(trial.JobOf(trial.At("10:01").Call(id, Names.Agent)));

        trial.At("10:02").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        Assert.Equal("Running", trial.Response(id));
    }

    [Fact]
    public void It_counts_when_delivery_took_its_time_between_its_calls_and_its_job_ran_after_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        var delivery = trial.Organization.Jobs.Pending.Single();
        trial.At("10:02").Call(id, Names.Seller);
        trial.At("10:03").Organization.BeforePluginCall = _ => trial.Organization.Clock.Advance(TimeSpan.FromSeconds(1));
        trial.Organization.Jobs.Run(delivery);
        trial.Organization.BeforePluginCall = null;

        Assert.Equal("Met 10:02, 2 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Fact]
    public void Minutes_count_from_a_late_delivery_and_an_act_before_it_took_none()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var (early, late, missed) = (trial.Create(LeadText.Qualified), trial.Create(LeadText.Qualified), trial.Create(LeadText.Qualified));
            trial.At("10:30").Call(early, Names.Seller);
            trial.At("11:00");
            Run(trial, reversed);

            trial.At("15:00").Call(late, Names.Seller);
            trial.At("15:00:01").Call(missed, Names.Seller);

            Assert.Equal("Met 10:30, 0 min, Sam Seller, phonecall, 1 attempt", trial.Response(early));
            Assert.Equal("Met 15:00, 240 min, Sam Seller, phonecall, 1 attempt", trial.Response(late));
            Assert.Equal("Missed 15:00:01, 240 min, Sam Seller, phonecall, 1 attempt", trial.Response(missed));
        }
    }

    [Fact]
    public void Minutes_are_business_minutes()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.At("16:00");
        var id = trial.Handed();

        trial.At("2026-01-07 09:30").Call(id, Names.Seller);

        Assert.Equal("Met 2026-01-07 09:30, 90 min, Sam Seller, phonecall, 1 attempt", trial.Response(id));
    }

    [Theory]
    [InlineData("10:59:59", "Met 10:59:59, 59 min, Sam Seller, phonecall, 1 attempt")]
    [InlineData("11:00", "Cancelled")]
    [InlineData("11:30", "Cancelled")]
    public void Acts_made_before_the_lead_was_closed_count_and_later_ones_do_not(string at, string expected)
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var id = trial.Handed();
            trial.At("11:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
            trial.At("11:30").Call(id, Names.Seller, at);

            Run(trial, reversed);

            Assert.Equal(expected, trial.Response(id));
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_call_before_the_qualification_was_the_response_however_late_it_is_entered_and_one_after_it_was_not(string switches)
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
            var (before, after) = (trial.Handed(), trial.Handed());
            trial.At("11:00");
            foreach (var id in new[] { before, after }) trial.Service.Execute(new Microsoft.Crm.Sdk.Messages.QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id) });
            trial.At("11:20").Call(before, Names.Seller, at: "10:30");
            trial.Call(after, Names.Seller);

            Run(trial, reversed);

            Assert.Equal("Met 10:30, 30 min, Sam Seller, phonecall, 1 attempt", trial.Response(before));
            Assert.Equal("Met 11:00, 60 min", trial.Response(after));
        }
    }

    [Fact]
    public void Acts_made_before_the_lead_was_given_back_count_and_later_ones_do_not()
    {
        foreach (var reversed in new[] { false, true })
        {
            var trial = TrialOrganization.WithAgreement();
            var (before, after) = (trial.Handed(), trial.Handed());
            trial.At("11:00");
            foreach (var id in new[] { before, after }) trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
            trial.At("11:30").Call(before, Names.Seller, at: "10:45");
            trial.Call(after, Names.Seller);

            Run(trial, reversed);

            var answered = trial.Lead(before).Handovers.Single();
            Assert.Equal("Met 10:45, 45 min, Sam Seller, phonecall, 1 attempt", TrialResponse.OnRecord(answered));
            Assert.Equal(true, answered[HandoverTable.AfterContact]);
            Assert.Equal("Cancelled", TrialResponse.OnRecord(trial.Lead(after).Handovers.Single()));
            // In nurture there is no clock on the lead.
            Assert.Null(trial.Lead(before).ResponseStatus);
            Assert.Empty(trial.Organization.Jobs.Failed);
        }
    }

    private static void Run(TrialOrganization trial, bool reversed)
    {
        if (reversed) trial.RunJobsInReverse();
        trial.Organization.Jobs.RunAll();
    }
}
