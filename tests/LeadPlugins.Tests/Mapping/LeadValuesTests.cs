using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using LeadPlugins.Tests.Trial;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Mapping;

/// <summary>A lead is judged by what the row holds after the save, also where the platform fills a column in the course of it.</summary>
public class LeadValuesTests
{
    private const string IsNew = """{ "id": "fresh", "label": "New", "column": "statuscode", "operator": "equals", "value": 1, "kind": "points", "points": 40, "owner": "sales" }""";
    private const string IsLost = """{ "id": "lost", "label": "Lost", "column": "statuscode", "operator": "equals", "value": 4, "kind": "exclusion", "owner": "sales" }""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_lead_has_the_first_status_reason_whether_or_not_the_target_says_so(bool saysSo)
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(IsNew), switches: new LocalOrgSwitches { Stage20TargetHoldsSystemColumns = saysSo });

        var lead = trial.Read(trial.Create(LeadText.NearMiss));

        Assert.Equal("Handed to sales 70", $"{lead.Stage} {lead.Score}");
    }

    [Fact]
    public void A_lead_reopened_by_state_alone_is_judged_by_the_status_reason_it_then_has()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(IsLost));
        var id = Disqualified(trial);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        Assert.Equal("Nurture 1", StageAndStatus(trial, id));
    }

    [Fact]
    public void A_lead_reopened_by_the_older_message_is_judged_by_the_status_reason_it_then_has()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(IsLost));
        var id = Disqualified(trial);

        trial.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference(LeadTable.LogicalName, id), State = new OptionSetValue(LeadState.Open), Status = new OptionSetValue(-1) });

        Assert.Equal("Nurture 1", StageAndStatus(trial, id));
    }

    [Fact]
    public void A_lead_reopened_with_a_status_reason_is_judged_by_that()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(IsNew));
        var id = Disqualified(trial);

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.StatusCode, new OptionSetValue(2)));

        Assert.Equal(30, trial.Read(id).Score);
    }

    [Fact]
    public void A_state_that_is_sent_again_leaves_the_status_reason_as_it_was()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().AddCriterion(IsNew));
        var id = trial.Create(LeadText.NearMiss.With(LeadTable.StatusCode, new OptionSetValue(2)));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)), (LeadTable.NumberOfEmployees, 3));

        Assert.Equal(30, trial.Read(id).Score);
    }

    [Fact]
    public void A_date_that_ignores_time_zones_is_judged_as_it_stands()
    {
        var expo = new ColumnModel { LogicalName = "new_expo", SchemaName = "new_expo", DisplayName = "Expo", Type = ColumnType.DateTime, IsCustom = true, DateBehavior = DateBehavior.TimeZoneIndependent };
        var trial = TrialOrganization.WithAgreement(
            new AgreementText()
                .AddCriterion("""{ "id": "expo", "label": "Expo", "column": "new_expo", "operator": "equals", "value": "2026-03-01", "kind": "points", "points": 40, "owner": "sales" }""")
                .With("calendar", """{ "timeZone": "Pacific Standard Time", "hours": { "tue": ["00:00-24:00"] } }"""),
            beforeImport: o => o.AddColumns(LeadTable.LogicalName, [expo]));

        Assert.Equal(70, trial.Read(trial.Create(LeadText.NearMiss.With("new_expo", new DateTime(2026, 3, 1, 0, 30, 0)))).Score);
        Assert.Equal(70, trial.Read(trial.Create(LeadText.NearMiss.With("new_expo", new DateTime(2026, 3, 1, 23, 30, 0)))).Score);
    }

    private static Guid Disqualified(TrialOrganization trial)
    {
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        return id;
    }

    private static string StageAndStatus(TrialOrganization trial, Guid id)
    {
        var lead = trial.Lead(id);
        return $"{lead.Stage} {lead.Row.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode).Value}";
    }
}
