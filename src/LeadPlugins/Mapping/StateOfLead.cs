using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>Open, qualified or disqualified: the platform's own state of a lead.</summary>
internal static class StateOfLead
{
    /// <summary>A row without the column is open: the platform creates every lead open.</summary>
    public static bool IsOpen(Entity row) => Of(row) is null or LeadState.Open;

    public static bool IsQualified(Entity row) => Of(row) == LeadState.Qualified;

    /// <summary>The state after an update: what was sent, else what stood there.</summary>
    public static Entity After(Entity target, Entity before) => Of(target) is null ? before : target;

    private static int? Of(Entity row) => row.GetAttributeValue<OptionSetValue>(LeadTable.StateCode)?.Value;
}
