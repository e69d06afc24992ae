using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

public class StampProtectionTests
{
    public static TheoryData<string, object?> Forgeries => new()
    {
        { LeadTable.Stage, new OptionSetValue(LeadStageChoice.AcceptedBySales) },
        { LeadTable.Score, 99 },
        { LeadTable.ResponseDueOn, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { LeadTable.Explanation, "{}" },
        { LeadTable.Route, null },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Changing_a_stamp_by_hand_is_refused_with_a_sentence(string column, object? forged)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Update(id, (column, forged)));

        Assert.Equal($"These columns are written by LeadPlugins alone: {column}. Leave them out; change the lead's own columns, and the stamps follow.", refusal.Message);
    }

    [Fact]
    public void Sending_every_stamp_back_unchanged_is_fine_and_the_rest_is_saved()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var stored = trial.Read(id).Row;
        var sent = new Entity(LeadTable.LogicalName, id) { [LeadTable.BudgetAmount] = new Money(12000) };
        foreach (var column in TrialColumns.Stamps) sent[column] = stored.Contains(column) ? stored[column] : null;

        trial.Service.Update(sent);

        Assert.Equal("Handed to sales", trial.Read(id).Stage);
    }

    [Fact]
    public void A_lead_cannot_be_born_with_stamps_of_its_own()
    {
        var trial = TrialOrganization.WithAgreement();

        var lead = trial.Read(trial.Create(LeadText.Hopeless
            .With(LeadTable.Stage, new OptionSetValue(LeadStageChoice.HandedToSales))
            .With(LeadTable.HandoverCount, 7)
            .With(LeadTable.ResponseStatus, new OptionSetValue(ResponseStatusChoice.Met))));

        Assert.Equal("Not qualified (open)", lead.Stage);
        Assert.Null(lead.HandoverCount);
        Assert.Null(lead.ResponseStatus);
    }

    [Fact]
    public void The_tag_of_our_own_writes_opens_nothing_to_a_client()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var request = new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = new Entity(LeadTable.LogicalName, id) { [LeadTable.Score] = 99 }, ["tag"] = "lp" };

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Service.Execute(request));
    }
}
