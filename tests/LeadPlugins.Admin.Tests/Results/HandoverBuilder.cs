using LeadPlugins.Admin.Results;
using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Tests.Results;

/// <summary>Handovers of a small play that ends on Tuesday after Easter at 13:00 in London; a test changes what it is about.</summary>
internal static class HandoverBuilder
{
    public static DateTime OfferedUtc { get; } = new(2026, 4, 2, 13, 30, 0, DateTimeKind.Utc);

    public static DateTime UntilUtc { get; } = new(2026, 4, 7, 12, 0, 0, DateTimeKind.Utc);

    public static PlayResult Play(params HandoverResult[] handovers) => new() { EventFile = "events.csv", UntilUtc = UntilUtc, TargetMinutes = 240, Handovers = handovers, Events = [] };

    /// <summary>Accepted and not answered; due before the end.</summary>
    public static HandoverResult Overdue(int lead) => new()
    {
        Lead = lead, Number = 1, Outcome = HandoverOutcomeChoice.Accepted, ResponseStatus = ResponseStatusChoice.Running, Recipient = "Field Sales", Owner = "Tom Field",
        OfferedUtc = OfferedUtc, DueUtc = UntilUtc.AddHours(-3), AcceptedUtc = OfferedUtc.AddMinutes(10), AcceptedBy = "Tom Field",
    };

    public static HandoverResult Waiting(int lead) => Overdue(lead) with { Outcome = HandoverOutcomeChoice.Open, DueUtc = UntilUtc.AddHours(1), AcceptedUtc = null, AcceptedBy = "", Owner = "Field Sales" };

    /// <summary>Offered and not accepted by an hour before the end, which no sweep has marked.</summary>
    public static HandoverResult Unswept(int lead) => Waiting(lead) with { AcceptDueUtc = UntilUtc.AddHours(-1) };

    public static HandoverResult Answered(int lead, int minutes) => Overdue(lead) with
    {
        ResponseStatus = minutes <= 240 ? ResponseStatusChoice.Met : ResponseStatusChoice.Missed, RespondedUtc = OfferedUtc.AddMinutes(minutes), RespondedBy = "Tom Field", ResponseMinutes = minutes,
    };

    public static HandoverResult Rejected(int lead, int kind, string criterion = "") => Overdue(lead) with
    {
        Outcome = HandoverOutcomeChoice.Rejected, ResponseStatus = ResponseStatusChoice.Cancelled, RejectedUtc = OfferedUtc.AddMinutes(30), RejectedBy = "Tom Field", ClosedUtc = OfferedUtc.AddMinutes(30),
        RejectionKind = kind, Criterion = criterion,
    };

    /// <summary>Rejected ten minutes after the first response.</summary>
    public static HandoverResult RejectedAfterContact(int lead, int kind, string criterion = "") => Rejected(lead, kind, criterion) with
    {
        ResponseStatus = ResponseStatusChoice.Met, RespondedUtc = OfferedUtc.AddMinutes(20), RespondedBy = "Tom Field", ResponseMinutes = 20, IsRejectedAfterContact = true,
    };
}
