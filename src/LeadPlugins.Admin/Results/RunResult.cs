using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Admin.Results;

/// <summary>A criterion as a reader of the results needs it.</summary>
/// <param name="IsFailable">A gate that may be not met without making the lead Not qualified.</param>
/// <param name="Group">Of the criteria of one group only the highest that is met counts; null for a criterion on its own.</param>
public sealed record CriterionLabel(string Id, string Label, CriterionKind Kind, int Points, bool IsFailable = false, string? Group = null);

/// <summary>The labels of the stages, as the solution names them.</summary>
public sealed record StageLabels(string Nurture, string HandedToSales, string Accepted, string NotQualified, string Held);

/// <summary>Everything one run found out: enough for the summary, results.csv and report.html, which all show the same figures.</summary>
public sealed record RunResult
{
    public required string LeadFile { get; init; }
    public required string AgreementName { get; init; }
    public required int AgreementVersion { get; init; }
    public required string AgreementHash { get; init; }
    public required int HandoverPoint { get; init; }
    public required IReadOnlyList<CriterionLabel> Criteria { get; init; }
    public required StageLabels Stages { get; init; }

    /// <summary>The instant at which every lead was created.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>The agreement's zone, in which times are shown and days begin.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>One entry per row of the file, in file order.</summary>
    public required IReadOnlyList<LeadResult> Leads { get; init; }

    /// <summary>Header of the file's column that says which leads were won in the end; null when none was named.</summary>
    public string? WonColumn { get; init; }

    /// <summary>What events that were played left behind; null when there were none to play.</summary>
    public PlayResult? Play { get; init; }

    /// <summary>The instant as of which the results are: the end of the play, or the leads' arrival.</summary>
    public DateTime EndUtc => Play?.UntilUtc ?? AtUtc;

    /// <summary>Jobs that failed, one sentence each.</summary>
    public IReadOnlyList<string> FailedJobs { get; init; } = [];

    /// <summary>What the reader must know about this run: trial build, queues made for it, an agreement not in force.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public bool IsTrialBuild { get; init; }

    /// <summary>False when the agreement was not in force when the leads arrived: then every lead is held.</summary>
    public bool IsInForce { get; init; } = true;

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}
