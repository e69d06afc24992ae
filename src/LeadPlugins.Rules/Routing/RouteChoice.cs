namespace LeadPlugins.Rules.Routing;

/// <summary>Where a lead goes.</summary>
public enum RouteTarget
{
    /// <summary>Nowhere: no permitted route; the fault code says so.</summary>
    None,

    /// <summary>A queue, by name.</summary>
    Queue,

    /// <summary>A user, by name.</summary>
    User,

    /// <summary>A team, by name.</summary>
    Team,

    /// <summary>Its owner keeps it.</summary>
    KeepOwner,

    /// <summary>The agreement's last-resort queue.</summary>
    LastResort,
}

/// <summary>The route chosen for one lead, by names: what the names mean in the organization is for the caller to find out.</summary>
public sealed record RouteChoice
{
    public required RouteTarget Target { get; init; }

    /// <summary>The route's id in the agreement; null for the last resort and for none.</summary>
    public string? RouteId { get; init; }

    /// <summary>Name of the queue, user or team; null when the owner keeps the lead or there is no target.</summary>
    public string? Name { get; init; }

    /// <summary>Name of the team that owns the lead while it is on this nurture route; null when the owner stays.</summary>
    public string? OwnerTeam { get; init; }

    /// <summary>phone, email or post for a nurture route; else null.</summary>
    public string? Channel { get; init; }

    /// <summary>Why, in the agreement's language.</summary>
    public required string Reason { get; init; }

    /// <summary>One of <see cref="Wording.FaultCodes"/>; null when the choice is in order.</summary>
    public string? FaultCode { get; init; }
}
