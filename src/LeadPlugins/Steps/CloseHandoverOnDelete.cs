using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Schema;

namespace LeadPlugins.Steps;

/// <summary>The records of a deleted lead's handovers stay, and the one that was under way is over: nobody owes a response to it any more.</summary>
public sealed class CloseHandoverOnDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.PreImage?.GetAttributeValue<int?>(LeadTable.HandoverCount) is not { } count || count == 0) return null;
        var rows = HandoverRows.OfDeleted(call.System, call.Context.PrimaryEntityId, count, AgreementCache.Of(call));
        foreach (var row in rows.RunningBefore(count + 1)) rows.Write(row, HandoverMapping.Read(row).ClosedAt(call.EventOnUtc));
        return null;
    }
}
