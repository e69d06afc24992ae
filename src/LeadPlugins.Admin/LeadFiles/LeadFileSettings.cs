using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>How cells are understood where the file itself cannot say.</summary>
public sealed record LeadFileSettings
{
    /// <summary>The zone of date-times that name no offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The separator; null = the one among , ; tab | under which the header names most known columns, or the one of a "sep=" line.
    /// A quote or a line end is an argument error.</summary>
    public char? Separator { get; init; }

    /// <summary>The currency of an ISO code (three upper-case letters); null = the organization has none.</summary>
    public Func<string, EntityReference?> FindCurrency { get; init; } = _ => null;

    /// <summary>The user or team that an owner cell means; null = there is none, or more than one.</summary>
    public Func<string, EntityReference?> FindOwner { get; init; } = _ => null;
}
