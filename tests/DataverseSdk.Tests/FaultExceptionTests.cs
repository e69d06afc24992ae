using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class FaultExceptionTests
{
    [Fact]
    public void The_message_is_the_reason_not_the_detail_s_message()
    {
        var detail = new OrganizationServiceFault { Message = "detail" };

        Assert.Equal("reason", new FaultException<OrganizationServiceFault>(detail, "reason").Message);
        Assert.Equal("reason", new FaultException<OrganizationServiceFault>(detail, new FaultReason("reason")).Message);
        Assert.Equal("reason", new FaultException("reason").Message);
    }

    [Fact]
    public void The_detail_is_kept() =>
        Assert.Equal(5, new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 5 }, "r").Detail.ErrorCode);

    [Fact]
    public void The_reason_can_be_read_as_text() => Assert.Equal("r", new FaultException(new FaultReason("r")).Reason.ToString());

    [Fact]
    public void A_typed_fault_is_a_fault_and_a_communication_failure()
    {
        var fault = new FaultException<OrganizationServiceFault>(new OrganizationServiceFault(), "r");

        Assert.IsAssignableFrom<FaultException>(fault);
        Assert.IsAssignableFrom<CommunicationException>(fault);
        Assert.IsAssignableFrom<SystemException>(fault);
    }

    [Fact]
    public void As_text_a_typed_fault_names_reason_and_detail() =>
        Assert.Equal("System.ServiceModel.FaultException`1[System.Int32]: why (Fault Detail is equal to 5).", new FaultException<int>(5, "why").ToString());

    [Fact]
    public void As_text_a_typed_fault_may_lack_its_detail() =>
        Assert.EndsWith(": why (Fault Detail is equal to ).", new FaultException<string>(null!, "why").ToString(), StringComparison.Ordinal);
}
