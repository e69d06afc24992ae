using LeadPlugins.Mapping;

namespace LeadPlugins.Steps;

/// <summary>Changing a stamp of a lead by hand or by another program is refused with a sentence; sending it unchanged is fine.</summary>
public sealed class ProtectStampsOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.IsOwnWrite) return null;
        var lead = call.Target;
        if (call.IsInMerge)
        {
            StampMapping.RemoveFrom(lead);
            return null;
        }

        var changed = StampMapping.Columns.Where(column => ValueEquality.Changes(lead, call.PreImage, column)).ToArray();
        if (changed.Length > 0) return new Refusal("stamp-protected", "These columns are written by LeadPlugins alone: " + string.Join(", ", changed) + ". Leave them out; change the lead's own columns, and the stamps follow.");
        StampMapping.RemoveFrom(lead);
        return null;
    }
}
