using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>The stable names that explanations are written in.</summary>
internal static class Names
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Qualified => "Qualified",
        VerdictKind.Nurture => "Nurture",
        VerdictKind.NotQualified => "NotQualified",
        _ => "Held",
    };

    public static string Of(VerdictGround ground) => ground switch
    {
        VerdictGround.NoAgreement => "no-agreement",
        VerdictGround.ExclusionMet => "exclusion-met",
        VerdictGround.GateNotMet => "gate-not-met",
        VerdictGround.PointReached => "point-reached",
        VerdictGround.NearMiss => "near-miss",
        VerdictGround.MinScore => "min-score",
        VerdictGround.TooFar => "too-far",
        _ => "criteria-in-error",
    };

    public static string Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Met => "met",
        OutcomeKind.NotMet => "notMet",
        OutcomeKind.Unknown => "unknown",
        _ => "error",
    };

    public static string Of(CriterionKind kind) => kind switch
    {
        CriterionKind.Gate => "gate",
        CriterionKind.Exclusion => "exclusion",
        _ => "points",
    };

    public static string Of(CriterionOwner owner) => owner switch
    {
        CriterionOwner.Marketing => "marketing",
        CriterionOwner.Telemarketing => "telemarketing",
        _ => "sales",
    };

    public static string Of(Routing.RouteTarget target) => target switch
    {
        Routing.RouteTarget.Queue => "queue",
        Routing.RouteTarget.User => "user",
        Routing.RouteTarget.Team => "team",
        Routing.RouteTarget.KeepOwner => "keepOwner",
        Routing.RouteTarget.LastResort => "lastResort",
        _ => "none",
    };
}
