using System.ServiceModel;
using System.Text.Json.Nodes;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class JudgeLeadApiTests
{
    [Fact]
    public void Explaining_writes_nothing_and_names_the_smallest_changes_that_would_qualify_the_lead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        var version = trial.Read(id).Row.RowVersion;

        var answer = Judge(trial, id, explainOnly: true);

        Assert.Equal(VerdictChoice.Nurture, ((OptionSetValue)answer[JudgeLeadApi.VerdictResponse]).Value);
        Assert.Equal(LeadStageChoice.Nurture, ((OptionSetValue)answer[JudgeLeadApi.StageResponse]).Value);
        Assert.Equal("""[["budget"],["size"]]""", Ids((string)answer[JudgeLeadApi.WhyNotResponse]));
        Assert.Equal(version, trial.Read(id).Row.RowVersion);
    }

    [Fact]
    public void Judging_again_repairs_a_lead_that_was_saved_past_the_plug_ins()
    {
        var trial = TrialOrganization.WithAgreement();
        var row = LeadText.Qualified.ToEntity(trial);
        var id = ((Microsoft.Xrm.Sdk.Messages.CreateResponse)trial.Service.Execute(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = row, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" })).id;
        Assert.Null(trial.Lead(id).Stage);

        Judge(trial, id, explainOnly: false);

        var lead = trial.Lead(id);
        Assert.Equal("Handed to sales", lead.Stage);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
    }

    [Fact]
    public void Judging_what_is_judged_already_changes_nothing()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        var version = trial.Read(id).Row.RowVersion;
        trial.Organization.Clock.Advance(TimeSpan.FromHours(1));

        Judge(trial, id, explainOnly: false);

        Assert.Equal(version, trial.Read(id).Row.RowVersion);
    }

    [Fact]
    public void A_lead_that_does_not_exist_is_refused_with_a_sentence()
    {
        var trial = TrialOrganization.WithAgreement();

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Judge(trial, new Guid("11111111-2222-3333-4444-555555555555"), explainOnly: true));

        Assert.Equal("This lead does not exist, or you may not read it; choose another one, or ask its owner to share it with you.", refusal.Message);
    }

    [Fact]
    public void Without_an_agreement_the_answer_says_held()
    {
        var trial = TrialOrganization.Empty();

        var answer = Judge(trial, trial.Create(LeadText.Qualified), explainOnly: true);

        Assert.Equal(VerdictChoice.Held, ((OptionSetValue)answer[JudgeLeadApi.VerdictResponse]).Value);
    }

    private static ParameterCollection Judge(TrialOrganization trial, Guid id, bool explainOnly) =>
        trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, id), [JudgeLeadApi.ExplainOnlyRequest] = explainOnly }).Results;

    private static string Ids(string whyNot) => new JsonArray([.. JsonNode.Parse(whyNot)!.AsArray().Select(set => (JsonNode)new JsonArray([.. set!.AsArray().Select(member => (JsonNode)(string)member!["id"]!)]))]).ToJsonString();
}
