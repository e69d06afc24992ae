using System.Globalization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Details of a fault by name.</summary>
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    public ErrorDetailCollection() { }
}

public abstract class BaseServiceFault
{
    private ErrorDetailCollection errorDetails;

    protected BaseServiceFault() { }

    public string Message { get; set; }

    /// <summary>The platform's code, such as -2147220891 (0x80040265): a plug-in refused.</summary>
    public int ErrorCode { get; set; }

    public string HelpLink { get; set; }

    public DateTime Timestamp { get; set; }

    public Guid ActivityId { get; set; }

    public ErrorDetailCollection ErrorDetails
    {
        get => errorDetails ??= new ErrorDetailCollection();
        set => errorDetails = value;
    }
}

/// <summary>What a failed service call answers; callers meet it as the detail of a FaultException.</summary>
public class OrganizationServiceFault : BaseServiceFault
{
    public OrganizationServiceFault() { }

    public string TraceText { get; set; }

    public OrganizationServiceFault InnerFault { get; set; }

    public override string ToString() => string.Join(
        Environment.NewLine,
        "Exception details: ",
        "ErrorCode: 0x" + ErrorCode.ToString("X", CultureInfo.InvariantCulture),
        "Message: " + Message,
        "TimeStamp: " + Timestamp.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        "--",
        InnerFault?.ToString());
}

public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}

public enum PluginHttpStatusCode
{
    NotSet = 0,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    PreconditionFailed = 412,
    RequestEntityTooLarge = 413,
    FailedDependency = 424,
    TooManyRequests = 429,
    InternalServerError = 500,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
}

/// <summary>The one exception whose message reaches the person; it stops and undoes the operation.</summary>
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException() { }

    public InvalidPluginExecutionException(OperationStatus status) : this(status, "") { }

    public InvalidPluginExecutionException(string message) : base(message) { }

    public InvalidPluginExecutionException(OperationStatus status, string message) : base(message) => Status = status;

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception) { }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, errorCode, message, PluginHttpStatusCode.NotSet) { }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : base(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus) : base(message)
    {
        Status = status;
        HttpStatus = httpStatus;
        if (errorCode != 0)
        {
            HResult = errorCode;
        }
    }

    public OperationStatus Status { get; }

    /// <summary>The code given, or -2146233088 (any exception's) when none was.</summary>
    public int ErrorCode => HResult;

    public PluginHttpStatusCode HttpStatus { get; }
}
