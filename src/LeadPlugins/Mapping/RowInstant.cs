using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>Date-time columns as instants.</summary>
internal static class RowInstant
{
    /// <summary>UTC, whatever kind the platform has given it: rows are in UTC. Null when the column is empty or absent.</summary>
    public static DateTime? Of(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;
}
