namespace LeadPlugins.Rules.Wording;

/// <summary>
/// Everything that can be wrong with where a lead stands. A closed list; stable: stored in lp_faultcode. Sentence and remedy: <see cref="Words"/>.
/// </summary>
public static class FaultCodes
{
    /// <summary>No agreement is in force at the instant of the event.</summary>
    public const string NoAgreement = "no-agreement";

    /// <summary>An agreement is in force, but its document cannot be read any more.</summary>
    public const string AgreementUnreadable = "agreement-unreadable";

    /// <summary>Criteria are in error and could turn the verdict.</summary>
    public const string CriteriaInError = "criteria-in-error";

    /// <summary>Routes fit the lead, but it permits none of their channels.</summary>
    public const string NoPermittedRoute = "no-permitted-route";

    /// <summary>The calendar has no open time in which a response could be due.</summary>
    public const string NoOpenTime = "no-open-time";

    /// <summary>The lead was created before the first agreement took effect: judged, but neither routed nor reassigned.</summary>
    public const string CreatedBeforeAgreement = "created-before-agreement";

    /// <summary>The route's queue, team or user does not exist, is inactive or is not the only one of its name.</summary>
    public const string TargetDead = "target-dead";

    /// <summary>The last-resort queue does not exist, is inactive or is not the only one of its name.</summary>
    public const string LastResortDead = "last-resort-dead";

    /// <summary>The route's target and the last resort are both dead.</summary>
    public const string TargetAndLastResortDead = "target-and-last-resort-dead";

    /// <summary>The team that should own the lead on its route does not exist, cannot own leads or is not the only one of its name.</summary>
    public const string OwnerTeamDead = "owner-team-dead";

    /// <summary>Judging the lead broke off by a defect of this solution; the trace log has the detail.</summary>
    public const string JudgementFailed = "judgement-failed";

    /// <summary>Every fault code, in the order of this file.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NoAgreement,
        AgreementUnreadable,
        CriteriaInError,
        NoPermittedRoute,
        NoOpenTime,
        CreatedBeforeAgreement,
        TargetDead,
        LastResortDead,
        TargetAndLastResortDead,
        OwnerTeamDead,
        JudgementFailed,
    ];
}
