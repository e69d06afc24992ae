using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Agreements;

/// <summary>When a lead that is not qualified is worth nurturing. A number that is null sets no limit; a way whose numbers are all null is closed.</summary>
public sealed record NurtureTerms
{
    /// <summary>Way a: most unknown members of the gap; null = any number.</summary>
    public int? MaxUnknown { get; init; }

    /// <summary>Way a: most not-met members of the gap; null = any number.</summary>
    public int? MaxNotMet { get; init; }

    /// <summary>Way b: the score that is enough by itself; null = the way is closed.</summary>
    public int? MinScore { get; init; }

    /// <summary>Ids of gates that may be not met without making the lead Not qualified.</summary>
    public required IReadOnlyList<string> FailableGates { get; init; }

    /// <summary>Is way a, the near miss, open?</summary>
    public bool AllowsNearMiss => MaxUnknown is not null || MaxNotMet is not null;
}

/// <summary>A telemarketing route: leads whose conditions are all met and who permit the channel go to the queue.</summary>
public sealed record NurtureRoute
{
    public required string Id { get; init; }

    /// <summary>All must be met; unknown is not met. Empty: fits every lead.</summary>
    public required IReadOnlyList<Condition> When { get; init; }

    /// <summary>Name of the queue.</summary>
    public required string Queue { get; init; }

    /// <summary>phone, email or post.</summary>
    public required string Channel { get; init; }

    /// <summary>Name of the team that owns the lead while it is here; null when the owner stays.</summary>
    public string? OwnerTeam { get; init; }
}

/// <summary>Who in sales gets a qualified lead. Exactly one of user, team and keepOwner is set.</summary>
public sealed record HandoverRoute
{
    public required string Id { get; init; }

    /// <inheritdoc cref="NurtureRoute.When"/>
    public required IReadOnlyList<Condition> When { get; init; }

    /// <summary>Name of the user, or null.</summary>
    public string? User { get; init; }

    /// <summary>Name of the team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The lead's owner keeps it.</summary>
    public bool KeepOwner { get; init; }
}

/// <summary>When a channel is permitted for a lead.</summary>
public sealed record ChannelConsent
{
    /// <summary>Yes/no columns; one that is true blocks the channel.</summary>
    public required IReadOnlyList<string> BlockedBy { get; init; }

    /// <summary>Columns of which at least one must hold a value; empty: none is needed.</summary>
    public required IReadOnlyList<string> NeedsOneOf { get; init; }
}

/// <summary>What sales owes: the response terms.</summary>
public sealed record ResponseTerms
{
    /// <summary>Business minutes from handover to the first human response.</summary>
    public required int FirstResponseMinutes { get; init; }

    /// <summary>Percentage of those minutes after which to warn, 1 to 100.</summary>
    public required int WarnAtPercent { get; init; }

    /// <summary>Business minutes within which the handover must be accepted; null = no limit.</summary>
    public int? AcceptWithinMinutes { get; init; }

    /// <summary>Offer the lead again when it was not accepted in time.</summary>
    public bool ReofferOnExpiry { get; init; }

    /// <summary>Activities that count as a response: phonecall, email, appointment.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Name of a team whose members' responses count too; null when there is none.</summary>
    public string? Team { get; init; }

    /// <summary>Attempts that must be on record before a lead that is with sales may be closed as one that cannot be contacted, 1 to 20; null = it is never refused.</summary>
    public int? AttemptsBeforeUnreachable { get; init; }

    /// <summary>Who is told when a handover is late, in agreement order; at most 10, none twice.</summary>
    public required IReadOnlyList<Notice> Notify { get; init; }
}

/// <summary>One task that a late handover makes for somebody. Exactly one of recipient, user and team is set.</summary>
public sealed record Notice
{
    public required NoticeWhen When { get; init; }

    /// <summary>Whoever has the handover.</summary>
    public bool ToRecipient { get; init; }

    /// <summary>Name of the user, or null.</summary>
    public string? User { get; init; }

    /// <summary>Name of the team, or null.</summary>
    public string? Team { get; init; }
}

/// <summary>What makes a notice due.</summary>
public enum NoticeWhen
{
    /// <summary>The warning instant passed without a response.</summary>
    Warning,

    /// <summary>The due instant passed without a response.</summary>
    Overdue,

    /// <summary>The offer was not accepted in time.</summary>
    Expired,
}
