using System.ServiceModel;

namespace DataverseSdk.Tests.ServiceModel;

public sealed class UnexplainedFaultTests
{
    private const string FrameworkText = "The creator of this fault did not specify a Reason.";

    [Fact]
    public void A_fault_without_a_reason_says_so_in_the_framework_s_words()
    {
        Assert.Equal(FrameworkText, new FaultException().Message);
        Assert.Equal(FrameworkText, new FaultException<int>(5).Message);
    }

    [Fact]
    public void An_empty_reference_to_a_reason_counts_as_no_reason() =>
        Assert.Equal(FrameworkText, new FaultException<int>(5, (FaultReason)null!).Message);
}
