using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;

namespace LeadPlugins.Delivery;

/// <summary>A lead was qualified, and only the job of that knows when: the fact goes onto the record of the offer that was answered by it.</summary>
internal static class LateQualification
{
    /// <param name="handoverCount">How often the lead has been offered by now.</param>
    /// <returns>False when that record may still have to be written by another job.</returns>
    public static bool Record(PluginCall call, Guid leadId, int handoverCount)
    {
        var rows = new HandoverRows(call.System, leadId, AgreementCache.Of(call));
        if (rows.WithSalesAt(call.EventOnUtc) is not { } row) return rows.AreCompleteTo(handoverCount);
        rows.Write(row, HandoverMapping.Read(row).QualifiedAt(call.EventOnUtc));
        return true;
    }
}
