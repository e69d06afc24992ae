using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>A lead was qualified, and only the job of that knows when: the fact goes onto the record of the offer that was answered by it.</summary>
internal static class LateQualification
{
    /// <param name="lead">The lead as stored, with stamps and owner.</param>
    /// <param name="mayStillCome">That record may still have to be written by another job.</param>
    /// <returns>Null when there is no such record.</returns>
    public static Entity? Record(PluginCall call, Entity lead, out bool mayStillCome)
    {
        var stamps = StampMapping.Read(lead);
        var rows = new HandoverRows(call.System, lead.Id, AgreementCache.Of(call));
        // The offer that was under way then may have no record yet: an earlier one was not answered by this.
        mayStillCome = stamps.HandoverCount is > 0 and { } latest && rows.Number(latest) is null;
        var row = mayStillCome && stamps.HandedOverOn <= call.EventOnUtc ? null : rows.WithSalesAt(call.EventOnUtc);
        mayStillCome &= row is null;
        if (row is null) return null;
        var before = HandoverMapping.Read(row);
        var qualified = before.QualifiedAt(call.EventOnUtc);
        rows.Write(row, qualified);
        if (qualified.ClosedOn != before.ClosedOn) LastRecipient.Keep(call.System, rows, row, stamps, lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId));
        return row;
    }
}
