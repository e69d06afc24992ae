using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Admin.Results;

/// <summary>What happened to one row of the lead file. A row that did not become a lead has no stage, and its problems say why: no row is ever left out.</summary>
public sealed record LeadResult
{
    /// <summary>The line of the file on which the row begins, counted from 1 (the header's line).</summary>
    public required int Row { get; init; }

    /// <summary>The full name, or the topic of a lead that has none; of a row that became no lead, what its cells say.</summary>
    public string Name { get; init; } = "";
    public string Company { get; init; } = "";

    /// <summary>The stage's label, or "" when the row did not become a lead or the lead was not judged.</summary>
    public string Stage { get; init; } = "";
    public string Verdict { get; init; } = "";
    public int? Score { get; init; }

    /// <summary>The gap in words, as it stands on the lead.</summary>
    public string Gap { get; init; } = "";

    /// <summary>The question to ask next, or what the lead waits for when there is nothing to ask.</summary>
    public string NextQuestion { get; init; } = "";

    /// <summary>Place in the agreement's list of the criterion that the next question is about; null when there is nothing to ask.</summary>
    public int? NextCriterion { get; init; }
    public string Route { get; init; } = "";

    /// <summary>The queue that holds the lead, or "".</summary>
    public string Queue { get; init; } = "";

    /// <summary>Who has been offered the lead, the last-resort queue where nobody could be and nobody has accepted it since; or "" when it is not with sales.</summary>
    public string Recipient { get; init; } = "";
    public string RouteReason { get; init; } = "";

    /// <summary>Whether sales gave it back for a value or a criterion, and nobody has settled that yet.</summary>
    public bool IsDisputed { get; init; }
    public DateTime? HandedOverUtc { get; init; }
    public DateTime? DueUtc { get; init; }
    public DateTime? AcceptedUtc { get; init; }

    /// <summary>When a person first responded under the current handover; null while nobody has.</summary>
    public DateTime? RespondedUtc { get; init; }

    /// <summary>The label of the response clock's status, or "".</summary>
    public string ResponseStatus { get; init; } = "";

    /// <summary>Business minutes from the current handover to the first response.</summary>
    public int? ResponseMinutes { get; init; }

    /// <summary>How often the lead has been offered to sales.</summary>
    public int Handovers { get; init; }

    /// <summary>Whether the lead is closed: qualified or disqualified in the sense of Dynamics.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it is closed as qualified.</summary>
    public bool IsQualified { get; init; }
    public string FaultCode { get; init; } = "";
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the file says about how it ended, where `--won` named the column that does; null where that cell is empty, and in every other run.</summary>
    public bool? Won { get; init; }

    /// <summary>One outcome per criterion of the agreement, in its order; empty when the lead was not judged.</summary>
    public IReadOnlyList<OutcomeKind> Outcomes { get; init; } = [];

    /// <summary>The points that each criterion has added to the score; 0 for one that added none.</summary>
    public IReadOnlyList<int> Given { get; init; } = [];

    /// <summary>The value that each criterion saw, as people write it; "" for none.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Places of the gap's criteria in the agreement's list.</summary>
    public IReadOnlyList<int> GapCriteria { get; init; } = [];
}
