using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

/// <summary>The event table's rows about a handover that is open, each under every combination of what the platform's documents leave open. How a handover ends is in <see cref="EventTableTests"/>.</summary>
public class OpenHandoverEventTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    public static TheoryData<string, string> Stages
    {
        get
        {
            var stages = new TheoryData<string, string>();
            foreach (var switches in LocalOrgSwitches.All())
            {
                foreach (var stage in new[] { "Nurture", "Not qualified (open)", "Held", "" }) stages.Add(stage, switches.ToString());
            }
            return stages;
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Edit_while_in_nurture_not_qualified_held_or_unjudged_moves_the_lead_by_verdict_and_route(string stage, string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed(stage switch
        {
            "Nurture" => LeadText.NearMiss,
            "Not qualified (open)" => LeadText.Hopeless.WithBudget(25000).Decides(),
            // Neither channel is permitted.
            "Held" => LeadText.NearMiss.With(LeadTable.DoNotPhone, true).With(LeadTable.DoNotEMail, true),
            _ => LeadText.NearMiss,
        });
        if (stage is "") trial.WriteBypassing(new Entity(LeadTable.LogicalName, id) { [LeadTable.Stage] = null });
        Assert.Equal(stage, trial.Read(id).Stage ?? "");

        trial.Update(id, (LeadTable.Need, new OptionSetValue(0)), (LeadTable.BudgetAmount, new Money(25000)), (LeadTable.DoNotPhone, false));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Null(lead.Queue);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Edit_while_handed_or_accepted_keeps_stage_owner_handover_and_clock(string switches)
    {
        foreach (var accepted in new[] { false, true })
        {
            var trial = WithAgreement(switches);
            var id = trial.Handed();
            if (accepted) trial.Accept(id, Names.Seller);
            trial.Organization.Jobs.RunAll();

            trial.At("2026-01-06 11:00").Update(id, (LeadTable.Need, new OptionSetValue(3)), (LeadTable.Address1Country, "France"), (LeadTable.DoNotPhone, true));

            var lead = trial.Lead(id);
            Assert.Equal(accepted ? "Accepted by sales" : "Handed to sales", lead.Stage);
            Assert.Equal("Not qualified", lead.Verdict);
            Assert.Null(lead.Queue);
            Assert.Equal(Names.Seller, lead.Owner);
            Assert.Equal(accepted ? "1 Accepted → Sam Seller" : "1 Open → Sam Seller", lead.HandoverList);
            Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.On(LeadTable.ResponseDueOn));
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Owner_changed_by_a_person_while_a_handover_is_open_makes_the_new_owner_its_recipient_on_the_same_clock(string switches)
    {
        foreach (var accepted in new[] { false, true })
        {
            var trial = WithAgreement(switches);
            var id = trial.Handed();
            if (accepted) trial.Accept(id, Names.Seller);

            trial.At("2026-01-06 11:00").Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

            var lead = trial.Lead(id);
            Assert.Equal(Names.OtherSeller, lead.Owner);
            Assert.Null(lead.Queue);
            Assert.Equal(accepted ? "1 Accepted → Olga Other" : "1 Open → Olga Other", lead.HandoverList);
            Assert.Equal("Olga Other", lead.Handovers[0][HandoverTable.RecipientName]);
            Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.Handovers[0][HandoverTable.DueOn]);

            // The new owner owes the response, and it is measured from the offer.
            trial.At("2026-01-06 12:00").Call(id, Names.Seller);
            Assert.Equal("Running", trial.Lead(id).ResponseStatus);
            trial.At("2026-01-06 13:00").Call(id, Names.OtherSeller);
            Assert.Equal(180, trial.Lead(id).Row[LeadTable.ResponseMinutes]);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_teams_handover_accepted_by_a_member_belongs_to_that_member(string switches)
    {
        var trial = WithAgreement(switches);
        trial.Join(Names.FieldSales, Names.OtherSeller);
        var id = trial.Handed(LeadText.Qualified.From("France"));
        Assert.Equal("1 Open → Field Sales", trial.Lead(id).HandoverList);

        trial.Accept(id, Names.OtherSeller);

        var lead = trial.Lead(id);
        Assert.Equal("Accepted by sales", lead.Stage);
        Assert.Equal(Names.OtherSeller, lead.Owner);
        Assert.Equal("1 Accepted → Olga Other", lead.HandoverList);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), lead.On(LeadTable.ResponseDueOn));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Not_accepted_in_time_the_lead_keeps_stage_and_owner_unless_the_agreement_offers_it_again(string switches)
    {
        foreach (var reoffers in new[] { false, true })
        {
            var trial = WithAgreement(switches, new AgreementText().Response("acceptWithinMinutes", "60").Response("reofferOnExpiry", reoffers ? "true" : "false"));
            var id = trial.Handed();

            trial.At("2026-01-06 11:30").SweepAll();

            var lead = trial.Lead(id);
            Assert.Equal("Handed to sales", lead.Stage);
            Assert.Null(lead.Queue);
            Assert.Equal(reoffers ? Names.FieldSales : Names.Seller, lead.Owner);
            Assert.Equal(reoffers ? "1 Expired → Sam Seller; 2 Open → Field Sales" : "1 Expired → Sam Seller", lead.HandoverList);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Rejected_the_lead_goes_where_the_kind_says_and_the_handover_ends(string switches)
    {
        foreach (var kind in new[] { RejectionKindChoice.Misrouted, RejectionKindChoice.Data, RejectionKindChoice.Definition })
        {
            var trial = WithAgreement(switches);
            var id = trial.Handed();

            trial.Reject(id, Names.Seller, kind, kind == RejectionKindChoice.Misrouted ? [] : [(RejectLeadApi.CriterionRequest, "budget")]);

            var lead = trial.Lead(id);
            var misrouted = kind == RejectionKindChoice.Misrouted;
            Assert.Equal(misrouted ? "Handed to sales" : "Nurture", lead.Stage);
            Assert.Equal(misrouted ? null : Names.PhoneQueue, lead.Queue);
            Assert.Equal(misrouted ? "1 Rejected → Sam Seller; 2 Open → Field Sales" : "1 Rejected → Sam Seller", lead.HandoverList);
            Assert.Equal("Cancelled", lead.Handovers[0].Shown(HandoverTable.ResponseStatus));
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Reopened_after_responses_it_gets_the_next_number_and_a_clock_without_them(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed();
        trial.At("2026-01-06 11:00").Call(id, Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 11:30").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Organization.Jobs.RunAll();

        trial.At("2026-01-07 10:00").Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        var lead = trial.Lead(id);
        Assert.Equal("1 Withdrawn → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal("Met, Running", string.Join(", ", lead.Handovers.Select(h => h.Shown(HandoverTable.ResponseStatus))));
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal(0, lead.Row[LeadTable.AttemptCount]);
        Assert.False(lead.Row.Contains(LeadTable.RespondedOn));
        Assert.False(lead.Row.Contains(LeadTable.AcceptedOn));
        Assert.Equal(TrialSweeps.Utc("2026-01-07 14:00"), lead.On(LeadTable.ResponseDueOn));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Deleted_after_responses_the_lead_leaves_its_handovers_with_what_is_on_record(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed();
        trial.Accept(id, Names.Seller);
        trial.At("2026-01-06 11:00").Call(id, Names.Seller);
        var handover = trial.Lead(id).Handovers.Single().Id;

        trial.At("2026-01-06 11:30");
        trial.Service.Delete(LeadTable.LogicalName, id);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-08 11:00").SweepAll();

        var row = trial.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single();
        Assert.False(row.Contains(HandoverTable.LeadId));
        Assert.Equal("Doe", row[HandoverTable.LeadName]);
        Assert.Equal("Accepted, Met, 60", $"{row.Shown(HandoverTable.Outcome)}, {row.Shown(HandoverTable.ResponseStatus)}, {row.Shown(HandoverTable.ResponseMinutes)}");
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Deleted_while_it_is_offered_the_lead_leaves_a_handover_that_is_over(string switches)
    {
        var trial = WithAgreement(switches);
        var id = trial.Handed();
        var handover = trial.Lead(id).Handovers.Single().Id;

        trial.At("2026-01-06 10:30").Service.Delete(LeadTable.LogicalName, id);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-08 11:00").SweepAll();

        var row = trial.Rows(HandoverTable.LogicalName, HandoverTable.Id, handover).Single();
        Assert.Equal("Withdrawn, Cancelled", $"{row.Shown(HandoverTable.Outcome)}, {row.Shown(HandoverTable.ResponseStatus)}");
        Assert.Equal(TrialSweeps.Utc("2026-01-06 10:30"), row[HandoverTable.ClosedOn]);
        Assert.False(row.Contains(HandoverTable.OverdueMarkedOn));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Do_not_phone_set_in_nurture_moves_the_lead_to_a_permitted_route_else_holds_it_even_while_an_agent_works_on_it(string switches)
    {
        foreach (var mailToo in new[] { false, true })
        {
            var trial = WithAgreement(switches);
            var id = trial.Handed(LeadText.NearMiss.With(LeadTable.DoNotEMail, mailToo));
            trial.Pick(id, Names.Agent);

            trial.Update(id, (LeadTable.DoNotPhone, true));

            var lead = trial.Lead(id);
            Assert.Equal(mailToo ? "Held" : "Nurture", lead.Stage);
            Assert.Equal(mailToo ? Names.LastResort : Names.MailQueue, lead.Queue);
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_new_agreement_version_judges_at_the_next_event_and_an_open_handover_keeps_its_own(string switches)
    {
        var trial = WithAgreement(switches);
        var nurtured = trial.Handed(LeadText.NearMiss);
        var handed = trial.Handed();
        trial.At("2026-01-06 11:00").Publish(new AgreementText().Version(2, "2026-01-06T11:00:00Z").With("handoverPoint", "30").Response("firstResponseMinutes", "60"));
        trial.At("2026-01-06 11:02");

        Assert.Equal("Nurture", trial.Lead(nurtured).Stage);
        Assert.Equal(Names.PhoneQueue, trial.Lead(nurtured).Queue);

        trial.Update(nurtured, (LeadTable.NumberOfEmployees, 5));
        trial.Update(handed, (LeadTable.NumberOfEmployees, 5));
        Assert.Equal("Handed to sales", trial.Lead(nurtured).Stage);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 12:02"), trial.Lead(nurtured).On(LeadTable.ResponseDueOn));
        Assert.Equal(2, trial.Lead(nurtured).Handovers[0][HandoverTable.AgreementVersion]);
        Assert.Equal(TrialSweeps.Utc("2026-01-06 14:00"), trial.Lead(handed).On(LeadTable.ResponseDueOn));
        Assert.Equal(1, trial.Lead(handed).Handovers[0][HandoverTable.AgreementVersion]);
        Assert.Equal(2, trial.Lead(handed).Row[LeadTable.AgreementVersion]); // the verdict is kept fresh
    }

    private static TrialOrganization WithAgreement(string switches, AgreementText? agreement = null) => TrialOrganization.WithAgreement(agreement, LocalOrgSwitches.All().Single(s => s.ToString() == switches));
}
