using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Publishing;

public class PublishingTests
{
    [Fact]
    public void Publishing_writes_name_version_dates_and_hash_from_the_document()
    {
        var trial = TrialOrganization.Empty();

        var row = trial.Service.Retrieve(AgreementTable.LogicalName, trial.Publish(new AgreementText()), new ColumnSet(true));

        Assert.Equal("Lead agreement UK", row[AgreementTable.Name]);
        Assert.Equal(1, row[AgreementTable.Version]);
        Assert.Equal(1033, row[AgreementTable.Language]);
        Assert.Equal(new DateTime(2026, 1, 1), row[AgreementTable.EffectiveFrom]);
        Assert.Equal(TrialOrganization.Start, row[AgreementTable.PublishedOn]);
        Assert.Equal(TrialOrganization.Start, row[AgreementTable.FirstEffectiveOn]);
        Assert.Matches("^[0-9a-f]{64}$", row.GetAttributeValue<string>(AgreementTable.Hash));
        Assert.Equal("In force", row.FormattedValues[AgreementTable.Status]);
    }

    [Fact]
    public void A_document_that_cannot_work_here_is_refused_with_every_problem_at_once()
    {
        var trial = TrialOrganization.Empty();
        var bad = new AgreementText()
            .With("lastResort", """{ "queue": "No such queue" }""")
            .With("handoverRoutes", """[ { "id": "x", "when": [], "user": "Nobody Here" } ]""")
            .Criterion("size", "column", "\"numberofemployes\"")
            .Criterion("budget", "column", "\"revenue_base\"");

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Publish(bad)).Message;

        Assert.StartsWith("This agreement cannot be published yet:\n- ", refusal);
        Assert.Contains("There is no active queue named \"No such queue\"; exactly one is needed.", refusal);
        Assert.Contains("There is no enabled user named \"Nobody Here\"; exactly one is needed.", refusal);
        Assert.Contains("numberofemployes", refusal);
        Assert.Contains("revenue_base", refusal);
    }

    [Fact]
    public void Whoever_is_to_be_told_of_a_late_handover_must_exist()
    {
        var trial = TrialOrganization.Empty();
        var bad = Notifying("""{ "when": "overdue", "user": "Nobody Here" }, { "when": "warning", "team": "No such team" }, { "when": "overdue", "team": "no SUCH team" }""");

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Publish(bad)).Message;

        Assert.Equal(
            """
            This agreement cannot be published yet:
            - There is no team that can own leads named "No such team"; exactly one is needed.
            - There is no enabled user named "Nobody Here"; exactly one is needed.
            """.ReplaceLineEndings("\n"),
            refusal);
        trial.Enable(Names.Agent, false);
        Assert.Contains($"There is no enabled user named \"{Names.Agent}\"", Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Publish(Notifying($$"""{ "when": "overdue", "user": "{{Names.Agent}}" }"""))).Message);
    }

    [Fact]
    public void An_agreement_that_tells_people_and_teams_who_exist_is_published()
    {
        var trial = TrialOrganization.Empty();

        var id = trial.Publish(Notifying($$"""{ "when": "warning", "recipient": true }, { "when": "overdue", "user": "{{Names.Agent}}" }, { "when": "overdue", "team": "{{Names.AgencyTeam}}" }"""));

        Assert.Equal("In force", Status(trial, id));
    }

    [Fact]
    public void A_document_that_is_not_readable_is_refused_with_where_it_breaks()
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = "{ \"name\": }" });

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Service.Update(InForce(id))).Message;

        Assert.Contains("line 1", refusal);
    }

    [Fact]
    public void A_draft_may_hold_anything_and_be_deleted()
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = "not even JSON" });
        trial.Service.Update(new Entity(AgreementTable.LogicalName, id) { [AgreementTable.Document] = new AgreementText().ToString() });
        Assert.Equal("Lead agreement UK", trial.Service.Retrieve(AgreementTable.LogicalName, id, new ColumnSet(true))[AgreementTable.Name]);

        trial.Service.Delete(AgreementTable.LogicalName, id);
    }

    public static TheoryData<string, object?> ContentChanges => new()
    {
        { AgreementTable.Document, "{}" },
        { AgreementTable.Name, "Another" },
        { AgreementTable.Version, 9 },
        { AgreementTable.Hash, new string('0', 64) },
        { AgreementTable.EffectiveFrom, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { AgreementTable.EffectiveTo, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { AgreementTable.Resolved, "{}" },
        { AgreementTable.Status, new OptionSetValue(AgreementStatusChoice.Draft) },
        { AgreementTable.Status, new OptionSetValue(AgreementStatusChoice.Superseded) },
        { AgreementTable.StateCode, new OptionSetValue(AgreementState.Inactive) },
    };

    [Theory]
    [MemberData(nameof(ContentChanges))]
    public void Published_content_is_refused_to_everyone(string column, object? value)
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Publish(new AgreementText());

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Service.Update(new Entity(AgreementTable.LogicalName, id) { [column] = value }));

        Assert.EndsWith("A published agreement stays as it is; make a new version of it and publish that.", refusal.Message);
    }

    [Fact]
    public void A_published_agreement_cannot_be_deleted()
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Publish(new AgreementText());

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Service.Delete(AgreementTable.LogicalName, id));

        Assert.Equal("A published agreement is the proof of what was agreed and cannot be deleted; withdraw it if it shall not hold any more.", refusal.Message);
    }

    [Fact]
    public void The_next_version_supersedes_the_one_in_force_and_keeps_when_it_all_began()
    {
        var trial = TrialOrganization.Empty();
        var first = trial.Publish(new AgreementText());
        trial.Organization.Clock.Advance(TimeSpan.FromDays(1));

        var second = trial.Publish(new AgreementText().Version(2, "2026-01-02T00:00:00Z"));

        Assert.Equal("Superseded", Status(trial, first));
        Assert.Equal("In force", Status(trial, second));
        Assert.Equal(TrialOrganization.Start, trial.Service.Retrieve(AgreementTable.LogicalName, second, new ColumnSet(true))[AgreementTable.FirstEffectiveOn]);
    }

    [Fact]
    public void A_coming_version_supersedes_nothing_yet()
    {
        var trial = TrialOrganization.Empty();
        var first = trial.Publish(new AgreementText());

        trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));

        Assert.Equal("In force", Status(trial, first));
    }

    [Fact]
    public void A_rate_for_a_currency_that_the_organization_lacks_is_refused()
    {
        var trial = TrialOrganization.Empty();

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Publish(new AgreementText().With("currency", "\"SEK\"").With("rates", """{ "USD": 0.8, "EUR": 0.86 }"""))).Message;

        Assert.EndsWith("""

            - There is no currency "SEK" in this organization; create it.
            - There is no currency "USD" in this organization; create it, or remove its rate.
            """.ReplaceLineEndings("\n"), refusal);
    }

    [Theory]
    [InlineData("effectiveFrom", "1700-01-01T00:00:00Z")]
    [InlineData("effectiveTo", "9999-12-31T00:00:00Z")]
    public void A_date_that_the_platform_cannot_store_stands_in_a_draft_and_is_refused_by_publishing(string property, string instant)
    {
        var trial = TrialOrganization.Empty();
        var id = trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = new AgreementText().With(property, $"\"{instant}\"").ToString() });

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Service.Update(InForce(id))).Message;

        Assert.Contains($"$.{property}: found \"{instant}\"", refusal);
    }

    [Fact]
    public void The_last_instant_that_the_platform_stores_can_be_published()
    {
        var trial = TrialOrganization.Empty();

        var id = trial.Publish(new AgreementText().With("effectiveTo", "\"9999-12-30T23:59:59Z\""));

        Assert.Equal("In force", Status(trial, id));
    }

    [Fact]
    public void Publishing_an_own_column_that_is_no_consent_leaves_the_delivery_images_alone()
    {
        var trial = TrialOrganization.Empty(beforeImport: o => o.AddColumns(LeadTable.LogicalName, [OwnColumns.YesNo("new_sawdemo")]));
        trial.Organization.Log.Clear();

        trial.Publish(new AgreementText().AddCriterion("""{ "id": "demo", "label": "Saw a demo", "column": "new_sawdemo", "operator": "isTrue", "kind": "points", "points": 40, "owner": "sales", "unknownValues": [false] }"""));

        var images = trial.Organization.Log.Executions.SelectMany(e => e.Calls).Count(c => c.Message == "RetrieveMultiple" && c.Table == SdkMessageProcessingStepImageTable.LogicalName);
        Assert.Equal(1, images);
    }

    [Fact]
    public void The_same_version_cannot_be_published_twice()
    {
        var trial = TrialOrganization.Empty();
        trial.Publish(new AgreementText());

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Publish(new AgreementText())).Message;

        Assert.Contains("$.version: found 1; allowed: more than 1, which was published before.", refusal);
    }

    [Fact]
    public void A_withdrawn_agreement_judges_nobody_any_more_and_the_older_one_does_not_come_back()
    {
        var trial = TrialOrganization.Empty();
        trial.Publish(new AgreementText());
        trial.Organization.Clock.Advance(TimeSpan.FromDays(1));
        var second = trial.Publish(new AgreementText().Version(2, "2026-01-02T00:00:00Z"));
        trial.Organization.Clock.Advance(TimeSpan.FromDays(1));

        trial.Service.Update(new Entity(AgreementTable.LogicalName, second) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });

        var lead = trial.Lead(trial.Create(LeadText.Qualified));
        Assert.Equal("no-agreement", lead.FaultCode);
    }

    [Fact]
    public void A_version_withdrawn_before_it_took_effect_is_as_if_it_had_never_been()
    {
        var trial = TrialOrganization.Empty();
        trial.Publish(new AgreementText());
        var coming = trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));
        trial.Service.Update(new Entity(AgreementTable.LogicalName, coming) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });

        trial.Organization.Clock.MoveTo(new DateTime(2026, 6, 2, 10, 0, 0, DateTimeKind.Utc));

        Assert.Equal("Handed to sales", trial.Read(trial.Create(LeadText.Qualified)).Stage);
    }

    [Fact]
    public void Publishing_an_own_column_adds_it_to_filter_image_and_configuration_once()
    {
        var trial = TrialOrganization.Empty(beforeImport: o => o.AddColumns(LeadTable.LogicalName, [OwnColumns.YesNo("new_sawdemo")]));
        var agreement = new AgreementText().AddCriterion("""{ "id": "demo", "label": "Saw a demo", "column": "new_sawdemo", "operator": "isTrue", "kind": "points", "points": 40, "owner": "sales", "unknownValues": [false] }""");

        trial.Publish(agreement);
        trial.Publish(agreement.Version(2, "2026-02-01T00:00:00Z"));

        Assert.EndsWith(",new_sawdemo", Text(trial, SdkMessageProcessingStepTable.LogicalName, JudgeLeadOnUpdateStep.StepId, SdkMessageProcessingStepTable.FilteringAttributes));
        Assert.Equal("new_sawdemo", Text(trial, SdkMessageProcessingStepTable.LogicalName, JudgeLeadOnUpdateStep.StepId, SdkMessageProcessingStepTable.Configuration));
        Assert.EndsWith(",new_sawdemo", Text(trial, SdkMessageProcessingStepTable.LogicalName, RouteLeadOnUpdateStep.StepId, SdkMessageProcessingStepTable.FilteringAttributes));
        Assert.EndsWith(",new_sawdemo", Text(trial, SdkMessageProcessingStepImageTable.LogicalName, JudgeLeadOnUpdateStep.PreImageId, SdkMessageProcessingStepImageTable.Attributes));
    }

    [Fact]
    public void A_column_that_an_upgrade_took_out_of_the_registration_is_an_error_and_never_a_guess()
    {
        var trial = TrialOrganization.WithAgreement(
            new AgreementText().AddCriterion("""{ "id": "demo", "label": "Saw a demo", "column": "new_sawdemo", "operator": "isTrue", "kind": "gate", "owner": "sales", "unknownValues": [false] }"""),
            beforeImport: o => o.AddColumns(LeadTable.LogicalName, [OwnColumns.YesNo("new_sawdemo")]));
        var id = trial.Create(LeadText.NearMiss.With("new_sawdemo", true));
        // An upgrade of the solution brings filter, image and configuration back to what the files say.
        trial.Service.Update(new Entity(SdkMessageProcessingStepTable.LogicalName, JudgeLeadOnUpdateStep.StepId) { [SdkMessageProcessingStepTable.Configuration] = null });
        trial.Service.Update(new Entity(SdkMessageProcessingStepImageTable.LogicalName, JudgeLeadOnUpdateStep.PreImageId) { [SdkMessageProcessingStepImageTable.Attributes] = string.Join(",", JudgeLeadOnUpdateStep.PreImageColumns) });

        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));

        var lead = trial.Read(id);
        Assert.Equal("Held", lead.Stage);
        Assert.Equal("criteria-in-error", lead.FaultCode);
        Assert.Contains("column-not-covered", lead.Row.GetAttributeValue<string>(LeadTable.Explanation));
    }

    private static AgreementText Notifying(string notices) => new AgreementText().With("response", $$"""{ "firstResponseMinutes": 240, "warnAtPercent": 75, "kinds": ["phonecall"], "notify": [{{notices}}] }""");

    private static Entity InForce(Guid id) => new(AgreementTable.LogicalName, id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.InForce) };

    private static string Status(TrialOrganization trial, Guid id) => trial.Service.Retrieve(AgreementTable.LogicalName, id, new ColumnSet(true)).FormattedValues[AgreementTable.Status];

    private static string Text(TrialOrganization trial, string table, Guid id, string column) => trial.Service.Retrieve(table, id, new ColumnSet(column)).GetAttributeValue<string>(column);
}
