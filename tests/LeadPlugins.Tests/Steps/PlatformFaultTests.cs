using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Steps;

/// <summary>The platform fails at the n-th call of our code: what the person sees, and what comes of the lead.</summary>
public class PlatformFaultTests
{
    private const int SqlTimeout = unchecked((int)0x80044151), NoPrivilege = unchecked((int)0x80040220);

    [Fact]
    public void A_fault_while_reading_the_agreement_rolls_the_save_back_whole_and_saving_again_succeeds()
    {
        var trial = TrialOrganization.WithAgreement();
        var raised = FailCall(trial, number: 1, SqlTimeout);

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => trial.Create(LeadText.Qualified));

        Assert.True(raised());
        Assert.Equal("JudgeLeadOnCreate could not finish, and nothing of its work in this request was kept: The platform is busy. Try again in a moment.", fault.Message);
        Assert.Empty(trial.Rows(LeadTable.LogicalName, LeadTable.LastName, "Doe"));
        trial.Organization.BeforePluginCall = null;
        Assert.Equal("Handed to sales", trial.Lead(trial.Create(LeadText.Qualified)).Stage);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_passing_fault_at_any_call_of_a_handover_is_made_good_by_the_retry(int call)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        trial.Organization.Jobs.RunAll();
        trial.Update(id, (LeadTable.BudgetAmount, new Money(12000)));
        var raised = FailCall(trial, call, SqlTimeout);

        var lead = trial.Lead(id);

        Assert.True(raised());
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Null(lead.Queue);
        Assert.Equal(trial.Organization.AdministratorId, lead.Handovers[0].GetAttributeValue<EntityReference>(HandoverTable.PreviousUserId).Id);
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_passing_fault_at_any_call_of_a_queue_placement_is_made_good_by_the_retry(int call)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var raised = FailCall(trial, call, SqlTimeout);

        Assert.Equal(Names.PhoneQueue, trial.Lead(id).Queue);
        Assert.True(raised());
        Assert.Empty(trial.Organization.Jobs.Failed);
    }

    [Fact]
    public void A_fault_that_will_not_pass_fails_the_job_visibly_with_a_sentence()
    {
        var trial = TrialOrganization.WithAgreement();
        trial.Create(LeadText.Qualified);
        trial.Organization.BeforePluginCall = _ => throw Fault(NoPrivilege);

        trial.Organization.Jobs.RunAll();

        var failed = Assert.Single(trial.Organization.Jobs.Failed);
        Assert.Equal(1, failed.Attempts);
        Assert.StartsWith("RouteLeadOnCreate could not finish", failed.FailureMessage);
    }

    /// <summary>The n-th service call of plug-in code from now on fails, once.</summary>
    /// <returns>Tells whether it has come to that call.</returns>
    private static Func<bool> FailCall(TrialOrganization trial, int number, int code)
    {
        // Whatever was cached is too old by now, so that the first call is the reading of the agreements.
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));
        return trial.FailCall(number, code, "The platform is busy.");
    }

    private static FaultException<OrganizationServiceFault> Fault(int code) => new(new OrganizationServiceFault { ErrorCode = code, Message = "The platform is busy." }, new FaultReason("The platform is busy."));
}
