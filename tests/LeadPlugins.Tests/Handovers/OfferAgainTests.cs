using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Operations offers a lead to sales again and says why: one that sales gave back, or one whose offer nobody answered.</summary>
public class OfferAgainTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void What_sales_gave_back_is_offered_again_with_the_reason_on_the_lead_and_on_the_new_record(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var id = GivenBack(trial);
        trial.At("2026-01-06 12:00");

        trial.OfferAgain(id, because: "The budget is right, see the mail of Monday.");

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal("Offered again by Local Administrator: The budget is right, see the mail of Monday. Route uk: its conditions are met.", lead.RouteReason);
        Assert.Equal(lead.RouteReason, lead.Handovers[1].Shown(HandoverTable.OfferReason));
        Assert.Equal(new DateTime(2026, 1, 6, 16, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.False(lead.Row.Contains(LeadTable.ReturnedFor));
        Assert.Null(lead.Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void The_reason_is_told_in_the_language_of_the_agreement()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("language", "1031"));
        var id = GivenBack(trial);

        trial.OfferAgain(id, because: "Das Budget stimmt.");

        Assert.StartsWith("Erneut angeboten von Local Administrator: Das Budget stimmt. Weg uk: ", trial.Lead(id).RouteReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_reason_is_cut()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenBack(trial);

        trial.OfferAgain(id, because: new string('x', 5000));

        Assert.Equal(LeadTable.RouteReasonMaxLength, trial.Lead(id).RouteReason!.Length);
        Assert.Equal(trial.Lead(id).RouteReason, trial.Lead(id).Handovers[1].Shown(HandoverTable.OfferReason));
    }

    [Fact]
    public void Whom_it_was_not_for_does_not_get_it_by_being_offered_again()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed();
        trial.Reject(id, by: Names.Seller, RejectionKindChoice.Misrouted);
        trial.Organization.Jobs.RunAll();
        trial.Reject(id, by: Names.OtherSeller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Organization.Jobs.RunAll();

        trial.OfferAgain(id, because: "It is right.");

        Assert.Equal("1 Rejected → Sam Seller; 2 Rejected → Field Sales; 3 Open → Field Sales", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void What_is_not_qualified_is_settled_and_stays_with_marketing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenBack(trial);
        trial.Update(id, (LeadTable.DecisionMaker, false));

        trial.OfferAgain(id, because: "The budget is right.");

        var lead = trial.Lead(id);
        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal("Who decides?", lead.NextQuestion);
        Assert.Equal("1 Rejected → Sam Seller", lead.HandoverList);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_offer_that_nobody_answered_in_time_goes_to_the_next_recipient_whether_or_not_a_sweep_saw_it(bool isSwept)
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon);
        var id = trial.Handed();
        trial.At("2026-01-06 12:01");
        if (isSwept) trial.SweepAll();

        trial.OfferAgain(id, because: "Sam is ill.");

        var lead = trial.Lead(id);
        Assert.Equal("1 Expired → Sam Seller; 2 Open → Field Sales", lead.HandoverList);
        Assert.Equal("Offered again by Local Administrator: Sam is ill. Route field: its conditions are met. Passed over: uk (tried already).", lead.Handovers[1].Shown(HandoverTable.OfferReason));
        Assert.Equal("2026-01-06T12:01:00", lead.Handovers[0].Shown(HandoverTable.ClosedOn));
        Assert.Equal(Names.FieldSales, lead.Owner);
    }

    [Fact]
    public void What_nobody_took_from_the_last_resort_can_be_offered_again()
    {
        var trial = TrialOrganization.WithAgreement(ToBeAcceptedByNoon);
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.Address1Country, null));
        trial.Update(id, (LeadTable.Address1Country, "UK"));
        trial.At("2026-01-06 12:01");

        trial.OfferAgain(id, because: "It is from the UK.");

        Assert.EndsWith("; 2 Open → Sam Seller", trial.Lead(id).HandoverList, StringComparison.Ordinal);
        Assert.Null(trial.Lead(id).Queue);
    }

    [Fact]
    public void To_explain_alone_offers_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenBack(trial);
        var before = trial.OnRecord(id);

        trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name)
        {
            ["Target"] = new EntityReference(LeadTable.LogicalName, id), [JudgeLeadApi.OfferAgainBecauseRequest] = "It is right.", [JudgeLeadApi.ExplainOnlyRequest] = true,
        });

        Assert.Equal(before, trial.OnRecord(id));
    }

    [Fact]
    public void A_reason_of_nothing_but_blanks_is_none()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = GivenBack(trial);

        trial.OfferAgain(id, because: "   ");

        Assert.Equal("1 Rejected → Sam Seller", trial.Lead(id).HandoverList);
    }

    private static AgreementText ToBeAcceptedByNoon => new AgreementText().Response("acceptWithinMinutes", "120");

    private static Guid GivenBack(TrialOrganization trial)
    {
        var id = trial.Handed();
        trial.Reject(id, by: Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));
        trial.Organization.Jobs.RunAll();
        return id;
    }
}
