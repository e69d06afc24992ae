namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Where a lead stands. A lead without a stage has not been judged.</summary>
public enum LeadStage
{
    /// <summary>Nearly qualified: on a permitted route, with a next question or the reason why there is none.</summary>
    Nurture,

    /// <summary>Offered to sales: the response clock runs.</summary>
    HandedToSales,

    /// <summary>Taken by sales: the response clock runs until the first response.</summary>
    AcceptedBySales,

    /// <summary>Open, but not qualified: marketing keeps it. Not the platform's Disqualified, which closes a lead.</summary>
    NotQualified,

    /// <summary>Needs a person: the fault code and its remedy are on the lead.</summary>
    Held,
}

/// <summary>What the response clock of a handover says for good. Nearing and overdue are decided from instants, never stored.</summary>
public enum ResponseStatus
{
    Running,

    /// <summary>A person responded by the due instant.</summary>
    Met,

    /// <summary>A person responded after the due instant.</summary>
    Missed,

    /// <summary>The handover ended without a response being owed any more.</summary>
    Cancelled,
}
