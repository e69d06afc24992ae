using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>How criteria in error are taken.</summary>
internal enum Assumption : byte
{
    /// <summary>As the lead would wish: gates and points met, exclusions not.</summary>
    Best,

    /// <summary>As it would fear: gates and points not met, exclusions met.</summary>
    Worst,
}

/// <summary>Where a lead stands by steps 3 to 7 of the definition, once errors are assumed away.</summary>
internal struct Standing
{
    private bool isExcluded;
    private bool hasFailed;
    private int gatesNotMet;
    private int gatesUnknown;
    private int failableGatesUnknown;
    private int reachable;
    private Assumption assumption;

    public int Score { get; private set; }

    public VerdictKind Kind { get; private set; }

    public VerdictGround Ground { get; private set; }

    public static Standing Of(Agreement agreement, Outcome[] outcomes, Assumption assumption)
    {
        var standing = new Standing { assumption = assumption };
        standing.CountGates(agreement.CriterionArray, outcomes);
        standing.CountPoints(agreement.Groups, outcomes);
        standing.Decide(agreement, outcomes);
        return standing;
    }

    private readonly OutcomeKind Assume(OutcomeKind outcome, CriterionKind kind) => outcome != OutcomeKind.Error
        ? outcome
        : assumption == Assumption.Best == (kind != CriterionKind.Exclusion) ? OutcomeKind.Met : OutcomeKind.NotMet;

    private void CountGates(Criterion[] criteria, Outcome[] outcomes)
    {
        for (int i = 0; i < criteria.Length; i++)
        {
            var criterion = criteria[i];
            if (criterion.Kind == CriterionKind.Points) continue;
            var outcome = Assume(outcomes[i].Kind, criterion.Kind);
            if (criterion.Kind == CriterionKind.Exclusion)
            {
                isExcluded |= outcome == OutcomeKind.Met;
            }
            else if (outcome == OutcomeKind.NotMet)
            {
                gatesNotMet++;
                hasFailed |= !criterion.IsFailableGate;
            }
            else if (outcome == OutcomeKind.Unknown)
            {
                gatesUnknown++;
                if (criterion.IsFailableGate) failableGatesUnknown++;
            }
        }
    }

    private void CountPoints(Criterion[][] groups, Outcome[] outcomes)
    {
        foreach (var group in groups)
        {
            int met = MetPoints(group, outcomes);
            Score += met;
            reachable += met + UnknownGain(group, outcomes, met);
        }
    }

    private readonly int MetPoints(Criterion[] group, Outcome[] outcomes)
    {
        int met = 0;
        foreach (var criterion in group)
            if (criterion.Points > met && Assume(outcomes[criterion.Position].Kind, CriterionKind.Points) == OutcomeKind.Met) met = criterion.Points;
        return met;
    }

    /// <summary>What the best unknown alternative of a group would add to the points it has.</summary>
    private static int UnknownGain(Criterion[] group, Outcome[] outcomes, int met)
    {
        int best = met;
        foreach (var criterion in group)
            if (criterion.Points > best && outcomes[criterion.Position].Kind == OutcomeKind.Unknown) best = criterion.Points;
        return best - met;
    }

    private void Decide(Agreement agreement, Outcome[] outcomes)
    {
        if (isExcluded) Is(VerdictKind.NotQualified, VerdictGround.ExclusionMet);
        else if (hasFailed) Is(VerdictKind.NotQualified, VerdictGround.GateNotMet);
        else if (gatesNotMet + gatesUnknown == 0 && Score >= agreement.HandoverPoint) Is(VerdictKind.Qualified, VerdictGround.PointReached);
        else if (IsNearMiss(agreement, outcomes)) Is(VerdictKind.Nurture, VerdictGround.NearMiss);
        else if (Score >= agreement.Nurture.MinScore) Is(VerdictKind.Nurture, VerdictGround.MinScore);
        else Is(VerdictKind.NotQualified, VerdictGround.TooFar);
    }

    private void Is(VerdictKind kind, VerdictGround ground)
    {
        Kind = kind;
        Ground = ground;
    }

    /// <summary>
    /// Way a. Where the unknown suffice to reach the point, the gap holds no points-criterion that is not met: its not-met members are gates, its unknown
    /// members the unknown gates and the fewest unknown points-criteria that reach the point. An unknown gate that may fail and finds no room among the
    /// unknown may take a place among the not met, which it would have if the answer were no: knowing less never counts for less than a no.
    /// </summary>
    private readonly bool IsNearMiss(Agreement agreement, Outcome[] outcomes)
    {
        var terms = agreement.Nurture;
        if (!terms.AllowsNearMiss || reachable < agreement.HandoverPoint || gatesNotMet > terms.MaxNotMet) return false;
        if (terms.MaxUnknown is not int maxUnknown) return true;

        int unknown = gatesUnknown + FewestUnknownPoints(agreement, outcomes);
        int toNotMet = Math.Max(0, unknown - maxUnknown);
        return toNotMet == 0 || (toNotMet <= failableGatesUnknown && !(gatesNotMet + toNotMet > terms.MaxNotMet));
    }

    /// <summary>The fewest unknown points-criteria that reach the handover point, taking the largest gains first. They are known to suffice.</summary>
    private readonly int FewestUnknownPoints(Agreement agreement, Outcome[] outcomes)
    {
        int taken = 0;
        ulong takenGroups = 0; // at most 60 groups
        for (int need = agreement.HandoverPoint - Score; need > 0; taken++)
        {
            int best = -1, bestGain = 0;
            for (int g = 0; g < agreement.Groups.Length; g++)
            {
                if ((takenGroups >> g & 1) != 0) continue;
                int gain = UnknownGain(agreement.Groups[g], outcomes, MetPoints(agreement.Groups[g], outcomes));
                if (gain <= bestGain) continue;
                best = g;
                bestGain = gain;
            }

            takenGroups |= 1UL << best;
            need -= bestGain;
        }

        return taken;
    }
}
