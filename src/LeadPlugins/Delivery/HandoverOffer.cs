using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>Offers a lead to its recipient, once, with the record that proves it, and keeps that record true.</summary>
internal sealed class HandoverOffer(Delivery delivery, QueuePlacement queue)
{
    private StoredLead Lead => delivery.Lead;
    private Stamps Stamps => delivery.Lead.Stamps;

    /// <summary>For a lead with sales: makes the offer, finishes one that broke off, or lets the recipient follow the owner.</summary>
    /// <param name="saved">What this job's save said.</param>
    /// <returns>Whether this took care of the queue item too.</returns>
    public bool Deliver(HandoverRows rows, LeadPosition saved)
    {
        if (rows.Number(Lead.Position.Number) is not { } row)
        {
            Offer(rows, saved.Number == Lead.Position.Number ? saved : Lead.Position);
            return true;
        }
        if (Stamps.DeliveredOn is null)
        {
            Finish(row);
            return true;
        }
        FollowOwner(rows, row);
        return false;
    }

    /// <summary>Writes what a save said about its own handover, if the row does not say it yet: the stored lead may be in its next cycle by now.</summary>
    public void Record(HandoverRows rows, LeadPosition saved, bool savedAsQualified)
    {
        if (Lead.Position.IsWithSales && Lead.Position.Number == saved.Number) return;
        // The stored row may know more of the same handover than the image does.
        var isCurrent = Lead.Position.Number == saved.Number;
        var known = isCurrent ? Lead.Position : saved;
        var outcome = HandoverFacts.OutcomeOf(known, isCurrent ? Lead.IsQualified : savedAsQualified);
        if (outcome == HandoverOutcome.Open) outcome = HandoverOutcome.Withdrawn;

        if (rows.Number(saved.Number) is { } row)
        {
            if (HandoverFacts.Replaces(outcome, HandoverRows.OutcomeOf(row))) End(rows, row.Id, outcome, known.Stamps);
        }
        else if (saved.Stamps.HandedOverOn is { } handedOver && delivery.Agreements.InForceAt(handedOver) is { Agreement: not null } published)
        {
            var neverDelivered = HandoverRecord.Of(Lead, published, saved, Lead.Owner, deliveredOnUtc: null);
            HandoverRows.WriteEnd(neverDelivered, outcome, known.Stamps, delivery.Call.EventOnUtc);
            rows.Create(neverDelivered);
        }
    }

    /// <remarks>The owner is written last, together with the mark of delivery: a job that breaks off before finds everything as it was, and one that runs twice changes nothing.</remarks>
    private void Offer(HandoverRows rows, LeadPosition saved)
    {
        var offeredOn = Stamps.HandedOverOn ?? delivery.Call.EventOnUtc;
        var published = delivery.Agreements.InForceAt(offeredOn);
        if (published?.Agreement is not { } agreement)
        {
            delivery.Hold(FaultCodes.AgreementUnreadable, Words.Fault(FaultCodes.AgreementUnreadable, delivery.Language));
            return;
        }

        var route = agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route);
        var recipient = route is null ? null : Recipient(route);
        if (recipient is not null) LeaveQueue();
        else if (!queue.ToLastResort(agreement, Broken(route))) return;
        recipient ??= Lead.Owner;

        // The job of a save that ended an earlier handover may not have run yet; it will know better how.
        foreach (var earlier in rows.OpenBefore(Lead.Position.Number)) End(rows, earlier.Id, HandoverOutcome.Withdrawn, Stamps);

        var deliveredOn = delivery.Call.NowUtc > offeredOn ? delivery.Call.NowUtc : offeredOn;
        var row = HandoverRecord.Of(Lead, published, saved, recipient, deliveredOn);
        rows.Create(row);
        delivery.Changes[LeadTable.DeliveredOn] = deliveredOn;
        if (LeadLifecycle.ClockRestarts(offeredOn, deliveredOn))
        {
            delivery.Changes[LeadTable.ResponseDueOn] = row[HandoverTable.DueOn];
            delivery.Changes[LeadTable.ResponseWarnOn] = row[HandoverTable.WarnOn];
        }
        delivery.Assign(recipient);
    }

    /// <summary>An earlier attempt of this job wrote the row and then broke off.</summary>
    private void Finish(Entity row)
    {
        if (Lead.Position.QueueAim == QueueAim.None) LeaveQueue();
        delivery.Changes[LeadTable.DeliveredOn] = row.GetAttributeValue<DateTime?>(HandoverTable.DeliveredOn) ?? delivery.Call.NowUtc;
        delivery.Assign(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId));
    }

    /// <summary>A person gave the lead to somebody else: the new owner owes the response, on the same clock.</summary>
    private void FollowOwner(HandoverRows rows, Entity row)
    {
        if (HandoverRows.OutcomeOf(row) != HandoverOutcome.Open || row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id == Lead.Owner.Id) return;
        rows.Update(new Entity(HandoverTable.LogicalName, row.Id) { [HandoverTable.OwnerId] = Lead.Owner, [HandoverTable.RecipientName] = Lead.Owner.Name });
    }

    private void LeaveQueue()
    {
        if (Lead.Place is { } place) QueueMoves.Remove(delivery.Call, place);
    }

    private void End(HandoverRows rows, Guid id, HandoverOutcome outcome, Stamps stamps)
    {
        var end = new Entity(HandoverTable.LogicalName, id);
        HandoverRows.WriteEnd(end, outcome, stamps, delivery.Call.EventOnUtc);
        rows.Update(end);
    }

    /// <summary>What is wrong with the route; null when the last resort is where the lead was meant to go.</summary>
    private string? Broken(HandoverRoute? route) =>
        route is null && Stamps.Route == LeadLifecycle.LastResortRoute ? null : delivery.Dead(route?.User ?? route?.Team ?? Stamps.Route ?? "");

    private EntityReference? Recipient(HandoverRoute route)
    {
        if (route.KeepOwner) return Lead.Owner;
        var name = route.User ?? route.Team!;
        var found = route.User is not null ? NamedTargets.Users(delivery.Call.System, [name]) : NamedTargets.Teams(delivery.Call.System, [name]);
        return NamedTargets.TheOne(found, name);
    }
}
