using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>Whether two column values are the same for the platform: absent, null and empty text are one, and the SDK's value types compare by
/// content.</summary>
internal static class ValueEquality
{
    public static bool Same(object? a, object? b)
    {
        if (a is string { Length: 0 }) a = null;
        if (b is string { Length: 0 }) b = null;
        if (a is EntityReference left && b is EntityReference right) return left.Id == right.Id && left.LogicalName == right.LogicalName;
        // Sub-second parts are not kept by the platform.
        if (a is DateTime x && b is DateTime y) return Math.Abs((x - y).Ticks) < TimeSpan.TicksPerSecond;
        return Equals(a, b);
    }

    /// <summary>Whether an update changes this column: it was sent, with another value than stood there.</summary>
    public static bool Changes(Entity target, Entity before, string column) =>
        target.Attributes.TryGetValue(column, out var sent) && !Same(sent, before.Attributes.TryGetValue(column, out var stored) ? stored : null);
}
