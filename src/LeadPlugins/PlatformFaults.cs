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
        DuplicateKey = unchecked((int)0x80040237),
        DuplicateRecord = unchecked((int)0x80040333);

    /// <summary>Throttling, timeouts, deadlocks and lost races: the same call may succeed a little later.</summary>
    public static bool MayPass(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode switch
    {
        TooManyRequests or TooMuchTime or TooManyAtOnce or SqlTimeout or RowVersionChanged => true,
        // The generic SQL error says in its text which one it was; 1205 is the deadlock.
        SqlError => fault.Message.IndexOf("1205", StringComparison.Ordinal) >= 0 || fault.Message.IndexOf("deadlock", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };

    /// <summary>The row exists already.</summary>
    public static bool IsDuplicate(FaultException<OrganizationServiceFault> fault) => fault.Detail?.ErrorCode is DuplicateKey or DuplicateRecord;
}
