using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>Date-time columns as instants.</summary>
internal static class RowInstant
{
    /// <summary>UTC, whatever kind the platform has given it: rows are in UTC. Null when the column is empty or absent.</summary>
    public static DateTime? Of(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : null;

    /// <summary>Instants arrive in UTC; a caller inside the server may have set a local time, which the platform converts on write.</summary>
    public static DateTime Utc(DateTime instant) => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : DateTime.SpecifyKind(instant, DateTimeKind.Utc);
}
