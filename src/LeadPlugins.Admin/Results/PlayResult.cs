using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Results;

/// <summary>What the play of an event file left behind: every handover as it stands on its row, and every event.</summary>
public sealed record PlayResult
{
    /// <summary>The event file's name.</summary>
    public required string EventFile { get; init; }

    /// <summary>Where the clock stopped: what is due before this instant and unanswered is overdue.</summary>
    public required DateTime UntilUtc { get; init; }

    /// <summary>Business minutes that the agreement gives for a first response.</summary>
    public required int TargetMinutes { get; init; }

    /// <summary>Every handover, by lead and number.</summary>
    public required IReadOnlyList<HandoverResult> Handovers { get; init; }

    /// <summary>Every event, in the order in which they were played.</summary>
    public required IReadOnlyList<EventResult> Events { get; init; }
}

/// <summary>One offer of one lead to sales.</summary>
public sealed record HandoverResult
{
    /// <summary>Place of its lead in <see cref="RunResult.Leads"/>.</summary>
    public required int Lead { get; init; }
    public required int Number { get; init; }

    /// <summary>One of <see cref="HandoverOutcomeChoice"/>, as it stands on the row: an offer stays open there until something finds it expired.</summary>
    public required int Outcome { get; init; }

    /// <summary>One of <see cref="ResponseStatusChoice"/>.</summary>
    public required int ResponseStatus { get; init; }

    /// <summary>The person or team it was offered to; the last-resort queue where it could be offered to nobody.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>The person, team or last-resort queue that has it now.</summary>
    public string Owner { get; init; } = "";
    public DateTime? OfferedUtc { get; init; }
    public DateTime? DueUtc { get; init; }

    /// <summary>Until when it had to be accepted, that instant included; null where no limit is agreed.</summary>
    public DateTime? AcceptDueUtc { get; init; }
    public DateTime? AcceptedUtc { get; init; }

    /// <summary>Who accepted it, "" for nobody; so with the response and the rejection.</summary>
    public string AcceptedBy { get; init; } = "";
    public DateTime? RespondedUtc { get; init; }
    public string RespondedBy { get; init; } = "";

    /// <summary>Whether the first response was no call, mail or appointment but that the lead was qualified.</summary>
    public bool IsAnsweredByQualifying { get; init; }

    /// <summary>Whether the first response was entered more than an hour after it was given.</summary>
    public bool IsEnteredLate { get; init; }

    /// <summary>Business minutes from the start of the clock to the first response.</summary>
    public int? ResponseMinutes { get; init; }
    public DateTime? RejectedUtc { get; init; }
    public string RejectedBy { get; init; } = "";

    /// <summary>One of <see cref="RejectionKindChoice"/>; null when sales did not reject the lead.</summary>
    public int? RejectionKind { get; init; }

    /// <summary>Whether it was rejected when the first response had been given.</summary>
    public bool IsRejectedAfterContact { get; init; }

    /// <summary>The disputed criterion's label, or the name of the column that is wrong; "" for none.</summary>
    public string Criterion { get; init; } = "";
    public string ValueSeen { get; init; } = "";

    /// <summary>When the lead left sales' hands under this handover; null while it has not.</summary>
    public DateTime? ClosedUtc { get; init; }

    /// <summary>Why it ended; null while it has not.</summary>
    public HandoverEnd? End { get; init; }

    /// <summary>Whether it was accepted after its time to accept was over: it counts as expired all the same.</summary>
    public bool IsAcceptedLate => Outcome == HandoverOutcomeChoice.Expired && AcceptedUtc is not null;

    /// <summary>One of <see cref="HandoverOutcomeChoice"/>, by the clock: an open offer has expired once its time to accept is over, whether or not a sweep has marked it.</summary>
    public int OutcomeAt(DateTime utc) => Outcome == HandoverOutcomeChoice.Open && AcceptDueUtc < utc ? HandoverOutcomeChoice.Expired : Outcome;
}

/// <summary>Why a handover ended.</summary>
public enum HandoverEnd
{
    Rejected,
    LeadQualified,
    LeadClosed,

    /// <summary>The lead was offered to the next recipient.</summary>
    OfferedOn,

    /// <summary>Nobody could take the lead any more.</summary>
    Other,
}

/// <summary>One event, played or refused.</summary>
/// <param name="Line">Its line in the event file.</param>
/// <param name="Lead">Place of its lead in <see cref="RunResult.Leads"/>.</param>
/// <param name="InstantUtc">When it happened.</param>
/// <param name="What">The kind of event, as the file calls it.</param>
/// <param name="Who">The person who acted.</param>
/// <param name="Refusal">Why the organization refused it; null when it was played.</param>
public sealed record EventResult(long Line, int Lead, DateTime InstantUtc, string What, string Who, string? Refusal);
