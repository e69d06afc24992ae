using System.ServiceModel;
using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Telemarketing;

/// <summary>Who works on a lead of a queue: the worker of its queue item. Of two who ask to change that at once, the second is answered by what the first has
/// made of it.</summary>
internal static class QueueWork
{
    /// <summary>Gives the work on a lead to somebody, or to nobody; where that is so already, nothing is written.</summary>
    /// <param name="worker">Null = nobody.</param>
    /// <param name="notInQueue">Code of the refusal for a lead that lies in no queue.</param>
    /// <param name="objection">Why it is refused for an open lead in this place; null when it is not.</param>
    public static Refusal? Give(PluginCall call, Guid leadId, EntityReference? worker, string notInQueue, Func<Delivery.Delivery, QueuePlace, Refusal?> objection)
    {
        // Whoever may not see the lead may not do it: an agency's agents see those of their team.
        if (LeadRow.Read(call.Caller, leadId, LeadTable.AgreementId) is not { } seen) return Refusals.LeadNotFound;
        var judgedBy = seen.GetAttributeValue<EntityReference>(LeadTable.AgreementId)?.Id;

        // What was read before the lock is out of date, even which item it is: somebody may have taken the lead out of its queue and put it into another.
        for (Guid? locked = null; ;)
        {
            if (Delivery.Delivery.Read(call, leadId, judgedBy) is not { } delivery) return Refusals.LeadNotFound;
            if (!delivery.Lead.Position.IsOpen) return Refusals.Of("lead-closed", delivery.Language);
            if (delivery.Lead.Place is not { } place) return Refusals.Of(notInQueue, delivery.Language);
            if (objection(delivery, place) is { } refusal) return refusal;
            if (place.Worker?.Id == worker?.Id) return null;
            if (place.ItemId == locked)
            {
                Write(call, place.ItemId, worker);
                return null;
            }
            if (!Lock(call, place)) return Refusals.Of("left-its-queue", delivery.Language);
            locked = place.ItemId;
        }
    }

    // Neither PickFromQueue nor ReleaseToQueue nor a row version. The platform's own Pick takes an item from whoever works on it without a word, and of some
    // tables it gives the row to the worker too: an agency's team would lose the lead. Both ask for the right to change the queue itself, where an agent needs
    // no more than the one to change its items. And nobody has documented that queue items have versions to compare; where a table has none, asking for them
    // is a fault.
    private static void Write(PluginCall call, Guid itemId, EntityReference? worker) =>
        call.Caller.Update(new Entity(QueueItemTable.LogicalName, itemId) { [QueueItemTable.WorkerId] = worker });

    /// <summary>An update that changes nothing takes the item's lock until the end of the transaction: whoever comes second waits here, and then reads who was
    /// faster. No step of ours listens to this column, and no person fills it.</summary>
    /// <returns>False when the item is gone. The fault that says so has doomed the transaction: where the lead is now, or whether it still exists, cannot be
    /// read any more.</returns>
    private static bool Lock(PluginCall call, QueuePlace place)
    {
        try
        {
            call.System.Update(new Entity(QueueItemTable.LogicalName, place.ItemId) { [QueueItemTable.TimeZoneRuleVersionNumber] = place.ZoneRules });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsNotFound(fault))
        {
            return false;
        }
    }
}
