using LeadPlugins.Mapping;

namespace LeadPlugins.Steps;

/// <summary>Changing a stamp of a lead by hand or by another program is refused with a sentence; sending it unchanged is fine.</summary>
public sealed class ProtectStampsOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.IsOwnWrite) return null;
        var lead = call.Target;
        // Inside a merge, and where the step has lost its image and cannot compare, what was sent is not taken.
        if (call.IsInMerge || call.PreImage is not { } before)
        {
            StampMapping.RemoveFrom(lead);
            return null;
        }

        var changed = StampMapping.Columns.Where(column => ValueEquality.Changes(lead, before, column)).ToArray();
        if (changed.Length > 0) return Refused(changed);
        StampMapping.RemoveFrom(lead);
        return null;
    }

    private static Refusal Refused(string[] columns) => new(
        "stamp-protected",
        "These columns are written by LeadPlugins alone: " + string.Join(", ", columns) + ". Leave them out; change the lead's own columns, and the stamps follow.");
}
