using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Why sales gave a lead back.</summary>
public enum RejectionKind
{
    /// <summary>A good lead, but not for this recipient: it is offered to another one at once.</summary>
    Misrouted,

    /// <summary>A value on the lead is wrong.</summary>
    Data,

    /// <summary>The agreed criterion itself lets the wrong leads through.</summary>
    Definition,
}

/// <summary>
/// One offer of one lead to sales, as the facts that are on record about it. Outcome and clock follow from the facts, so whatever order jobs bring them in,
/// and however often, the same comes out. Instants are UTC.
/// </summary>
public sealed record Handover
{
    public required int Number { get; init; }
    public required DateTime OfferedOn { get; init; }

    /// <summary>Null = it has not reached anybody yet, or never did.</summary>
    public DateTime? DeliveredOn { get; init; }
    public DateTime? DueOn { get; init; }

    /// <summary>Until when it had to be accepted, that instant included; null = no limit agreed.</summary>
    public DateTime? AcceptDueOn { get; init; }
    public DateTime? AcceptedOn { get; init; }
    public DateTime? RejectedOn { get; init; }

    /// <summary>When the lead left sales' hands under this handover; null = it has not.</summary>
    public DateTime? ClosedOn { get; init; }

    /// <summary>When the lead was qualified without a response before; null = it was not.</summary>
    public DateTime? QualifiedOn { get; init; }

    /// <summary>Somebody found, by the clock, that nobody had said anything in time.</summary>
    public bool IsFoundExpired { get; init; }

    public AttemptList Attempts { get; init; } = AttemptList.Empty;

    /// <summary>How it stands or ended, by the facts.</summary>
    public HandoverOutcome Outcome
    {
        get
        {
            var outcome = HandoverOutcome.Open;
            if (IsMissed()) outcome = HandoverMoves.After(outcome, HandoverMove.Expire)!.Value;
            if (AcceptedOn is not null) outcome = HandoverMoves.After(outcome, HandoverMove.Accept)!.Value;
            if (RejectedOn is not null) return HandoverMoves.After(outcome, HandoverMove.Reject)!.Value;
            return ClosedOn is null ? outcome : HandoverMoves.After(outcome, HandoverMove.Withdraw)!.Value;
        }
    }

    /// <summary>Sales has it: offered, accepted or overdue, and its lead neither returned nor closed.</summary>
    public bool IsRunning => ClosedOn is null;

    /// <summary>The attempts made while sales had the lead.</summary>
    public IEnumerable<Attempt> CountedAttempts => Attempts.Within(OfferedOn, ClosedOn);

    /// <summary>The attempt that was the first response; null when there was none, or when qualifying the lead was it.</summary>
    public Attempt? FirstAttempt => CountedAttempts.FirstOrDefault();

    /// <summary>The first response: the earliest counted attempt, or the qualification. Null = none.</summary>
    public DateTime? RespondedOn => FirstAttempt is { } first && !(first.OnUtc > QualifiedOn) ? first.OnUtc : QualifiedOn;

    /// <summary>Where its response clock stands: nearing and overdue are decided from instants, never stored.</summary>
    public ResponseStatus ResponseStatus =>
        RespondedOn is { } responded ? DueOn is { } due && responded > due ? ResponseStatus.Missed : ResponseStatus.Met
        : IsRunning ? ResponseStatus.Running
        : ResponseStatus.Cancelled;

    /// <summary>Given back after somebody had been in contact already.</summary>
    public bool IsRejectedAfterContact => RejectedOn is { } rejected && RespondedOn <= rejected;

    /// <summary>Whole business minutes from the start of the clock to the first response; null without one.</summary>
    public int? ResponseMinutes(BusinessCalendar? calendar) =>
        RespondedOn is { } responded && calendar is not null ? LeadLifecycle.Minutes(LeadLifecycle.ClockStart(OfferedOn, DeliveredOn), responded, calendar) : null;

    /// <summary>Whether the agreed time to accept is over at an instant.</summary>
    public bool IsPastAcceptance(DateTime instantUtc) => instantUtc > AcceptDueOn;

    /// <summary>Sales takes it; nobody can once it is over.</summary>
    public Handover AcceptedAt(DateTime instantUtc) => AcceptedOn <= instantUtc || ClosedOn < instantUtc ? this : this with { AcceptedOn = instantUtc };

    /// <summary>Sales gives it back.</summary>
    public Handover RejectedAt(DateTime instantUtc) => ClosedAt(instantUtc) with { RejectedOn = instantUtc };

    /// <summary>The lead left sales' hands: it was closed, or offered anew. Of what several saves say, the earliest holds, and what was taken for this
    /// handover's after that belongs to a later one.</summary>
    public Handover ClosedAt(DateTime instantUtc)
    {
        var closedOn = Earlier(ClosedOn, instantUtc);
        return this with { ClosedOn = closedOn, AcceptedOn = AcceptedOn > closedOn ? null : AcceptedOn, QualifiedOn = QualifiedOn > closedOn ? null : QualifiedOn };
    }

    /// <summary>The lead was qualified, which counts as accepted and responded, unless this handover was over by then.</summary>
    public Handover QualifiedAt(DateTime instantUtc) =>
        ClosedOn < instantUtc ? this : AcceptedAt(instantUtc).ClosedAt(instantUtc) with { QualifiedOn = Earlier(QualifiedOn, instantUtc) };

    /// <summary>By this instant nobody has said anything, and the agreed time is over.</summary>
    public Handover FoundAt(DateTime instantUtc) => Outcome == HandoverOutcome.Open && IsPastAcceptance(instantUtc) ? this with { IsFoundExpired = true } : this;

    public Handover With(Attempt attempt) => this with { Attempts = Attempts.With(attempt) };

    public Handover Without(Attempt attempt) => this with { Attempts = Attempts.Without(attempt.ActivityId) };

    // A fact that says what happened by then outranks what the clock found before that fact was on record.
    private bool IsMissed() => (Earlier(Earlier(AcceptedOn, RejectedOn), ClosedOn) is { } first) ? IsPastAcceptance(first) : IsFoundExpired;

    private static DateTime? Earlier(DateTime? a, DateTime? b) => a is null || b < a ? b : a;
}
