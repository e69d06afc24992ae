using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>A lead was qualified, and only the job of that knows when: the fact goes onto the record of the offer that was answered by it.</summary>
internal static class LateQualification
{
    /// <param name="handoverCount">How often the lead has been offered by now.</param>
    /// <param name="mayStillCome">That record may still have to be written by another job.</param>
    /// <returns>Null when there is no such record.</returns>
    public static Entity? Record(PluginCall call, Guid leadId, int handoverCount, out bool mayStillCome)
    {
        var rows = new HandoverRows(call.System, leadId, AgreementCache.Of(call));
        var row = rows.WithSalesAt(call.EventOnUtc);
        mayStillCome = row is null && !rows.AreCompleteTo(handoverCount);
        if (row is not null) rows.Write(row, HandoverMapping.Read(row).QualifiedAt(call.EventOnUtc));
        return row;
    }
}
