using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>
/// The job after a save: puts a lead where its stored stamps say it belongs. Queue and owner follow the stored row, never an image, because jobs run late, twice and out of
/// order. The one thing taken from the image is what that very save said about its handover: that fact does not change, and the stored row may have moved on since.
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
        var born = PositionIn(after);
        if (born.QueueAim is QueueAim.Route or QueueAim.LastResort || born.IsWithSales) Run(call, before: null, after);
    }

    /// <summary>Delivers a lead after a save that changed one of the columns that can move it: the image's, consent among them. A change of any other moves nothing.</summary>
    public static void OfChanged(PluginCall call, Entity before, Entity after, IEnumerable<string> columns)
    {
        if (columns.Any(column => !ValueEquality.Same(Raw(before, column), Raw(after, column)))) Run(call, before, after);
    }

    /// <summary>Delivers the lead of a queue item that an agent has let go.</summary>
    public static void OfReleased(PluginCall call, Entity queueItem)
    {
        var item = queueItem.GetAttributeValue<EntityReference>(QueueItemTable.ObjectId);
        if (item?.LogicalName != LeadTable.LogicalName || Read(call, item.Id) is not { } delivery) return;
        // Nothing was saved on the lead: what it says now is all there is to go by.
        new LeadDelivery(delivery).Run(delivery.Lead.Position, touchesHandover: false, savedAsQualified: false);
    }

    private static void Run(PluginCall call, Entity? before, Entity after)
    {
        if (Read(call, call.Context.PrimaryEntityId) is not { } delivery) return;
        var saved = PositionIn(after);
        new LeadDelivery(delivery).Run(saved, TouchesHandover(before, saved), StateOfLead.IsQualified(after));
    }

    private static Delivery? Read(PluginCall call, Guid leadId)
    {
        var agreements = AgreementCache.Of(call);
        var consent = agreements.Documents.SelectMany(a => a.Consent.Values).SelectMany(c => c.BlockedBy);
        return StoredLead.Read(call.System, leadId, consent) is { } lead ? new Delivery(call, agreements, lead) : null;
    }

    private void Run(LeadPosition saved, bool touchesHandover, bool savedAsQualified)
    {
        var lead = _delivery.Lead;
        var undelivered = lead.Position.IsWithSales && lead.Stamps.DeliveredOn is null;
        if (lead.Place?.WorkerName is { } agent && (undelivered || _queue.MustMove()) && !_queue.ConsentIsWithdrawn())
        {
            WaitFor(agent);
        }
        else
        {
            var handovers = lead.Position.IsWithSales || touchesHandover ? new HandoverRows(_delivery.Call.System, lead.Row.Id) : null;
            var queueIsDone = handovers is not null && lead.Position.IsWithSales && _offer.Deliver(handovers, saved);
            if (handovers is not null && touchesHandover) _offer.Record(handovers, saved, savedAsQualified);
            if (!queueIsDone) _queue.Move();
        }
        _delivery.Save();
    }

    /// <summary>A lead is never pulled from the agent who is working on it; it says whom it waits for.</summary>
    private void WaitFor(string agent)
    {
        var reason = WaitingReason.Of(_delivery.Lead.Stamps.RouteReason, Words.Say(_delivery.Language, "delivery.waits-for", agent));
        if (reason != _delivery.Lead.Stamps.RouteReason) _delivery.Changes[LeadTable.RouteReason] = reason;
    }

    private static bool TouchesHandover(Entity? before, LeadPosition saved)
    {
        if (saved.Number == 0) return false;
        if (before is null) return true;
        var was = PositionIn(before);
        return was.Number != saved.Number || was.IsWithSales != saved.IsWithSales || was.Stamps.ResponseStatus != saved.Stamps.ResponseStatus;
    }

    private static LeadPosition PositionIn(Entity image) => new(StampMapping.Read(image), StateOfLead.IsOpen(image));

    private static object? Raw(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value : null;
}
