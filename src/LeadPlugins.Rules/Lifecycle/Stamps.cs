using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Everything LeadPlugins writes on a lead, as one value: what stood there before a save, or what shall stand there after it. Instants are UTC, cut
/// to the second.</summary>
public sealed record Stamps
{
    /// <summary>A lead that nobody has judged.</summary>
    public static Stamps None { get; } = new();

    public LeadStage? Stage { get; init; }
    public VerdictKind? Verdict { get; init; }
    public int? Score { get; init; }

    /// <summary>Labels of the gap's criteria, in agreement order.</summary>
    public string? Gap { get; init; }
    public int? GapCount { get; init; }
    public string? NextQuestion { get; init; }

    /// <summary>The verdict with all its outcomes as JSON; see <see cref="Qualification.Explanation"/>.</summary>
    public string? Explanation { get; init; }
    public Guid? AgreementId { get; init; }
    public int? AgreementVersion { get; init; }

    /// <summary>When the stamps last changed because of a judgement.</summary>
    public DateTime? JudgedOn { get; init; }

    /// <summary>The earliest instant at which a day operator would change an outcome.</summary>
    public DateTime? RejudgeOn { get; init; }

    /// <summary>Id of the chosen route, or <see cref="LeadLifecycle.LastResortRoute"/>.</summary>
    public string? Route { get; init; }
    public string? RouteReason { get; init; }
    public string? FaultCode { get; init; }

    /// <summary>Why sales gave the lead back (see <see cref="Lifecycle.ReturnedFor"/>); while set, the lead stays in nurture.</summary>
    public string? ReturnedFor { get; init; }

    /// <summary>The same as a sentence for people, in the agreement's language.</summary>
    public string? ReturnedBecause { get; init; }

    /// <summary>Handover routes that are not tried again (see <see cref="Lifecycle.PassedOver"/>).</summary>
    public string? PassedOver { get; init; }

    /// <summary>Who owned the lead when (see <see cref="Lifecycle.OwnerHistory"/>).</summary>
    public string? OwnerHistory { get; init; }

    /// <summary>Since when delivery waits for the agent who is working on the lead; null = it does not.</summary>
    public DateTime? WaitingSince { get; init; }

    /// <summary>Number of the latest handover; 0 or null = never handed over.</summary>
    public int? HandoverCount { get; init; }
    public DateTime? HandedOverOn { get; init; }

    /// <summary>When the handover reached its recipient; null while it is under way.</summary>
    public DateTime? DeliveredOn { get; init; }
    public DateTime? AcceptedOn { get; init; }
    public DateTime? RespondedOn { get; init; }
    public DateTime? ResponseWarnOn { get; init; }
    public DateTime? ResponseDueOn { get; init; }
    public ResponseStatus? ResponseStatus { get; init; }

    /// <summary>Business minutes from handover to first response.</summary>
    public int? ResponseMinutes { get; init; }

    /// <summary>How many attempts to reach the lead are on record since it was handed over; null = not known: somebody acted before there was a
    /// record to write it on, and delivery will tell.</summary>
    public int? AttemptCount { get; init; }

    /// <summary>A handover is open: offered or accepted, and the stage no longer follows the verdict.</summary>
    public bool IsWithSales => Stage is LeadStage.HandedToSales or LeadStage.AcceptedBySales;
}
