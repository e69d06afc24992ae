using System.ServiceModel;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Calls;

public class PlatformFaultCodeTests
{
    [Theory]
    [InlineData(0x80072322, "Number of requests exceeded the limit.", true)]
    [InlineData(0x80072321, "Combined execution time exceeded the limit.", true)]
    [InlineData(0x80072326, "Number of concurrent requests exceeded the limit.", true)]
    [InlineData(0x80044151, "SQL timeout expired.", true)]
    [InlineData(0x80060882, "The version of the existing record doesn't match.", true)]
    [InlineData(0x80044150, "Sql error: Transaction (Process ID 83) was rerun. CRM ErrorCode: -2147204784 Sql ErrorCode: -2146232060 Sql Number: 1205", true)]
    [InlineData(0x80044150, "Sql error: Transaction was DEADLOCKED on lock resources.", true)]
    [InlineData(0x80044150, "Sql error: Arithmetic overflow. Sql Number: 8115", false)]
    [InlineData(0x80040220, "Principal is missing a privilege. Sql Number: 1205", false)]
    public void What_may_pass_is_told_by_the_code_and_for_the_generic_SQL_error_by_its_text(uint code, string message, bool expected) =>
        Assert.Equal(expected, PlatformFaults.MayPass(Fault(code, message)));

    [Theory]
    [InlineData(0x80040237, true)]
    [InlineData(0x80044150, false)]
    public void A_row_that_exists_already_is_told_by_the_code(uint code, bool expected) => Assert.Equal(expected, PlatformFaults.IsDuplicateKey(Fault(code, "")));

    [Theory]
    [InlineData("Sql error: rerun the transaction. Sql Number: 1205", 0)]
    [InlineData("Sql error: Arithmetic overflow. Sql Number: 8115", 1)]
    public void A_job_is_tried_again_after_a_deadlock_and_not_after_another_SQL_error(string message, int expectedFailures)
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.NearMiss);
        var raised = 0;
        trial.Organization.BeforePluginCall = _ =>
        {
            if (raised++ == 0) throw Fault(0x80044150, message);
        };

        trial.Organization.Jobs.RunAll();

        Assert.True(raised > 0);
        Assert.Equal(expectedFailures, trial.Organization.Jobs.Failed.Count());
        Assert.Equal(expectedFailures == 0 ? Names.PhoneQueue : null, trial.Read(id).Queue);
    }

    private static FaultException<OrganizationServiceFault> Fault(uint code, string message) => new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message }, new FaultReason(message));
}
