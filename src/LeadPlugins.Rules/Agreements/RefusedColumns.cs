namespace LeadPlugins.Rules.Agreements;

/// <summary>Lead columns that no agreement may judge by, known by their names alone.</summary>
internal static class RefusedColumns
{
    private const string FilledBySave = "the platform fills it during or after the save";
    private const string Housekeeping = "it is the platform's own housekeeping";

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["createdon"] = FilledBySave,
        ["modifiedon"] = FilledBySave,
        ["overriddencreatedon"] = FilledBySave,
        ["createdby"] = FilledBySave,
        ["createdonbehalfby"] = FilledBySave,
        ["modifiedby"] = FilledBySave,
        ["modifiedonbehalfby"] = FilledBySave,
        ["ownerid"] = FilledBySave,
        ["owningbusinessunit"] = FilledBySave,
        ["owningteam"] = FilledBySave,
        ["owninguser"] = FilledBySave,
        ["fullname"] = FilledBySave,
        ["yomifullname"] = FilledBySave,
        ["exchangerate"] = FilledBySave,
        ["versionnumber"] = FilledBySave,
        ["onholdtime"] = FilledBySave,
        ["lastonholdtime"] = FilledBySave,
        ["slainvokedid"] = FilledBySave,
        ["timezoneruleversionnumber"] = Housekeeping,
        ["utcconversiontimezonecode"] = Housekeeping,
        ["importsequencenumber"] = Housekeeping,
        ["leadid"] = Housekeeping,
        ["processid"] = Housekeeping,
        ["stageid"] = Housekeeping,
        ["traversedpath"] = Housekeeping,
        ["masterid"] = Housekeeping,
        ["merged"] = Housekeeping,
        ["isautocreate"] = Housekeeping,
        ["isprivate"] = Housekeeping,
        ["participatesinworkflow"] = Housekeeping,
        ["statecode"] = "a closed lead is never judged, so it has but one value",
    };

    /// <summary>Why the column is refused, as the end of a sentence; null when its name is no reason.</summary>
    public static string? Because(string column)
    {
        if (ByName.TryGetValue(column, out string? reason)) return reason;
        if (column.StartsWith("lp_", StringComparison.Ordinal)) return "LeadPlugins writes it itself";
        if (column.EndsWith("_base", StringComparison.Ordinal)) return "the platform computes it from the money column of the same name";
        if (column.EndsWith("_composite", StringComparison.Ordinal)) return "the platform composes it from other columns";
        bool isAddressId = column.StartsWith("address", StringComparison.Ordinal) && column.EndsWith("_addressid", StringComparison.Ordinal);
        return isAddressId || column.StartsWith("entityimage", StringComparison.Ordinal) ? Housekeeping : null;
    }
}
