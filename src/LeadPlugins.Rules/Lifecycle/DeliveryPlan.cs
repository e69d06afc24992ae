namespace LeadPlugins.Rules.Lifecycle;

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
