using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

public sealed class FaultTests
{
    private const int AnyException = -2146233088;

    [Fact]
    public void A_refusal_carries_its_message_and_fails_the_operation()
    {
        var refusal = new InvalidPluginExecutionException("Not now.");

        Assert.Equal("Not now.", refusal.Message);
        Assert.Equal(OperationStatus.Failed, refusal.Status);
        Assert.Equal(AnyException, refusal.ErrorCode);
        Assert.Equal(PluginHttpStatusCode.NotSet, refusal.HttpStatus);
        Assert.Null(refusal.InnerException);
    }

    [Fact]
    public void A_refusal_without_words_says_which_exception_it_is()
    {
        Assert.Equal("Exception of type 'Microsoft.Xrm.Sdk.InvalidPluginExecutionException' was thrown.", new InvalidPluginExecutionException().Message);
        Assert.Equal("", new InvalidPluginExecutionException(OperationStatus.Retry).Message);
    }

    [Fact]
    public void A_refusal_keeps_its_cause()
    {
        var cause = new InvalidOperationException("cause");

        Assert.Same(cause, new InvalidPluginExecutionException("Not now.", cause).InnerException);
    }

    [Fact]
    public void A_refusal_may_ask_for_a_retry()
    {
        Assert.Equal(OperationStatus.Retry, new InvalidPluginExecutionException(OperationStatus.Retry).Status);
        Assert.Equal(OperationStatus.Canceled, new InvalidPluginExecutionException(OperationStatus.Canceled, "Stop.").Status);
    }

    [Fact]
    public void A_refusal_s_code_is_its_HResult()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Failed, 7, "Not now.");

        Assert.Equal(7, refusal.ErrorCode);
        Assert.Equal(7, refusal.HResult);
        Assert.Equal("Not now.", refusal.Message);
    }

    [Fact]
    public void The_code_zero_counts_as_none() => Assert.Equal(AnyException, new InvalidPluginExecutionException(OperationStatus.Failed, 0, "x").ErrorCode);

    [Fact]
    public void A_refusal_may_name_an_HTTP_status()
    {
        Assert.Equal(PluginHttpStatusCode.Conflict, new InvalidPluginExecutionException("x", PluginHttpStatusCode.Conflict).HttpStatus);

        var refusal = new InvalidPluginExecutionException(OperationStatus.Retry, 7, "x", PluginHttpStatusCode.TooManyRequests);
        Assert.Equal(429, (int)refusal.HttpStatus);
        Assert.Equal(7, refusal.ErrorCode);
        Assert.Equal(OperationStatus.Retry, refusal.Status);
    }

    [Fact]
    public void A_new_fault_is_empty()
    {
        var fault = new OrganizationServiceFault();

        Assert.Null(fault.Message);
        Assert.Equal(0, fault.ErrorCode);
        Assert.Equal(default, fault.Timestamp);
        Assert.Equal(Guid.Empty, fault.ActivityId);
        Assert.Null(fault.TraceText);
        Assert.Null(fault.HelpLink);
        Assert.Null(fault.InnerFault);
        Assert.Empty(fault.ErrorDetails);
    }

    [Fact]
    public void A_fault_s_details_are_never_null()
    {
        var fault = new OrganizationServiceFault { ErrorDetails = null! };
        fault.ErrorDetails["ApiStepKey"] = "x";

        Assert.Equal("x", fault.ErrorDetails["ApiStepKey"]);
        Assert.Throws<KeyNotFoundException>(() => fault.ErrorDetails["other"]);
    }

    [Fact]
    public void As_text_a_fault_gives_code_message_and_time_then_its_inner_fault()
    {
        var fault = new OrganizationServiceFault
        {
            Message = "refused",
            ErrorCode = -2147220891,
            Timestamp = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
            TraceText = "not shown",
            InnerFault = new OrganizationServiceFault { Message = "why" },
        };

        Assert.Equal(
            new[]
            {
                "Exception details: ", "ErrorCode: 0x80040265", "Message: refused", "TimeStamp: 2026-01-02T03:04:05.6780000Z", "--",
                "Exception details: ", "ErrorCode: 0x0", "Message: why", "TimeStamp: 0001-01-01T00:00:00.0000000Z", "--", "",
            },
            fault.ToString().Split(new[] { Environment.NewLine }, StringSplitOptions.None));
    }
}
