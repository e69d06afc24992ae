namespace LeadPlugins.Rules.Lifecycle;

/// <summary>How a handover stands or ended.</summary>
public enum HandoverOutcome
{
    Open,
    Accepted,
    Rejected,
    Expired,
    Withdrawn,
}

/// <summary>The queue that shall hold a lead, or none.</summary>
public enum QueueAim
{
    /// <summary>Leave what is there: the platform or nobody takes care of it.</summary>
    Keep,

    /// <summary>In no queue of the agreement.</summary>
    None,

    /// <summary>In the queue of its nurture route.</summary>
    Route,

    /// <summary>In the last-resort queue.</summary>
    LastResort,
}

/// <summary>Where a lead stands now, as stored, reduced to what delivery depends on.</summary>
/// <param name="Stamps">The stored stamps.</param>
/// <param name="IsOpen">The lead's state is open.</param>
public sealed record LeadPosition(Stamps Stamps, bool IsOpen)
{
    public int Number => Stamps.HandoverCount ?? 0;

    /// <summary>The latest handover is offered or accepted, and its lead open.</summary>
    public bool IsWithSales => IsOpen && Stamps.IsWithSales && Number > 0;

    /// <summary>The queue the stored stage asks for.</summary>
    public QueueAim QueueAim
    {
        get
        {
            if (!IsOpen) return QueueAim.Keep;
            return Stamps.Stage switch
            {
                LeadStage.Nurture => Stamps.Route == LeadLifecycle.LastResortRoute ? QueueAim.LastResort : QueueAim.Route,
                LeadStage.Held => Stamps.Route == LeadLifecycle.LastResortRoute ? QueueAim.LastResort : QueueAim.Keep,
                LeadStage.HandedToSales when Stamps.Route == LeadLifecycle.LastResortRoute => QueueAim.LastResort,
                null => QueueAim.Keep,
                _ => QueueAim.None,
            };
        }
    }
}

/// <summary>What one save said about the handover it carried, kept in the job's image: the fact of that save, whatever happened since.</summary>
public static class HandoverFacts
{
    /// <summary>How the handover of a save stands after it: open while the lead is with sales, accepted when the lead was qualified, else withdrawn.</summary>
    public static HandoverOutcome OutcomeOf(LeadPosition position, bool isQualified) =>
        position.IsOpen
            ? position.Stamps.IsWithSales ? HandoverOutcome.Open : HandoverOutcome.Withdrawn
            : position.Stamps.IsWithSales && isQualified ? HandoverOutcome.Accepted : HandoverOutcome.Withdrawn;

    /// <summary>Whether a fact may replace what a row says: an open row always; a row that was taken for withdrawn, because a later save was seen first, when
    /// the lead had been qualified.</summary>
    public static bool Replaces(HandoverOutcome fact, HandoverOutcome stored) =>
        fact != HandoverOutcome.Open && (stored == HandoverOutcome.Open || (stored == HandoverOutcome.Withdrawn && fact == HandoverOutcome.Accepted));
}
