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
    private ulong met;
    private ulong unknown;
    private int gatesNotMet;
    private int gatesUnknown;
    private int reachable;

    public int Score { get; private set; }

    public VerdictKind Kind { get; private set; }

    public VerdictGround Ground { get; private set; }

    public static Standing Of(Agreement agreement, in OutcomeSets outcomes, Assumption assumption)
    {
        ulong asMet = assumption == Assumption.Best ? outcomes.Error & ~agreement.Exclusions : outcomes.Error & agreement.Exclusions;
        ulong notMet = outcomes.NotMet | (outcomes.Error & ~asMet);
        var standing = new Standing
        {
            met = outcomes.Met | asMet,
            unknown = outcomes.Unknown,
            gatesNotMet = OutcomeSets.Count(notMet & agreement.Gates),
            gatesUnknown = OutcomeSets.Count(outcomes.Unknown & agreement.Gates),
        };
        standing.CountPoints(agreement.Groups);
        standing.Decide(agreement, (notMet & agreement.Gates & ~agreement.FailableGates) != 0);
        return standing;
    }

    private void CountPoints(Criterion[][] groups)
    {
        foreach (var group in groups)
        {
            int points = MetPoints(group);
            Score += points;
            reachable += points + UnknownGain(group, points);
        }
    }

    private readonly int MetPoints(Criterion[] group)
    {
        int best = 0;
        foreach (var criterion in group)
            if ((criterion.Bit & met) != 0 && criterion.Points > best) best = criterion.Points;
        return best;
    }

    /// <summary>What the best unknown alternative of a group would add to the points it has.</summary>
    private readonly int UnknownGain(Criterion[] group, int points)
    {
        int best = points;
        foreach (var criterion in group)
            if ((criterion.Bit & unknown) != 0 && criterion.Points > best) best = criterion.Points;
        return best - points;
    }

    private void Decide(Agreement agreement, bool hasFailed)
    {
        if ((met & agreement.Exclusions) != 0) Is(VerdictKind.NotQualified, VerdictGround.ExclusionMet);
        else if (hasFailed) Is(VerdictKind.NotQualified, VerdictGround.GateNotMet);
        else if (gatesNotMet + gatesUnknown == 0 && Score >= agreement.HandoverPoint) Is(VerdictKind.Qualified, VerdictGround.PointReached);
        else if (IsNearMiss(agreement)) Is(VerdictKind.Nurture, VerdictGround.NearMiss);
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
    private readonly bool IsNearMiss(Agreement agreement)
    {
        var terms = agreement.Nurture;
        if (!terms.AllowsNearMiss || reachable < agreement.HandoverPoint || gatesNotMet > terms.MaxNotMet) return false;
        if (terms.MaxUnknown is not int maxUnknown) return true;

        int toNotMet = Math.Max(0, gatesUnknown + FewestUnknownPoints(agreement) - maxUnknown);
        return toNotMet == 0 || (toNotMet <= OutcomeSets.Count(unknown & agreement.FailableGates) && !(gatesNotMet + toNotMet > terms.MaxNotMet));
    }

    /// <summary>The fewest unknown points-criteria that reach the handover point, taking the largest gains first. They are known to suffice.</summary>
    private readonly int FewestUnknownPoints(Agreement agreement)
    {
        int taken = 0;
        ulong takenGroups = 0; // at most 60 groups
        for (int need = agreement.HandoverPoint - Score; need > 0; taken++)
        {
            int best = -1, bestGain = 0;
            for (int g = 0; g < agreement.Groups.Length; g++)
            {
                if ((takenGroups >> g & 1) != 0) continue;
                int gain = UnknownGain(agreement.Groups[g], MetPoints(agreement.Groups[g]));
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
