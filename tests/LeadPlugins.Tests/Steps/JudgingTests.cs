using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class JudgingTests
{
    [Fact]
    public void A_near_miss_shows_after_its_first_save_what_to_ask_next_and_where_it_goes()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Read(trial.Create(LeadText.NearMiss));

        Assert.Equal("Nurture", lead.Stage);
        Assert.Equal("Nurture", lead.Verdict);
        Assert.Equal(30, lead.Score);
        Assert.Equal("Budget of 10,000 (unknown)", lead.Gap);
        Assert.Equal("Which budget have you set aside?", lead.NextQuestion);
        Assert.Equal("phone-uk", lead.Route);
        Assert.Equal(TrialOrganization.Start, lead.On(LeadTable.JudgedOn));
    }

    [Fact]
    public void A_qualified_lead_has_its_clock_after_its_first_save()
    {
        // Tuesday 10:00 in London, 240 business minutes, 09:00 to 17:00: due at 14:00, warned at 180 minutes.
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Read(trial.Create(LeadText.Qualified));

        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Running", lead.ResponseStatus);
        Assert.Equal(new DateTime(2026, 1, 6, 10, 0, 0), lead.On(LeadTable.HandedOverOn));
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(new DateTime(2026, 1, 6, 13, 0, 0), lead.On(LeadTable.ResponseWarnOn));
        Assert.Equal(1, lead.HandoverCount);
    }

    [Fact]
    public void A_failed_gate_leaves_the_lead_open_and_not_qualified_with_the_reason()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Lead(trial.Create(LeadText.Hopeless));

        Assert.Equal("Not qualified (open)", lead.Stage);
        Assert.NotEmpty(lead.RouteReason!);
        Assert.Null(lead.Queue);
        Assert.True(lead.IsOpen);
    }

    [Fact]
    public void Answering_the_question_moves_the_stage_in_the_same_save()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var lead = trial.Read(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Null(lead.NextQuestion);
        Assert.Equal(0, lead.Row.GetAttributeValue<int>(LeadTable.GapCount));
    }

    [Fact]
    public void Without_an_agreement_in_force_the_lead_is_saved_and_held_with_the_code()
    {
        var trial = TrialOrganization.Empty();

        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("no-agreement", lead.FaultCode);
        Assert.NotEmpty(lead.RouteReason!);
        Assert.Null(lead.Queue);
    }

    [Fact]
    public void A_lead_held_for_want_of_an_agreement_is_judged_at_its_next_event_once_there_is_one()
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(1));
        trial.Publish(new AgreementText());
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));

        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));

        // It was created before the first agreement took effect: judged, but neither routed nor reassigned.
        var lead = trial.Lead(id);
        Assert.Equal("Nurture", lead.Verdict);
        Assert.Equal("Held", lead.Stage);
        Assert.Equal("created-before-agreement", lead.FaultCode);
        Assert.Null(lead.Queue);
    }

    [Fact]
    public void An_imported_lead_dated_years_back_is_judged_and_routed_as_what_it_is_a_new_one()
    {
        var trial = TrialOrganization.WithAgreement();

        var id = trial.Create(LeadText.NearMiss.With(LeadTable.OverriddenCreatedOn, new DateTime(2019, 5, 1, 8, 0, 0, DateTimeKind.Utc)));
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
    }

    [Fact]
    public void A_lead_with_sales_keeps_its_stage_and_clock_when_its_verdict_drops()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();

        trial.Update(id, (LeadTable.BudgetAmount, new Money(5)));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal("Nurture", lead.Verdict);
        Assert.Equal(30, lead.Score);
        Assert.Equal(new DateTime(2026, 1, 6, 14, 0, 0), lead.On(LeadTable.ResponseDueOn));
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
    }

    [Fact]
    public void A_new_version_is_applied_at_the_next_event_and_not_before()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Publish(new AgreementText().Version(2, "2026-01-06T11:00:00Z").With("handoverPoint", "30"));

        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));
        Assert.Equal("Nurture", trial.Read(id).Stage);

        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 6, 11, 0, 0, DateTimeKind.Utc));
        trial.Update(id, (LeadTable.JobTitle, "Head of windows"));

        var lead = trial.Read(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(2, lead.Row.GetAttributeValue<int>(LeadTable.AgreementVersion));
    }

    [Fact]
    public void An_own_column_of_the_organization_moves_the_lead_once_an_agreement_uses_it()
    {
        var trial = TrialOrganization.WithAgreement(
            new AgreementText().AddCriterion("""{ "id": "demo", "label": "Saw a demo", "column": "new_sawdemo", "operator": "isTrue", "kind": "points", "points": 40, "owner": "sales", "unknownValues": [false] }"""),
            beforeImport: o => o.AddColumns(LeadTable.LogicalName, [OwnColumns.YesNo("new_sawdemo")]));
        var id = trial.Create(LeadText.NearMiss);
        Assert.Equal("Nurture", trial.Read(id).Stage);

        trial.Update(id, ("new_sawdemo", true));

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(70, lead.Score);
    }

    [Fact]
    public void A_save_that_changes_nothing_the_agreement_uses_writes_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var before = trial.Lead(id).Row;
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(5));

        trial.Update(id, (LeadTable.JobTitle, "Head of doors"), (LeadTable.Need, new OptionSetValue(0)));

        var after = trial.Lead(id).Row;
        foreach (var column in TrialColumns.Stamps) Assert.Equal(before.Contains(column) ? before[column] : null, after.Contains(column) ? after[column] : null);
    }

    [Fact]
    public void A_day_that_has_come_is_seen_at_the_next_event()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(
            """{ "id": "soon", "label": "Closes within 30 days", "column": "estimatedclosedate", "operator": "withinNextDays", "value": 30, "kind": "points", "points": 40, "owner": "sales" }"""));
        var id = trial.Create(LeadText.NearMiss.With(LeadTable.EstimatedCloseDate, new DateTime(2026, 3, 1)));
        Assert.Equal("Nurture", trial.Read(id).Stage);
        // 30 days before 1 March is 30 January.
        Assert.Equal(new DateTime(2026, 1, 30), trial.Read(id).On(LeadTable.RejudgeOn));

        trial.Organization.Clock.MoveTo(new DateTime(2026, 1, 30, 12, 0, 0, DateTimeKind.Utc));
        trial.Update(id, (LeadTable.JobTitle, "Head of doors"));

        Assert.Equal("Handed to sales", trial.Read(id).Stage);
    }

    [Fact]
    public void An_agreement_that_cannot_be_read_any_more_costs_no_save()
    {
        var trial = TrialOrganization.WithAgreement();
        var agreement = trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single().Id;
        trial.WriteBypassing(new Entity(AgreementTable.LogicalName, agreement) { [AgreementTable.Document] = "{", [AgreementTable.Hash] = "broken" });

        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));
        var lead = trial.Lead(trial.Create(LeadText.Qualified));

        Assert.Equal("Held", lead.Stage);
        Assert.Equal("agreement-unreadable", lead.FaultCode);
    }
}
