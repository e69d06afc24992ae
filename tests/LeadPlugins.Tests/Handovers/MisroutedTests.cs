using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>A good lead for somebody else: offered at once by the next route that fits, in the end by the last resort, and never again to whom it was not for.</summary>
public class MisroutedTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void It_is_offered_by_the_next_route_with_the_next_number_and_a_clock_of_its_own_and_then_by_the_last_resort(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed();
        trial.At("2026-01-06 11:00");

        Misroute(trial, id, by: Names.Seller, comment: "Not my country");

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", lead.HandoverList);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal(Names.FieldSales, lead.Owner);
        Assert.False(lead.Row.Contains(LeadTable.ReturnedFor));
        Assert.Equal(
            ["2026-01-06T11:00:00", Names.Seller, "Misrouted", "Not my country", "2026-01-06T11:00:00", "Cancelled"],
            new[] { HandoverTable.RejectedOn, HandoverTable.RejectedByName, HandoverTable.RejectionKind, HandoverTable.Comment, HandoverTable.ClosedOn, HandoverTable.ResponseStatus }.Select(lead.Handovers[0].Shown));
        Assert.Equal(
            ["2026-01-06T11:00:00", "2026-01-06T11:00:00", "2026-01-06T15:00:00", "Running", "Route field: its conditions are met. Passed over: uk (tried already)."],
            new[] { HandoverTable.OfferedOn, HandoverTable.DeliveredOn, HandoverTable.DueOn, HandoverTable.ResponseStatus, HandoverTable.OfferReason }.Select(lead.Handovers[1].Shown));
        Assert.Equal(new DateTime(2026, 1, 6, 15, 0, 0), lead.On(LeadTable.ResponseDueOn));

        trial.At("2026-01-06 12:00");
        Misroute(trial, id, by: Names.OtherSeller);

        lead = trial.Lead(id);
        // Nobody in sales wanted it: it is back with whoever had it before, and lies where anybody may take it.
        Assert.Equal("1 Rejected → Sam Seller; 2 Rejected → Field Sales; 3 Open → Local Administrator", lead.HandoverList);
        Assert.Equal("Local Administrator", lead.Owner);
        Assert.Equal(Names.LastResort, lead.Queue);
        Assert.Equal(new DateTime(2026, 1, 6, 16, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Whoever_got_it_from_a_person_and_said_no_does_not_get_it_again_by_a_route()
    {
        var trial = WithRoutes("""{ "id": "uk", "when": [], "user": "Sam Seller" }""", """{ "id": "rest", "when": [], "user": "Olga Other" }""", """{ "id": "field", "when": [], "team": "Field Sales" }""");
        var id = trial.Handed();
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));
        trial.Organization.Jobs.RunAll();

        Misroute(trial, id, by: Names.OtherSeller);

        Assert.Equal("1 Rejected → Olga Other; 2 Open → Field Sales", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Another_route_to_the_same_person_is_passed_over_too()
    {
        var trial = WithRoutes("""{ "id": "uk", "when": [], "user": "Sam Seller" }""", """{ "id": "rest", "when": [], "user": "sam seller" }""", """{ "id": "field", "when": [], "team": "Field Sales" }""");
        var id = trial.Handed();

        Misroute(trial, id, by: Names.Seller);

        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_route_that_leaves_the_lead_with_its_owner_would_be_no_other_recipient()
    {
        var trial = WithRoutes("""{ "id": "uk", "when": [], "user": "Sam Seller" }""", """{ "id": "keep", "when": [], "keepOwner": true }""");
        var id = trial.Handed();

        Misroute(trial, id, by: Names.Seller);

        Assert.Equal(Names.LastResort, trial.Lead(id).Queue);
    }

    [Fact]
    public void Nobody_whose_lead_it_was_not_gets_it_in_a_later_cycle_until_it_is_reopened()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed();
        Misroute(trial, id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.Reject(id, by: Names.OtherSeller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));
        Assert.Equal("1 Rejected → Sam Seller; 2 Rejected → Field Sales; 3 Open → Field Sales", trial.Lead(id).HandoverList);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));
        Assert.Equal("1 Rejected → Sam Seller; 2 Rejected → Field Sales; 3 Withdrawn → Field Sales; 4 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_lead_that_was_taken_and_answered_can_still_turn_out_to_be_for_somebody_else()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("2026-01-06 10:30").Accept(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.Call(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 11:00");

        Misroute(trial, id, by: Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", lead.HandoverList);
        Assert.Equal(
            ["2026-01-06T10:30:00", "2026-01-06T10:30:00", "Met", "Yes"],
            new[] { HandoverTable.AcceptedOn, HandoverTable.RespondedOn, HandoverTable.ResponseStatus, HandoverTable.AfterContact }.Select(lead.Handovers[0].Shown));
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.False(lead.Row.Contains(LeadTable.AcceptedOn));
        Assert.False(lead.Row.Contains(LeadTable.RespondedOn));
        Assert.Equal("No", lead.Handovers[1].Shown(HandoverTable.AfterContact));
    }

    [Fact]
    public void A_lead_that_has_dropped_below_the_line_is_offered_on_all_the_same()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.Update(id, (LeadTable.Need, new OptionSetValue(3)));

        Misroute(trial, id, by: Names.Seller);

        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", trial.Lead(id).HandoverList);
        Assert.Equal("Not qualified", trial.Lead(id).Verdict);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Whatever_order_the_jobs_run_in_and_however_often_the_same_is_on_record(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var id = trial.Handed();
        trial.Accept(id, by: Names.Seller);
        Misroute(trial, id, by: Names.Seller);

        trial.RunJobsInReverse();
        trial.RunJobsTwice();

        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", trial.Lead(id).HandoverList);
        Assert.Equal(Names.FieldSales, trial.Lead(id).Owner);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void With_no_agreement_in_force_the_lead_is_held_and_once_one_is_it_goes_to_somebody_else()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("effectiveTo", "\"2026-01-06T12:00:00Z\""));
        var id = trial.Handed();
        trial.At("2026-01-06 13:00");

        Misroute(trial, id, by: Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal("Held", lead.Stage);
        Assert.Equal("no-agreement", lead.FaultCode);
        Assert.Equal("1 Rejected → Sam Seller", lead.HandoverList);
        Assert.Empty(trial.Organization.Jobs.Failed);

        trial.Publish(new AgreementText().Version(2, "2026-01-06T13:30:00Z"));
        trial.At("2026-01-06 14:00");
        trial.Update(id, (LeadTable.NumberOfEmployees, 60));
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Field Sales", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Under_a_new_version_the_next_offer_follows_that_one_and_the_first_keeps_its_own()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Publish(new AgreementText().Version(2, "2026-01-06T12:00:00Z").With("handoverRoutes", """[{ "id": "new", "when": [], "user": "Olga Other" }]""").Response("firstResponseMinutes", "60"));
        var id = trial.Handed();
        trial.At("2026-01-06 13:00");

        Misroute(trial, id, by: Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Olga Other", lead.HandoverList);
        Assert.Equal(["1", "2"], lead.Handovers.Select(h => h.Shown(HandoverTable.AgreementVersion)));
        Assert.Equal(["2026-01-06T14:00:00", "2026-01-06T14:00:00"], lead.Handovers.Select(h => h.Shown(HandoverTable.DueOn)));
    }

    [Fact]
    public void Who_had_it_before_sales_gets_it_back_however_often_it_was_offered_on()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.As(Names.Agent).Create(LeadText.Qualified.ToEntity(trial));
        trial.Organization.Jobs.RunAll();
        Misroute(trial, id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();

        trial.Reject(id, by: Names.OtherSeller, RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "size"));

        Assert.Equal(Names.Agent, trial.Lead(id).Owner);
    }

    private static void Misroute(TrialOrganization trial, Guid lead, string by, string? comment = null) =>
        trial.Reject(lead, by, RejectionKindChoice.Misrouted, [.. comment is null ? [] : new[] { (RejectLeadApi.CommentRequest, comment) }]);

    private static TrialOrganization WithRoutes(params string[] routes) => TrialOrganization.WithAgreement(new AgreementText().With("handoverRoutes", $"[{string.Join(",", routes)}]"));
}
