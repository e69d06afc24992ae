namespace System.ServiceModel;

/// <summary>A failure between a client and a service.</summary>
public class CommunicationException : SystemException
{
    public CommunicationException() { }

    public CommunicationException(string message) : base(message) { }

    public CommunicationException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>The service answered with a fault; the message is the fault's reason.</summary>
public class FaultException : CommunicationException
{
    public FaultException() : this(Unexplained) { }

    public FaultException(string reason) : this(new FaultReason(reason)) { }

    public FaultException(FaultReason reason) => Reason = reason ?? Unexplained;

    public FaultReason Reason { get; }

    public override string Message => Reason.ToString();

    private static FaultReason Unexplained => new FaultReason("The creator of this fault did not specify a Reason.");
}

/// <summary>The service answered with a fault and its detail, such as an OrganizationServiceFault.</summary>
public class FaultException<TDetail> : FaultException
{
    public FaultException(TDetail detail) => Detail = detail;

    public FaultException(TDetail detail, string reason) : base(reason) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason) : base(reason) => Detail = detail;

    public TDetail Detail { get; }

    public override string ToString() => $"{GetType()}: {Message} (Fault Detail is equal to {Detail}).";
}

/// <summary>Why a fault occurred, in words.</summary>
public class FaultReason
{
    private readonly string text;

    public FaultReason(string text) => this.text = text;

    public override string ToString() => text;
}
