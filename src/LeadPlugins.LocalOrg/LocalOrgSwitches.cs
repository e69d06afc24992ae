namespace LeadPlugins.LocalOrg;

/// <summary>
/// What the platform's documents leave open and what changes which code runs. A plug-in is right only if it is right under every combination
/// (<see cref="All"/>).
/// </summary>
public sealed record LocalOrgSwitches
{
    /// <summary>Columns that a stage-20 step adds to the Target of an Update count for the filters of stage-40 steps.</summary>
    public bool Stage20ColumnsSatisfyStage40Filters { get; init; }

    /// <summary>Defaults of choice and yes/no columns are in the stage-20 Target of a Create already; off = the main operation fills them in.</summary>
    public bool DefaultsAppliedInStage20 { get; init; }

    /// <summary>The stage-20 Target of a Create holds the row's id, ownerid, createdon, statecode and statuscode; off = only what the caller sent.</summary>
    public bool Stage20TargetHoldsSystemColumns { get; init; }

    /// <summary>An Update that mixes statecode or statuscode with other columns runs stages 20 to 40 twice: the other columns first, then the state.</summary>
    public bool UpdateSplitsState { get; init; }

    /// <summary>Merge raises the Update steps of the two rows; off = it changes them silently.</summary>
    public bool MergeRaisesUpdate { get; init; }

    /// <summary>QualifyLead raises an Update of the lead it closes; off = it changes the lead silently.</summary>
    public bool QualifyLeadRaisesUpdate { get; init; }

    /// <summary>Every combination, in a fixed order; the first has all switches off.</summary>
    public static IEnumerable<LocalOrgSwitches> All() => Enumerable.Range(0, 1 << 6).Select(bits => new LocalOrgSwitches
    {
        Stage20ColumnsSatisfyStage40Filters = (bits & 1) != 0,
        DefaultsAppliedInStage20 = (bits & 2) != 0,
        Stage20TargetHoldsSystemColumns = (bits & 4) != 0,
        UpdateSplitsState = (bits & 8) != 0,
        MergeRaisesUpdate = (bits & 16) != 0,
        QualifyLeadRaisesUpdate = (bits & 32) != 0,
    });

    /// <summary>The switches that are on, by name; "none" when all are off.</summary>
    public override string ToString()
    {
        var on = new List<string>();
        if (Stage20ColumnsSatisfyStage40Filters) on.Add(nameof(Stage20ColumnsSatisfyStage40Filters));
        if (DefaultsAppliedInStage20) on.Add(nameof(DefaultsAppliedInStage20));
        if (Stage20TargetHoldsSystemColumns) on.Add(nameof(Stage20TargetHoldsSystemColumns));
        if (UpdateSplitsState) on.Add(nameof(UpdateSplitsState));
        if (MergeRaisesUpdate) on.Add(nameof(MergeRaisesUpdate));
        if (QualifyLeadRaisesUpdate) on.Add(nameof(QualifyLeadRaisesUpdate));
        return on.Count == 0 ? "none" : string.Join(", ", on);
    }
}
