namespace LeadPlugins.Rules.Lifecycle;

/// <summary>How a handover stands or ended.</summary>
public enum HandoverOutcome
{
    /// <summary>Offered; nobody has taken it yet.</summary>
    Open,

    /// <summary>Sales took it.</summary>
    Accepted,

    /// <summary>Sales gave it back.</summary>
    Rejected,

    /// <summary>Nobody took it or gave it back in time. That stays on record, whatever is done later.</summary>
    Expired,

    /// <summary>The lead was closed before sales said anything.</summary>
    Withdrawn,
}

/// <summary>What can be done with a handover.</summary>
public enum HandoverMove
{
    /// <summary>The recipient takes the lead; qualifying it counts as that.</summary>
    Accept,

    /// <summary>The recipient gives the lead back, with the reason.</summary>
    Reject,

    /// <summary>The agreed time to accept is over.</summary>
    Expire,

    /// <summary>The lead is closed otherwise, or merged away.</summary>
    Withdraw,
}

/// <summary>The legal moves of a handover. A move that is not in this table is refused.</summary>
public static class HandoverMoves
{
    private sealed record Row(HandoverOutcome From, HandoverMove Move, HandoverOutcome To);

    private static readonly Row[] Table =
    [
        new(HandoverOutcome.Open, HandoverMove.Accept, HandoverOutcome.Accepted),
        new(HandoverOutcome.Open, HandoverMove.Reject, HandoverOutcome.Rejected),
        new(HandoverOutcome.Open, HandoverMove.Expire, HandoverOutcome.Expired),
        new(HandoverOutcome.Open, HandoverMove.Withdraw, HandoverOutcome.Withdrawn),
        new(HandoverOutcome.Accepted, HandoverMove.Reject, HandoverOutcome.Rejected),
        new(HandoverOutcome.Accepted, HandoverMove.Withdraw, HandoverOutcome.Accepted),
        // Late is better than never, but it was late: the lead moves on, the outcome stays.
        new(HandoverOutcome.Expired, HandoverMove.Accept, HandoverOutcome.Expired),
        new(HandoverOutcome.Expired, HandoverMove.Reject, HandoverOutcome.Expired),
        new(HandoverOutcome.Expired, HandoverMove.Withdraw, HandoverOutcome.Expired),
    ];

    /// <summary>The outcome after a move; null when the move is not legal.</summary>
    public static HandoverOutcome? After(HandoverOutcome from, HandoverMove move)
    {
        foreach (var row in Table)
        {
            if (row.From == from && row.Move == move) return row.To;
        }
        return null;
    }
}
