using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins;

/// <summary>What the platform's fault codes mean for us.</summary>
internal static class PlatformFaults
{
    private const int
        TooManyRequests = unchecked((int)0x80072322),
        TooMuchTime = unchecked((int)0x80072321),
        TooManyAtOnce = unchecked((int)0x80072326),
        SqlTimeout = unchecked((int)0x80044151),
        SqlError = unchecked((int)0x80044150),
        RowVersionChanged = unchecked((int)0x80060882),
        RowNotFound = unchecked((int)0x80040217),
        DuplicateKey = unchecked((int)0x80040237),
        SameQueue = unchecked((int)0x8004051b),
        InAnotherQueue = unchecked((int)0x8004051c),
        ItemDeactivated = unchecked((int)0x8004051d),
        RowInactive = unchecked((int)0x8004051e),
        NotInSourceQueue = unchecked((int)0x80040524),
        InSeveralQueues = unchecked((int)0x80040525),
        SecondActiveItem = unchecked((int)0x80040526);

    /// <summary>Throttling, timeouts, deadlocks and lost races: the same call may succeed a little later.</summary>
    public static bool MayPass(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode switch
    {
        TooManyRequests or TooMuchTime or TooManyAtOnce or SqlTimeout or RowVersionChanged => true,
        // The generic SQL error says in its text which one it was; 1205 is the deadlock.
        SqlError => fault.Message.IndexOf("1205", StringComparison.Ordinal) >= 0 || fault.Message.IndexOf("deadlock", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };

    /// <summary>Somebody moved, closed or deleted what was read a moment ago: the same job, reading again, will see where things stand now.</summary>
    public static bool IsRace(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail?.ErrorCode is RowNotFound or InAnotherQueue or ItemDeactivated or RowInactive or NotInSourceQueue or InSeveralQueues or SecondActiveItem;

    /// <summary>A row of this id exists already.</summary>
    public static bool IsDuplicateKey(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode == DuplicateKey;

    /// <summary>The row lies in that queue already.</summary>
    public static bool IsSameQueue(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode == SameQueue;

    /// <summary>The row is gone.</summary>
    public static bool IsNotFound(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode == RowNotFound;

    /// <summary>The platform will say the same next time: it refuses.</summary>
    public static bool IsRefusal(FaultException<OrganizationServiceFault> fault) => !MayPass(fault) && !IsRace(fault);
}
