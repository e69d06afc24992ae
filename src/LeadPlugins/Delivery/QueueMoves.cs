using System.ServiceModel;
using LeadPlugins.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>Moves a lead between queues by the platform's own messages. A lead is in one queue at most: AddToQueue moves the item that is there.</summary>
internal static class QueueMoves
{
    /// <returns>Null when the lead lies in the queue; else why the platform refused, for the person who mends it.</returns>
    public static string? Place(PluginCall call, StoredLead lead, EntityReference queue)
    {
        if (lead.Place?.QueueId == queue.Id) return null;
        try
        {
            var request = new AddToQueueRequest { Target = lead.Row.ToEntityReference(), DestinationQueueId = queue.Id };
            if (lead.Place is { } place) request.SourceQueueId = place.QueueId;
            call.System.Execute(request);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsSameQueue(fault))
        {
            // Somebody was faster with the same.
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault))
        {
            // A refusing queue is a fault of configuration. In a job a faulted call ends nothing but itself; the refusal goes onto the lead.
            call.Trace(fault.ToString());
            return fault.Message;
        }
    }

    public static void Remove(PluginCall call, QueuePlace place)
    {
        try
        {
            call.System.Execute(new RemoveFromQueueRequest { QueueItemId = place.ItemId });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsNotFound(fault))
        {
            // Somebody took it out already.
        }
    }
}
