using System.ServiceModel;
using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Sweeping;

/// <summary>Offered on Tuesday at 10:00, to be accepted by 12:00; the response is due at 14:00.</summary>
public class ExpiryTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_offer_not_accepted_in_time_expires_and_the_lead_stays_where_it_is_on_the_same_clock(string switches)
    {
        var trial = Trial(reoffers: false, switches);
        var id = trial.Handed();
        var before = trial.Read(id);

        trial.At("2026-01-06 12:01").SweepAll();

        var lead = trial.Lead(id);
        Assert.Equal("1 Expired → Sam Seller", lead.HandoverList);
        Assert.Equal(before.Row.RowVersion, lead.Row.RowVersion);
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal("Running", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        Assert.False(lead.Handovers[0].Contains(HandoverTable.ClosedOn));
    }

    [Fact]
    public void A_lead_that_the_platform_refuses_to_save_holds_up_no_other()
    {
        var trial = Trial(reoffers: true);
        var (refused, other) = (trial.Handed(), trial.Handed());
        trial.Organization.BeforePluginCall = request =>
        {
            if (request.RequestName == "Update" && request["Target"] is Entity { LogicalName: LeadTable.LogicalName } lead && lead.Id == refused)
                throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040265), Message = "The fax number is missing." }, new FaultReason("The fax number is missing."));
        };

        trial.At("2026-01-06 12:01").SweepAll();

        Assert.Equal("1 Expired → Sam Seller; 2 Open → Field Sales", trial.Lead(other).HandoverList);
        Assert.Equal("1 Expired → Sam Seller", trial.Read(refused).HandoverList);
        Assert.Contains(trial.Organization.Jobs.Failed, job => job.FailureMessage!.Contains("The fax number is missing.", StringComparison.Ordinal));
        // Whoever has found the failed job and mended the lead offers it again.
        trial.Organization.BeforePluginCall = null;
        trial.OfferAgain(refused, because: "fax number added");
        Assert.Equal("1 Expired → Sam Seller; 2 Open → Field Sales", trial.Lead(refused).HandoverList);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_expired_offer_can_be_answered_and_accepted_late_and_the_breach_stays_on_record(string switches)
    {
        var trial = Trial(reoffers: false, switches);
        var id = trial.Handed();
        trial.At("2026-01-06 12:01").SweepAll();

        trial.At("2026-01-06 13:00").Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 13:30").Accept(id, Names.Seller);

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal("1 Expired → Sam Seller", lead.HandoverList);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 13:30"), lead.Handovers[0][HandoverTable.AcceptedOn]);
        Assert.Equal("Met", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        Assert.Equal(180, lead.Row[LeadTable.ResponseMinutes]);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_late_acceptance_that_no_sweep_foresaw_is_a_breach_all_the_same()
    {
        var trial = Trial(reoffers: false);
        var id = trial.Handed();

        trial.At("2026-01-06 12:00:01").Accept(id, Names.Seller);

        Assert.Equal("1 Expired → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal(0, trial.At("2026-01-06 12:30").SweepAll());
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Where_it_is_agreed_the_lead_is_offered_to_the_next_route_and_then_to_the_last_resort_and_no_further(string switches)
    {
        var trial = Trial(reoffers: true, switches);
        var id = trial.Handed();

        trial.At("2026-01-06 12:05").SweepAll();
        var second = trial.Lead(id);
        Assert.Equal("1 Expired → Sam Seller; 2 Open → Field Sales", second.HandoverList);
        Assert.Equal(Names.FieldSales, second.Owner);
        Assert.Equal("Handed to sales", second.Stage);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 16:05"), second.On(LeadTable.ResponseDueOn)); // its clock starts when it is made
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:05"), second.Handovers[1][HandoverTable.AcceptDueOn]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:05"), second.Handovers[0][HandoverTable.ClosedOn]);
        Assert.Equal("Cancelled", second.Handovers[0].Shown(HandoverTable.ResponseStatus));

        trial.At("2026-01-06 14:06").SweepAll();
        var third = trial.Lead(id);
        Assert.Equal("1 Expired; 2 Expired; 3 Open", Outcomes(third));
        Assert.Equal(Names.LastResort, third.Queue);
        Assert.Equal("last-resort", third.Route);

        trial.At("2026-01-07 12:00").SweepAll();
        trial.At("2026-01-08 12:00").SweepAll();
        Assert.Equal("1 Expired; 2 Expired; 3 Expired", Outcomes(trial.Lead(id)));
        Assert.Equal(Names.LastResort, trial.Lead(id).Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void The_first_offer_stays_expired_whatever_becomes_of_the_second()
    {
        foreach (var deed in new[] { "accept", "reject", "qualify", "close" })
        {
            var trial = Trial(reoffers: true);
            trial.Join(Names.FieldSales, Names.OtherSeller);
            var id = trial.Handed();
            trial.At("2026-01-06 12:05").SweepAll();
            switch (deed)
            {
                case "accept": trial.Accept(id, Names.OtherSeller); break;
                case "reject": trial.Reject(id, Names.OtherSeller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget")); break;
                case "qualify": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified))); break;
                case "close": trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified))); break;
            }
            trial.Organization.Jobs.RunAll();
            trial.At("2026-01-07 12:00").SweepAll();

            Assert.Equal("1 Expired; 2 " + deed switch { "accept" or "qualify" => "Accepted", "reject" => "Rejected", _ => "Withdrawn" }, Outcomes(trial.Lead(id)));
        }
    }

    [Fact]
    public void An_offer_that_is_being_made_to_somebody_else_can_be_neither_accepted_nor_rejected()
    {
        var trial = Trial(reoffers: true);
        var id = trial.Handed();
        trial.At("2026-01-06 12:00:01");

        const string Sentence = "This lead had to be accepted by 2026-01-06 12:00 and is being offered to the next recipient; ask operations if it should be yours.";
        Assert.Equal(Sentence, TrialHandovers.Refused(() => trial.Accept(id, Names.Seller)));
        Assert.Equal(Sentence, TrialHandovers.Refused(() => trial.Reject(id, Names.Seller, RejectionKindChoice.Misrouted)));
        Assert.Equal("1 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_response_in_the_time_of_an_expired_offer_stays_with_it_and_is_none_to_the_next()
    {
        var trial = Trial(reoffers: true);
        var id = trial.Handed();
        trial.At("2026-01-06 11:00").Call(id, Names.Seller); // answered, but not accepted
        trial.Organization.Jobs.RunAll();

        trial.At("2026-01-06 12:05").SweepAll();

        var lead = trial.Lead(id);
        Assert.Equal("1 Expired; 2 Open", Outcomes(lead));
        Assert.Equal("Met", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.False(lead.Row.Contains(LeadTable.RespondedOn));
    }

    [Fact]
    public void A_sweep_before_the_lead_was_delivered_expires_nothing()
    {
        var trial = Trial(reoffers: true);
        var id = trial.Create(LeadText.Qualified);

        trial.At("2026-01-06 15:00");
        Assert.Equal((0, false), trial.Sweep());

        // Delivery came late, so its clock starts there.
        Assert.Equal("1 Open → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 17:00"), trial.Lead(id).Handovers[0][HandoverTable.AcceptDueOn]);
    }

    private static string Outcomes(TrialLead lead) => string.Join("; ", lead.Handovers.Select(h => $"{h.Shown(HandoverTable.Number)} {h.Shown(HandoverTable.Outcome)}"));

    private static TrialOrganization Trial(bool reoffers, string switches = "none") => TrialOrganization.WithAgreement(
        new AgreementText().Response("acceptWithinMinutes", "120").Response("reofferOnExpiry", reoffers ? "true" : "false"), LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
