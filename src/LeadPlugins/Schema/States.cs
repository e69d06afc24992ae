// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Status of Lead.</summary>
public static class LeadState
{
    public const int Open = 0;
    public const int Qualified = 1;
    public const int Disqualified = 2;
}

/// <summary>Status Reason of Lead.</summary>
public static class LeadStatus
{
    public const int New = 1;
    public const int Contacted = 2;
    public const int Qualified = 3;
    public const int Lost = 4;
    public const int CannotContact = 5;
    public const int NoLongerInterested = 6;
    public const int Canceled = 7;
}

/// <summary>Status of Queue.</summary>
public static class QueueState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>Status Reason of Queue.</summary>
public static class QueueStatus
{
    public const int Active = 1;
    public const int Inactive = 2;
}

/// <summary>Status of Queue Item.</summary>
public static class QueueItemState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>Status Reason of Queue Item.</summary>
public static class QueueItemStatus
{
    public const int Active = 1;
    public const int Inactive = 2;
}

/// <summary>Activity Status of Phone Call.</summary>
public static class PhoneCallState
{
    public const int Open = 0;
    public const int Completed = 1;
    public const int Canceled = 2;
}

/// <summary>Status Reason of Phone Call.</summary>
public static class PhoneCallStatus
{
    public const int Open = 1;
    public const int Made = 2;
    public const int Canceled = 3;
    public const int Received = 4;
}

/// <summary>Activity Status of Email.</summary>
public static class EmailState
{
    public const int Open = 0;
    public const int Completed = 1;
    public const int Canceled = 2;
}

/// <summary>Status Reason of Email.</summary>
public static class EmailStatus
{
    public const int Draft = 1;
    public const int Completed = 2;
    public const int Sent = 3;
    public const int Received = 4;
    public const int Canceled = 5;
    public const int PendingSend = 6;
    public const int Sending = 7;
    public const int Failed = 8;
}

/// <summary>Status of Appointment.</summary>
public static class AppointmentState
{
    public const int Open = 0;
    public const int Completed = 1;
    public const int Canceled = 2;
    public const int Scheduled = 3;
}

/// <summary>Status Reason of Appointment.</summary>
public static class AppointmentStatus
{
    public const int Free = 1;
    public const int Tentative = 2;
    public const int Completed = 3;
    public const int Canceled = 4;
    public const int Busy = 5;
    public const int OutOfOffice = 6;
}

/// <summary>Activity Status of Task.</summary>
public static class TaskState
{
    public const int Open = 0;
    public const int Completed = 1;
    public const int Canceled = 2;
}

/// <summary>Status Reason of Task.</summary>
public static class TaskStatus
{
    public const int NotStarted = 2;
    public const int InProgress = 3;
    public const int WaitingOnSomeoneElse = 4;
    public const int Completed = 5;
    public const int Canceled = 6;
    public const int Deferred = 7;
}

/// <summary>Status of Currency.</summary>
public static class TransactionCurrencyState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>Status Reason of Currency.</summary>
public static class TransactionCurrencyStatus
{
    public const int Active = 1;
    public const int Inactive = 2;
}

/// <summary>Status of Sdk Message Processing Step.</summary>
public static class SdkMessageProcessingStepState
{
    public const int Enabled = 0;
    public const int Disabled = 1;
}

/// <summary>Status Reason of Sdk Message Processing Step.</summary>
public static class SdkMessageProcessingStepStatus
{
    public const int Enabled = 1;
    public const int Disabled = 2;
}

/// <summary>Status of Agreement.</summary>
public static class AgreementState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>Status Reason of Agreement.</summary>
public static class AgreementStatus
{
    public const int Active = 1;
    public const int Inactive = 2;
}

/// <summary>Status of Handover.</summary>
public static class HandoverState
{
    public const int Active = 0;
    public const int Inactive = 1;
}

/// <summary>Status Reason of Handover.</summary>
public static class HandoverStatus
{
    public const int Active = 1;
    public const int Inactive = 2;
}
