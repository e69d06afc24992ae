using System.ServiceModel;
using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>
/// The job after a save: puts a lead where its stored stamps say it belongs. Queue and owner follow the stored row, never an image, because jobs run late,
/// twice and out of order. The one thing taken from the image is what that very save said about its handover: that fact does not change, and the stored row
/// may have moved on since.
/// </summary>
internal sealed class LeadDelivery
{
    private readonly Delivery _delivery;
    private readonly QueuePlacement _queue;
    private readonly HandoverOffer _offer;

    private LeadDelivery(Delivery delivery)
    {
        _delivery = delivery;
        _queue = new QueuePlacement(delivery);
        _offer = new HandoverOffer(delivery, _queue);
    }

    /// <summary>Delivers a lead that was just created.</summary>
    public static void OfNew(PluginCall call, Entity after)
    {
        var born = SavedLead.PositionIn(after);
        if (born.QueueAim is QueueAim.Route or QueueAim.LastResort || born.IsWithSales) Run(call, before: null, after);
    }

    /// <summary>Delivers a lead after a save that changed one of the columns that can move it: the image's, consent among them. A change of any other moves
    /// nothing.</summary>
    public static void OfChanged(PluginCall call, Entity before, Entity after, IEnumerable<string> columns)
    {
        if (columns.Any(column => !ValueEquality.Same(Raw(before, column), Raw(after, column)))) Run(call, before, after);
    }

    /// <summary>Delivers the lead of a queue item that an agent has let go.</summary>
    public static void OfReleased(PluginCall call, Entity queueItem)
    {
        var item = queueItem.GetAttributeValue<EntityReference>(QueueItemTable.ObjectId);
        if (item?.LogicalName != LeadTable.LogicalName || Delivery.Read(call, item.Id, judgedBy: null) is not { } delivery) return;
        new LeadDelivery(delivery).Run(SavedLead.Nothing(delivery.Lead));
    }

    private static void Run(PluginCall call, Entity? before, Entity after)
    {
        var saved = SavedLead.Of(before, after, call.EventOnUtc);
        if (Delivery.Read(call, call.Context.PrimaryEntityId, saved.Position.Stamps.AgreementId) is { } delivery) new LeadDelivery(delivery).Run(saved);
    }

    private void Run(SavedLead saved)
    {
        var lead = _delivery.Lead;
        var undelivered = lead.Position.IsWithSales && lead.Stamps.DeliveredOn is null;
        if (lead.Agent is { } agent && !saved.EndsWaiting && (undelivered || _queue.MustMove()) && !_queue.ConsentIsWithdrawn())
        {
            WaitFor(agent.Name ?? agent.Id.ToString("D"));
            // What became of an earlier handover is on record at once: that interrupts nobody, and no later job would know it.
            if (saved.TouchesHandover) _offer.Record(new HandoverRows(_delivery.Call.System, lead.Row.Id, _delivery.Agreements), saved);
        }
        else
        {
            var handovers = lead.Position.IsWithSales || saved.TouchesHandover ? new HandoverRows(_delivery.Call.System, lead.Row.Id, _delivery.Agreements) : null;
            if (handovers is not null && lead.Position.IsWithSales) _offer.Deliver(handovers, saved);
            if (handovers is not null && saved.TouchesHandover) _offer.Record(handovers, saved);
            if (handovers is null || !lead.Position.IsWithSales) _queue.Move();
            if (handovers is not null && saved.IsReturned) _offer.GiveBack(handovers, saved);
            _delivery.WaitNoMore();
        }
        Save();
    }

    /// <summary>A new owner that the platform refuses is a target that is dead.</summary>
    private void Save()
    {
        try
        {
            _delivery.Save();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault) && _delivery.Changes.Contains(LeadTable.OwnerId))
        {
            _delivery.Call.Trace(fault.ToString());
            _delivery.Changes.Attributes.Remove(LeadTable.OwnerId);
            if (_offer.IsGivenBack) _delivery.Call.Trace("The lead stays with its owner: whoever had it before cannot own it any more.");
            else if (_delivery.Lead.Position.IsWithSales) _offer.RecipientRefused(fault.Message);
            else _queue.OwnerRefused(fault.Message);
            _delivery.Save();
        }
        _queue.AfterSave();
    }

    /// <summary>A lead is never pulled from the agent who is working on it; it says whom it waits for.</summary>
    private void WaitFor(string agent)
    {
        var reason = WaitingReason.Of(_delivery.Lead.Stamps.RouteReason, Words.Say(_delivery.Language, "delivery.waits-for", agent));
        if (reason != _delivery.Lead.Stamps.RouteReason) _delivery.Changes[LeadTable.RouteReason] = reason;
        if (_delivery.Lead.Stamps.WaitingSince is null) _delivery.Changes[LeadTable.WaitingSince] = _delivery.Call.NowUtc;
    }

    private static object? Raw(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value : null;
}
