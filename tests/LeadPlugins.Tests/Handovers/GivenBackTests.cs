using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>Sales gives a lead back because a value is wrong or a definition lets the wrong leads through: it waits in nurture until that is settled.</summary>
public class GivenBackTests
{
    public static TheoryData<string> Combinations => [.. LocalOrgSwitches.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void It_goes_to_the_queue_of_its_route_and_to_whoever_had_it_with_the_question_to_ask(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var id = OfAnna(trial);
        trial.At("2026-01-06 11:00");

        Return(trial, id, "budget", RejectionKindChoice.Data, (RejectLeadApi.CommentRequest, "They said half of that"));

        var lead = trial.Lead(id);
        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal("Qualified", lead.Verdict);
        Assert.Equal("""{"kind":"data","criterion":"budget","column":"budgetamount","seen":"25000 GBP"}""", lead.Row[LeadTable.ReturnedFor]);
        Assert.Equal("Wrong on the lead: Budget of 10,000. Sales saw: 25000 GBP", lead.Row[LeadTable.ReturnedBecause]);
        Assert.Equal("check: Which budget have you set aside?", lead.NextQuestion);
        Assert.Equal(Names.PhoneQueue, lead.Queue);
        Assert.Equal(Names.Agent, lead.Owner);
        Assert.Equal("1 Rejected → Sam Seller", lead.HandoverList);
        Assert.Equal(
            ["2026-01-06T11:00:00", "2026-01-06T11:00:00", Names.Seller, "Data", "budget", "25000 GBP", "They said half of that", "No", "Cancelled"],
            new[]
            {
                HandoverTable.RejectedOn, HandoverTable.ClosedOn, HandoverTable.RejectedByName, HandoverTable.RejectionKind, HandoverTable.Criterion, HandoverTable.ValueSeen, HandoverTable.Comment,
                HandoverTable.AfterContact, HandoverTable.ResponseStatus,
            }.Select(lead.Handovers[0].Shown));
        foreach (var column in new[] { LeadTable.HandedOverOn, LeadTable.DeliveredOn, LeadTable.AcceptedOn, LeadTable.ResponseDueOn, LeadTable.ResponseStatus }) Assert.False(lead.Row.Contains(column), column);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Once_the_value_changes_it_is_handed_over_again_and_the_first_record_stays_as_it_was(string switches)
    {
        var trial = TrialOrganization.WithAgreement(switches: LocalOrgSwitches.All().Single(s => s.ToString() == switches));
        var id = OfAnna(trial);
        trial.At("2026-01-06 11:00");
        Return(trial, id, "budget", RejectionKindChoice.Data);
        var first = TrialHandovers.Text(trial.Lead(id).Handovers.Single());
        trial.At("2026-01-07 10:00");

        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(first, TrialHandovers.Text(lead.Handovers[0]));
        Assert.Equal(["2026-01-07T10:00:00", "2026-01-07T14:00:00"], new[] { HandoverTable.OfferedOn, HandoverTable.DueOn }.Select(lead.Handovers[1].Shown));
        Assert.Equal(trial[Names.Agent].Id, lead.Handovers[1].GetAttributeValue<EntityReference>(HandoverTable.PreviousUserId).Id);
        Assert.False(lead.Row.Contains(LeadTable.ReturnedFor));
        Assert.False(lead.Row.Contains(LeadTable.ReturnedBecause));
        Assert.Null(lead.Queue);
        Assert.Equal(Names.Seller, lead.Owner);

        // The whole life of the second leaves the first alone.
        trial.Accept(id, by: Names.Seller);
        trial.Call(id, by: Names.Seller);
        trial.SweepAll();
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));
        Assert.Equal("1 Rejected → Sam Seller; 2 Accepted → Sam Seller", trial.Lead(id).HandoverList);
        Assert.Equal(first, TrialHandovers.Text(trial.Read(id).Handovers[0]));
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Other_changes_settle_nothing_however_qualified_the_lead_is()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        Return(trial, id, "budget", RejectionKindChoice.Definition);

        trial.Update(id, (LeadTable.NumberOfEmployees, 80), (LeadTable.JobTitle, "Head of doors"), (LeadTable.BudgetAmount, new Money(25000)));
        trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, id) });

        Assert.Equal("Nurture", trial.Lead(id).Stage);
        Assert.Equal("check: Which budget have you set aside?", trial.Lead(id).NextQuestion);
        Assert.Equal("1 Rejected → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void A_change_that_settles_it_does_not_hand_over_what_is_not_qualified()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        Return(trial, id, "budget", RejectionKindChoice.Data);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(500)));

        Assert.Equal("Nurture", trial.Lead(id).Stage);
        Assert.False(trial.Lead(id).Row.Contains(LeadTable.ReturnedFor));
        Assert.NotEqual("check: Which budget have you set aside?", trial.Lead(id).NextQuestion);
        Assert.Equal("1 Rejected → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Wrong_data_can_be_in_any_column_whose_change_is_noticed()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.JobTitle, "Intern"));

        trial.Reject(id, by: Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.ColumnRequest, LeadTable.JobTitle));

        var lead = trial.Lead(id);
        Assert.Equal("""{"kind":"data","column":"jobtitle","seen":"Intern"}""", lead.Row[LeadTable.ReturnedFor]);
        Assert.Equal("check: jobtitle", lead.NextQuestion);
        Assert.Equal("Wrong on the lead: jobtitle. Sales saw: Intern", lead.Row[LeadTable.ReturnedBecause]);
        Assert.Equal("jobtitle Intern", lead.Handovers[0].Shown(HandoverTable.Criterion) + " " + lead.Handovers[0].Shown(HandoverTable.ValueSeen));
        trial.Update(id, (LeadTable.BudgetAmount, new Money(90000)));
        Assert.Equal("Nurture", trial.Lead(id).Stage);
        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Theory]
    [InlineData("need", "check: What do you need it for?", "Must have")]
    [InlineData("size", "check: 50 people", "")] // no question agreed, and no value on the lead
    [InlineData("decider", "check: Who decides?", "completed")]
    public void The_question_is_the_disputed_criterions_and_the_value_is_what_stands_on_the_lead(string criterion, string question, string seen)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        Return(trial, id, criterion, RejectionKindChoice.Definition);

        Assert.Equal(question, trial.Lead(id).NextQuestion);
        Assert.Equal(seen, trial.Lead(id).Handovers[0].Shown(HandoverTable.ValueSeen));
    }

    [Fact]
    public void The_value_that_sales_saw_outranks_the_one_on_the_lead_and_long_words_are_cut()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        string seen = new('"', 3000), comment = new('ä', 9000);

        Return(trial, id, "budget", RejectionKindChoice.Data, (RejectLeadApi.ValueSeenRequest, " " + seen), (RejectLeadApi.CommentRequest, comment));

        var handover = trial.Lead(id).Handovers.Single();
        Assert.Equal(new string('"', HandoverTable.ValueSeenMaxLength - 1) + "…", handover[HandoverTable.ValueSeen]);
        Assert.Equal(new string('ä', HandoverTable.CommentMaxLength - 1) + "…", handover[HandoverTable.Comment]);
        Assert.Equal("Nurture", trial.Lead(id).Stage);
    }

    [Theory]
    [InlineData('\u0001')]
    [InlineData('\\')]
    [InlineData('語')]
    public void No_value_that_sales_saw_is_too_odd_to_be_kept(char odd)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();

        Return(trial, id, "budget", RejectionKindChoice.Data, (RejectLeadApi.ValueSeenRequest, "x" + new string(odd, 3000) + "x"));
        Assert.Equal("Nurture", trial.Lead(id).Stage);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));
        Assert.Equal("Handed to sales", trial.Lead(id).Stage);
    }

    [Fact]
    public void A_route_with_a_team_of_its_own_gives_it_to_that_team_instead()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("routes", """[{ "id": "agency", "when": [], "queue": "Agency desk", "channel": "phone", "ownerTeam": "Agency North" }]"""));
        var id = OfAnna(trial);

        Return(trial, id, "budget", RejectionKindChoice.Data);

        Assert.Equal(Names.AgencyTeam, trial.Lead(id).Owner);
        Assert.Equal(Names.AgencyQueue, trial.Lead(id).Queue);
    }

    [Fact]
    public void Where_whoever_had_it_is_no_longer_there_it_stays_with_its_owner_and_no_job_fails()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = OfAnna(trial);
        trial.Enable(Names.Agent, isEnabled: false);

        Return(trial, id, "budget", RejectionKindChoice.Data);

        Assert.Equal(Names.Seller, trial.Lead(id).Owner);
        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Settled_before_any_job_ran_it_is_handed_over_again_and_nobody_forgets_whose_it_was(bool inReverse)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = OfAnna(trial);
        Return(trial, id, "budget", RejectionKindChoice.Data);
        trial.At("2026-01-06 10:02");
        trial.Update(id, (LeadTable.BudgetAmount, new Money(30000)));

        if (inReverse) trial.RunJobsInReverse();
        else trial.RunJobsTwice();

        var lead = trial.Lead(id);
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(Names.Seller, lead.Owner);
        Return(trial, id, "size", RejectionKindChoice.Definition);
        Assert.Equal(Names.Agent, trial.Lead(id).Owner);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void Anybody_may_give_back_what_lies_with_the_last_resort_for_what_is_wrong_with_it()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("handoverRoutes", "[]"));
        var id = trial.Handed();

        Return(trial, id, "budget", RejectionKindChoice.Data);

        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        Assert.Equal("Rejected", trial.Lead(id).Handovers.Single().Shown(HandoverTable.Outcome));
        Assert.Equal(Names.Seller, trial.Lead(id).Handovers.Single().Shown(HandoverTable.RejectedByName));
    }

    [Fact]
    public void A_lead_that_a_person_gave_to_somebody_else_since_is_not_taken_from_there()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = OfAnna(trial);
        Return(trial, id, "budget", RejectionKindChoice.Data);
        trial.Update(id, (LeadTable.OwnerId, trial[Names.OtherSeller]));

        Assert.Equal(Names.OtherSeller, trial.Lead(id).Owner);
    }

    [Theory]
    [InlineData(false, "1 Rejected → Sam Seller")]
    [InlineData(true, "1 Expired → Sam Seller")]
    public void Given_back_late_it_goes_back_all_the_same_and_the_breach_stays_on_record(bool isLate, string expected)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().Response("acceptWithinMinutes", "120"));
        var id = trial.Handed();
        trial.At(isLate ? "2026-01-06 12:00:01" : "2026-01-06 12:00:00");

        Return(trial, id, "budget", RejectionKindChoice.Data);

        Assert.Equal(expected, trial.Lead(id).HandoverList);
        Assert.Equal("Nurture", trial.Lead(id).Stage);
        Assert.Equal("Data", trial.Lead(id).Handovers[0].Shown(HandoverTable.RejectionKind));
    }

    [Fact]
    public void Given_back_after_contact_it_is_marked_so_and_the_response_stays()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Handed();
        trial.At("2026-01-06 10:30").Accept(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.Call(id, by: Names.Seller);
        trial.Organization.Jobs.RunAll();
        trial.At("2026-01-06 15:00");

        Return(trial, id, "budget", RejectionKindChoice.Data);

        Assert.Equal(
            ["Rejected", "Yes", "Met", "2026-01-06T10:30:00", "2026-01-06T10:30:00"],
            new[] { HandoverTable.Outcome, HandoverTable.AfterContact, HandoverTable.ResponseStatus, HandoverTable.RespondedOn, HandoverTable.AcceptedOn }.Select(trial.Lead(id).Handovers[0].Shown));
    }

    [Fact]
    public void With_no_agreement_in_force_the_lead_is_held_and_not_lost()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("effectiveTo", "\"2026-01-06T12:00:00Z\""));
        var id = OfAnna(trial);
        trial.At("2026-01-06 13:00");

        Return(trial, id, "budget", RejectionKindChoice.Data);

        var lead = trial.Lead(id);
        Assert.Equal("Held", lead.Stage);
        Assert.Equal("no-agreement", lead.FaultCode);
        Assert.Equal(Names.Agent, lead.Owner);
        Assert.Equal("1 Rejected → Sam Seller", lead.HandoverList);
        Assert.Empty(trial.Organization.Jobs.Failed);

        trial.Publish(new AgreementText().Version(2, "2026-01-06T13:30:00Z"));
        trial.At("2026-01-06 14:00");
        trial.Update(id, (LeadTable.NumberOfEmployees, 60));
        Assert.Equal("Nurture", trial.Lead(id).Stage);
        Assert.Equal("check: Which budget have you set aside?", trial.Lead(id).NextQuestion);
    }

    [Fact]
    public void Of_a_handover_under_an_older_version_it_is_that_versions_criterion_that_is_disputed()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion("""{ "id": "title", "label": "Job title", "column": "jobtitle", "operator": "isSet", "kind": "points", "points": 5, "owner": "telemarketing", "question": "What is your job?" }"""));
        trial.Publish(new AgreementText().Version(2, "2026-01-06T12:00:00Z"));
        var id = trial.Handed(LeadText.Qualified.With(LeadTable.JobTitle, "Intern"));
        trial.At("2026-01-06 13:00");

        Return(trial, id, "title", RejectionKindChoice.Definition);

        var lead = trial.Lead(id);
        Assert.Equal("Intern", lead.Handovers[0].Shown(HandoverTable.ValueSeen));
        Assert.Equal("check: jobtitle", lead.NextQuestion);
        Assert.Equal("The criterion itself is disputed: jobtitle. Sales saw: Intern", lead.Row[LeadTable.ReturnedBecause]);
        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        Assert.Equal("1 Rejected → Sam Seller; 2 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    [Fact]
    public void Of_many_leads_given_back_from_a_view_the_others_go_when_one_is_refused()
    {
        var trial = TrialOrganization.WithAgreement();
        Guid[] leads = [trial.Handed(), trial.Handed(LeadText.Qualified.From("France")), trial.Handed()];

        var refused = leads.Where(id => Record.Exception(() => Return(trial, id, "budget", RejectionKindChoice.Data)) is not null).ToArray();

        Assert.Equal([leads[1]], refused);
        Assert.Equal(["1 Rejected → Sam Seller", "1 Open → Field Sales", "1 Rejected → Sam Seller"], leads.Select(id => trial.Lead(id).HandoverList));
    }

    /// <summary>A lead that Anna, the agent, had before it was offered to Sam.</summary>
    private static Guid OfAnna(TrialOrganization trial)
    {
        var id = trial.As(Names.Agent).Create(LeadText.Qualified.ToEntity(trial));
        trial.Organization.Jobs.RunAll();
        return id;
    }

    private static void Return(TrialOrganization trial, Guid lead, string criterion, int kind, params (string, string)[] more) =>
        trial.Reject(lead, by: Names.Seller, kind, [(RejectLeadApi.CriterionRequest, criterion), .. more]);
}
