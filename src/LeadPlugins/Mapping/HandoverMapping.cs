using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Response;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>A handover as columns of its row, in both directions. The choices are declared in the order of the enums: option = first option + position.</summary>
internal static class HandoverMapping
{
    /// <summary>The columns that <see cref="Read"/> and <see cref="WriteChanges"/> need.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        HandoverTable.Number, HandoverTable.OfferedOn, HandoverTable.DeliveredOn, HandoverTable.DueOn, HandoverTable.AcceptDueOn, HandoverTable.AcceptedOn, HandoverTable.RejectedOn,
        HandoverTable.ClosedOn, HandoverTable.Outcome, HandoverTable.Attempts, HandoverTable.AttemptCount, HandoverTable.RespondedOn, HandoverTable.ResponseMinutes,
        HandoverTable.ResponseStatus, HandoverTable.RespondedByName, HandoverTable.ResponseActivityId, HandoverTable.ResponseActivityType, HandoverTable.EnteredLate, HandoverTable.AfterContact,
    ];

    public static Handover Read(Entity row)
    {
        var handover = new Handover
        {
            Number = row.GetAttributeValue<int>(HandoverTable.Number),
            OfferedOn = RowInstant.Of(row, HandoverTable.OfferedOn) ?? DateTime.MinValue,
            DeliveredOn = RowInstant.Of(row, HandoverTable.DeliveredOn),
            DueOn = RowInstant.Of(row, HandoverTable.DueOn),
            AcceptDueOn = RowInstant.Of(row, HandoverTable.AcceptDueOn),
            AcceptedOn = RowInstant.Of(row, HandoverTable.AcceptedOn),
            RejectedOn = RowInstant.Of(row, HandoverTable.RejectedOn),
            ClosedOn = RowInstant.Of(row, HandoverTable.ClosedOn),
            IsFoundExpired = OutcomeOf(row) == HandoverOutcome.Expired,
            Attempts = AttemptList.Parse(row.GetAttributeValue<string>(HandoverTable.Attempts)),
        };
        // A response that no attempt explains was the qualification.
        return handover.FirstAttempt is null ? handover with { QualifiedOn = RowInstant.Of(row, HandoverTable.RespondedOn) } : handover;
    }

    public static HandoverOutcome OutcomeOf(Entity row) =>
        (HandoverOutcome)((row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value ?? HandoverOutcomeChoice.Open) - HandoverOutcomeChoice.Open);

    /// <summary>Whether a save, by its images, is the one that let an offer expire.</summary>
    public static bool HasJustExpired(Entity before, Entity after) => OutcomeOf(after) == HandoverOutcome.Expired && OutcomeOf(before) != HandoverOutcome.Expired;

    /// <summary>Writes what follows from the facts and differs from the row.</summary>
    /// <param name="calendar">The calendar of the handover's agreement, for the minutes; null leaves the minutes as they are.</param>
    /// <returns>Whether anything was written.</returns>
    public static bool WriteChanges(Entity target, Entity row, Handover handover, BusinessCalendar? calendar)
    {
        var written = false;
        void Set(string column, object? value)
        {
            if (ValueEquality.Same(row.Attributes.TryGetValue(column, out var old) ? old : null, value)) return;
            target[column] = value;
            written = true;
        }

        var first = handover.FirstAttempt;
        var isFirstAttempt = first is not null && first.OnUtc == handover.RespondedOn;
        Set(HandoverTable.AcceptedOn, handover.AcceptedOn);
        Set(HandoverTable.RejectedOn, handover.RejectedOn);
        Set(HandoverTable.ClosedOn, handover.ClosedOn);
        Set(HandoverTable.Outcome, new OptionSetValue(HandoverOutcomeChoice.Open + (int)handover.Outcome));
        Set(HandoverTable.Attempts, handover.Attempts.ToJson());
        Set(HandoverTable.AttemptCount, handover.CountedAttempts.Count());
        Set(HandoverTable.RespondedOn, handover.RespondedOn);
        if (calendar is not null || handover.RespondedOn is null) Set(HandoverTable.ResponseMinutes, handover.ResponseMinutes(calendar));
        Set(HandoverTable.ResponseStatus, new OptionSetValue(ResponseStatusChoice.Running + (int)handover.ResponseStatus));
        Set(HandoverTable.RespondedByName, isFirstAttempt ? LeadLifecycle.Cut(first!.Person, HandoverTable.RespondedByNameMaxLength) : null);
        Set(HandoverTable.ResponseActivityId, isFirstAttempt ? first!.ActivityId.ToString("D") : null);
        Set(HandoverTable.ResponseActivityType, isFirstAttempt ? first!.Kind : null);
        Set(HandoverTable.EnteredLate, isFirstAttempt && first!.IsEnteredLate);
        Set(HandoverTable.AfterContact, handover.IsRejectedAfterContact);
        return written;
    }
}
