using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>The agreement's word on one lead, in the order of the choice lp_verdict.</summary>
public enum VerdictKind : byte
{
    Qualified,
    Nurture,
    NotQualified,
    Held,
}

/// <summary>What made the verdict, by the step of the definition that decided.</summary>
public enum VerdictGround : byte
{
    /// <summary>No agreement is in force, or it cannot be read; the fault code says which. Held.</summary>
    NoAgreement,

    /// <summary>An exclusion is met. Not qualified.</summary>
    ExclusionMet,

    /// <summary>A gate that must not fail is not met. Not qualified.</summary>
    GateNotMet,

    /// <summary>All gates met and the handover point reached. Qualified.</summary>
    PointReached,

    /// <summary>Near enough: the gap is within what the agreement allows (way a). Nurture.</summary>
    NearMiss,

    /// <summary>The score alone earns nurturing (way b). Nurture.</summary>
    MinScore,

    /// <summary>Too far from the handover point. Not qualified.</summary>
    TooFar,

    /// <summary>Criteria in error could turn the verdict. Held.</summary>
    CriteriaInError,
}

public enum OutcomeKind : byte
{
    Met,
    NotMet,
    Unknown,
    Error,
}

/// <summary>What one criterion said about one lead.</summary>
public struct Outcome
{
    // Filled in place by Evaluation: these are copied often enough as it is.
    internal Value SeenValue;
    internal string? RemarkCode;
    internal OutcomeKind Result;

    public readonly OutcomeKind Kind => Result;

    /// <summary>The column's value as judged, before any conversion of currency.</summary>
    public readonly Value Seen => SeenValue;

    /// <summary>One of <see cref="ErrorCodes"/> when in error, <see cref="ErrorCodes.CurrencyAssumed"/> as a remark on another outcome, else null.</summary>
    public readonly string? Code => RemarkCode;
}

/// <summary>The agreement's verdict on one lead, with everything that explains it. Immutable.</summary>
public sealed class Verdict
{
    internal Verdict(
        VerdictKind kind,
        VerdictGround ground,
        int score,
        Outcome[] outcomes,
        Criterion[] gap,
        string? gapReason,
        Criterion? nextQuestion,
        DateTime? rejudgeOnUtc,
        string? faultCode)
    {
        Kind = kind;
        Ground = ground;
        Score = score;
        Outcomes = outcomes;
        Gap = gap;
        GapReason = gapReason;
        NextQuestion = nextQuestion;
        RejudgeOnUtc = rejudgeOnUtc;
        FaultCode = faultCode;
    }

    public VerdictKind Kind { get; }

    public VerdictGround Ground { get; }

    /// <summary>Points that are certain: of met criteria, one per group. Criteria in error give none.</summary>
    public int Score { get; }

    /// <summary>One outcome per criterion, in agreement order; empty when there is no agreement.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>
    /// What stands between the lead and the handover point, in agreement order; empty when qualified, or when <see cref="GapReason"/> says why there is
    /// none.
    /// </summary>
    public IReadOnlyList<Criterion> Gap { get; }

    /// <summary>One of <see cref="GapReasons"/> when the lead is not qualified and has no gap; else null.</summary>
    public string? GapReason { get; }

    /// <summary>The criterion whose question to ask next; null when there is nothing to ask.</summary>
    public Criterion? NextQuestion { get; }

    /// <summary>The earliest instant at which a day operator changes an outcome, if nothing else changes; null when none ever does.</summary>
    public DateTime? RejudgeOnUtc { get; }

    /// <summary>One of <see cref="Wording.FaultCodes"/> when <see cref="Kind"/> is Held; else null.</summary>
    public string? FaultCode { get; }

    /// <summary>The verdict of step 1: no agreement is in force, or it cannot be read.</summary>
    /// <param name="faultCode">One of <see cref="Wording.FaultCodes"/>.</param>
    public static Verdict Held(string faultCode) => new(VerdictKind.Held, VerdictGround.NoAgreement, 0, [], [], GapReasons.NoAgreement, null, null, faultCode);
}
