namespace LeadPlugins.Admin.Running;

/// <summary>Finds the zones that agreements name.</summary>
public static class Zones
{
    /// <summary>The zone of a Windows id, which is all that an agreement may name (Dataverse stores no other); null for any other text, IANA ids included.</summary>
    public static TimeZoneInfo? FindWindows(string id)
    {
        if (OperatingSystem.IsWindows() && TimeZoneInfo.TryConvertIanaIdToWindowsId(id, out _)) return null;
        var known = OperatingSystem.IsWindows() ? id : TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana) ? iana : null;
        return known is not null && TimeZoneInfo.TryFindSystemTimeZoneById(known, out var zone) ? zone : null;
    }
}
