using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>A lead was qualified and, before the job of that ran, reopened: the stamps are in their next cycle, so the fact goes onto the record alone.</summary>
internal static class LateQualification
{
    /// <param name="handoverCount">How often the lead has been offered by now.</param>
    /// <exception cref="TimeoutException">The job that writes the record has not run yet; this one is to try again.</exception>
    public static void Record(PluginCall call, Guid leadId, int handoverCount)
    {
        var rows = new HandoverRows(call.System, leadId);
        if (rows.OfferedAt(call.EventOnUtc) is not { } row)
        {
            if (rows.AreCompleteTo(handoverCount)) return;
            throw new TimeoutException("the record of the offer that was answered is not written yet.");
        }

        var offered = RowInstant.Of(row, HandoverTable.OfferedOn) ?? call.EventOnUtc;
        var then = new Stamps
        {
            Stage = LeadStage.HandedToSales,
            HandoverCount = row.GetAttributeValue<int>(HandoverTable.Number),
            HandedOverOn = offered,
            DeliveredOn = RowInstant.Of(row, HandoverTable.DeliveredOn),
            ResponseDueOn = RowInstant.Of(row, HandoverTable.DueOn),
            ResponseStatus = ResponseStatus.Running,
        };
        var calendar = AgreementCache.Of(call).ById(row.GetAttributeValue<EntityReference>(HandoverTable.AgreementId)?.Id)?.Agreement?.Calendar;
        var end = new Entity(HandoverTable.LogicalName, row.Id);
        HandoverRows.WriteEnd(end, HandoverOutcome.Accepted, LeadLifecycle.Closed(then, qualified: true, calendar, call.EventOnUtc), call.EventOnUtc);
        rows.Update(end);
    }
}
