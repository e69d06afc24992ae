using LeadPlugins.Mapping;
using LeadPlugins.Rules.Wording;

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
        if (changed.Length > 0) return Refusals.Of("stamp-protected", Words.English, string.Join(", ", changed));
        StampMapping.RemoveFrom(lead);
        return null;
    }
}
