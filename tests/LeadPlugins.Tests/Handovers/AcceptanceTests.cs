using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Sales takes a lead, in time or late. Offered at 10:00; where a limit is agreed, it is to be accepted by 12:00; the response is due at 14:00.</summary>
public class AcceptanceTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_recipient_takes_the_lead_and_its_clock_runs_on(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed();
        trial.At("2026-01-06 11:15");

        trial.Accept(id, by: Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal("1 Accepted → Sam Seller", lead.HandoverList);
        Assert.Equal("2026-01-06T11:15:00", lead.Handovers[0].Shown(HandoverTable.AcceptedOn));
        Assert.Equal(Names.Seller, lead.Handovers[0].Shown(HandoverTable.AcceptedByName));
        Assert.Equal("", lead.Handovers[0].Shown(HandoverTable.ClosedOn));
        Assert.Equal(new DateTime(2026, 1, 6, 11, 15, 0), lead.On(LeadTable.AcceptedOn));
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Null(lead.Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void What_was_offered_to_a_team_belongs_to_the_member_who_takes_it(string switches)
    {
        var trial = WithAgreement(switches);
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));
        Assert.Equal("1 Open → Field Sales", trial.Read(id).HandoverList);

        trial.Accept(id, by: Names.OtherSeller);

        var lead = trial.Lead(id);
        Assert.Equal("1 Accepted → Olga Other", lead.HandoverList);
        Assert.Equal(Names.OtherSeller, lead.Owner);
        Assert.Equal(Names.OtherSeller, lead.Handovers[0].Shown(HandoverTable.AcceptedByName));
        Assert.Equal(Names.OtherSeller, lead.Handovers[0].Shown(HandoverTable.RecipientName));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Whoever_takes_a_lead_from_the_last_resort_owns_it_and_it_leaves_that_queue(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed(FromNowhere);
        Assert.Equal(Names.LastResort, trial.Read(id).Queue);

        trial.Accept(id, by: Names.Agent);

        var lead = trial.Lead(id);
        Assert.Equal("1 Accepted → Anna Agent", lead.HandoverList);
        Assert.Equal(Names.Agent, lead.Owner);
        Assert.Null(lead.Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Whoever_works_on_a_lead_of_the_last_resort_and_takes_it_is_not_waited_for()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(FromNowhere);
        trial.Pick(id, Names.Agent);

        trial.Accept(id, by: Names.Agent);

        var lead = trial.Lead(id);
        Assert.Null(lead.Queue);
        Assert.DoesNotContain("waits for", lead.RouteReason);
    }

    [Fact]
    public void A_lead_of_the_last_resort_that_was_taken_is_only_for_whoever_took_it_to_give_back()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(FromNowhere);
        trial.Accept(id, by: Names.Agent);
        trial.Organization.Jobs.RunAll();

        Assert.Equal(
            "This lead was offered to Anna Agent; ask Anna Agent to answer, or have the lead assigned to you first.",
            TrialHandovers.Refused(() => trial.Reject(id, by: Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"))));
        trial.Reject(id, by: Names.Agent, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        Assert.Equal("1 Rejected → Anna Agent", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void After_a_change_of_owner_the_new_one_answers_even_before_any_job_has_run()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        Assert.Contains("Olga Other", TrialHandovers.Refused(() => trial.Accept(id, by: Names.Seller)), StringComparison.Ordinal);
        trial.Accept(id, by: Names.OtherSeller);

        Assert.Equal("1 Accepted → Olga Other", trial.Lead(id).HandoverList);
        Assert.Equal(Names.OtherSeller, trial.Lead(id).Owner);
    }

    [Fact]
    public void Whoever_has_left_the_team_cannot_take_what_was_offered_to_it_nor_can_a_program_take_anything()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var ofTeam = trial.Handed(LeadText.Qualified.From("France"));
        trial.Service.Execute(new OrganizationRequest("RemoveMembersTeam") { ["TeamId"] = trial[Names.FieldSales].Id, ["MemberIds"] = new[] { trial[Names.OtherSeller].Id } });
        var ofAnybody = trial.Handed(FromNowhere);
        trial.Service.Update(new Entity(SystemUserTable.LogicalName, trial[Names.Agent].Id) { [SystemUserTable.AccessMode] = new OptionSetValue(4) }); // non-interactive

        Assert.StartsWith("This lead was offered to Field Sales", TrialHandovers.Refused(() => trial.Accept(ofTeam, by: Names.OtherSeller)), StringComparison.Ordinal);
        Assert.StartsWith("This lead was offered to ", TrialHandovers.Refused(() => trial.Accept(ofAnybody, by: Names.Agent)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-06 12:00:00", "1 Accepted → Sam Seller")] // to the second
    [InlineData("2026-01-06 12:00:01", "1 Expired → Sam Seller")] // late is better than never, but it was late
    public void Taking_it_by_the_agreed_instant_is_in_time_and_a_second_later_is_not(string at, string expected)
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon);
        var id = trial.Handed();
        trial.At(at);

        trial.Accept(id, by: Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal(expected, lead.HandoverList);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal(TrialSweeps.Utc(at), lead.On(LeadTable.AcceptedOn));
        Assert.Equal(TrialSweeps.Utc(at), lead.Handovers[0][HandoverTable.AcceptedOn]);
        Assert.Equal("Running", lead.ResponseStatus);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_breach_stays_on_record_when_it_is_taken_late_whether_or_not_a_sweep_saw_it(bool isSwept)
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon);
        var id = trial.Handed();
        trial.At("2026-01-06 12:30");
        if (isSwept) trial.SweepAll();

        trial.Accept(id, by: Names.Seller);
        trial.SweepAll();

        Assert.Equal("1 Expired → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal("Accepted by sales", trial.Lead(id).Stage);
    }

    [Fact]
    public void An_offer_that_is_made_to_the_next_one_after_its_time_can_be_taken_no_more()
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon.Response("reofferOnExpiry", "true"));
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed();
        trial.At("2026-01-06 12:00:01");

        Assert.StartsWith("This lead had to be accepted by 2026-01-06 12:00", TrialHandovers.Refused(() => trial.Accept(id, by: Names.Seller)), StringComparison.Ordinal);
        Assert.StartsWith("This lead had to be accepted by 2026-01-06 12:00", TrialHandovers.Refused(() => trial.Reject(id, by: Names.Seller, RejectionKindChoice.Misrouted)), StringComparison.Ordinal);
        trial.SweepAll();
        Assert.StartsWith("This lead was offered to Field Sales", TrialHandovers.Refused(() => trial.Accept(id, by: Names.Seller)), StringComparison.Ordinal);

        trial.Accept(id, by: Names.OtherSeller);
        Assert.Equal("1 Expired → Sam Seller; 2 Accepted → Olga Other", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void An_offer_of_the_last_resort_is_never_too_late_to_take()
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon.Response("reofferOnExpiry", "true"));
        var id = trial.Handed(FromNowhere);
        trial.At("2026-01-09 12:00");
        trial.SweepAll();

        trial.Accept(id, by: Names.Agent);

        Assert.Equal("1 Expired → Anna Agent", trial.Lead(id).HandoverList);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Qualifying_what_was_taken_keeps_when_and_by_whom(string switches)
    {
        var trial = WithAgreement(switches);
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));
        trial.At("2026-01-06 11:00").Accept(id, by: Names.OtherSeller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 13:00");

        trial.Service.Execute(new QualifyLeadRequest { LeadId = new EntityReference(LeadTable.LogicalName, id), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(LeadStatus.Qualified) });

        var lead = trial.Lead(id);
        Assert.Equal("1 Accepted → Olga Other", lead.HandoverList);
        Assert.Equal("2026-01-06T11:00:00", lead.Handovers[0].Shown(HandoverTable.AcceptedOn));
        Assert.Equal(Names.OtherSeller, lead.Handovers[0].Shown(HandoverTable.AcceptedByName));
        Assert.Equal("2026-01-06T13:00:00", lead.Handovers[0].Shown(HandoverTable.RespondedOn));
        Assert.Equal("2026-01-06T13:00:00", lead.Handovers[0].Shown(HandoverTable.ClosedOn));
        Assert.Equal(new DateTime(2026, 1, 6, 11, 0, 0), lead.On(LeadTable.AcceptedOn));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Closing_what_was_taken_keeps_the_acceptance_and_cancels_the_clock(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed();
        trial.At("2026-01-06 11:00").Accept(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 12:00");

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        var lead = trial.Lead(id);
        Assert.Equal("1 Accepted → Sam Seller", lead.HandoverList);
        Assert.Equal("Cancelled", lead.ResponseStatus);
        Assert.Equal("Cancelled", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        Assert.Equal("2026-01-06T12:00:00", lead.Handovers[0].Shown(HandoverTable.ClosedOn));
    }

    [Fact]
    public void Taken_and_closed_before_any_job_ran_it_was_taken()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.Accept(id, by: Names.Seller);
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));

        trial.RunJobsInReverse();

        Assert.Equal("1 Accepted → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Of_many_leads_taken_from_a_view_the_others_are_taken_when_one_is_refused()
    {
        var trial = TrialOrganization.WithAgreement();
        Guid[] leads = [trial.Handed(), trial.Handed(LeadText.Qualified.From("France")), trial.Handed()];

        // The button of a view sends one request for each lead.
        var refused = leads.Where(id => Record.Exception(() => trial.Accept(id, by: Names.Seller)) is not null).ToArray();

        Assert.Equal([leads[1]], refused);
        Assert.Equal(["1 Accepted → Sam Seller", "1 Open → Field Sales", "1 Accepted → Sam Seller"], leads.Select(id => trial.Lead(id).HandoverList));
    }

    [Fact]
    public void A_lead_that_drops_below_the_line_stays_with_whoever_took_it()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.Accept(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.Need, new OptionSetValue(3)));

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal("Not qualified", lead.Verdict);
        Assert.Equal("1 Accepted → Sam Seller", lead.HandoverList);
    }

    private static AgreementText ToBeAcceptedByNoon => new AgreementText().Response("acceptWithinMinutes", "120");

    /// <summary>No handover route of the agreement fits it.</summary>
    private static LeadText FromNowhere => LeadText.Qualified.With(LeadTable.Address1Country, null);

    private static TrialOrganization WithAgreement(string switches) => TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
