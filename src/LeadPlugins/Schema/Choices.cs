// Written from solution/ by SchemaWriter; a test compares. To write it again:
// dotnet run --project src/LeadPlugins.Admin -- schema
// If the code does not compile without it: dotnet run --no-build --project src/LeadPlugins.Admin -- schema
using System;
using System.Collections.Generic;

namespace LeadPlugins.Schema;

/// <summary>Where a version of the agreement stands.</summary>
public static class AgreementStatusChoice
{
    /// <summary>May be edited; no lead is judged by it.</summary>
    public const int Draft = 473100000;
    /// <summary>Published: leads are judged by it while it is effective.</summary>
    public const int InForce = 473100001;
    /// <summary>A later version took over.</summary>
    public const int Superseded = 473100002;
    /// <summary>Taken out of force.</summary>
    public const int Withdrawn = 473100003;
}

/// <summary>What became of a handover.</summary>
public static class HandoverOutcomeChoice
{
    /// <summary>Still with the recipient.</summary>
    public const int Open = 473100000;
    /// <summary>Sales took the lead.</summary>
    public const int Accepted = 473100001;
    /// <summary>Sales returned the lead.</summary>
    public const int Rejected = 473100002;
    /// <summary>Not accepted in time.</summary>
    public const int Expired = 473100003;
    /// <summary>The lead was closed otherwise.</summary>
    public const int Withdrawn = 473100004;
}

/// <summary>Where a lead stands between marketing and sales.</summary>
public static class LeadStageChoice
{
    /// <summary>Not there yet: on a route, with a next question or the reason why there is none.</summary>
    public const int Nurture = 473100000;
    /// <summary>Offered to sales; the response clock runs.</summary>
    public const int HandedToSales = 473100001;
    /// <summary>Sales works on it; the response clock runs until the first response.</summary>
    public const int AcceptedBySales = 473100002;
    /// <summary>Stays with marketing. The lead remains open; this is not Disqualified.</summary>
    public const int NotQualified = 473100003;
    /// <summary>Needs a person: the agreement cannot be applied, or no route is permitted.</summary>
    public const int Held = 473100004;
}

/// <summary>What kind of mistake sales found.</summary>
public static class RejectionKindChoice
{
    /// <summary>A good lead, but not for this recipient.</summary>
    public const int Misrouted = 473100000;
    /// <summary>A value on the lead is wrong.</summary>
    public const int Data = 473100001;
    /// <summary>The agreed criterion itself lets the wrong leads through.</summary>
    public const int Definition = 473100002;
}

/// <summary>Where the response clock of a handover stands.</summary>
public static class ResponseStatusChoice
{
    /// <summary>No response yet.</summary>
    public const int Running = 473100000;
    /// <summary>Answered in time.</summary>
    public const int Met = 473100001;
    /// <summary>Answered late.</summary>
    public const int Missed = 473100002;
    /// <summary>The handover ended without a response being owed.</summary>
    public const int Cancelled = 473100003;
}

/// <summary>What the agreement says about a lead.</summary>
public static class VerdictChoice
{
    /// <summary>All gates are met and the score reaches the handover point.</summary>
    public const int Qualified = 473100000;
    /// <summary>Within reach: few enough criteria are missing.</summary>
    public const int Nurture = 473100001;
    /// <summary>Excluded, or out of reach.</summary>
    public const int NotQualified = 473100002;
    /// <summary>Could not be judged.</summary>
    public const int Held = 473100003;
}
