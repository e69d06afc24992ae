using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>
/// Offers a lead to its recipient, once, with the record that proves it, and keeps that record true. The record comes first, then owner and mark of delivery
/// on the lead in one write, the queue item goes last: a job that breaks off anywhere is finished from the record by its next attempt, and one that runs
/// twice changes nothing.
/// </summary>
internal sealed class HandoverOffer(Delivery delivery, QueuePlacement queue)
{
    private StoredLead Lead => delivery.Lead;
    private Stamps Stamps => delivery.Lead.Stamps;

    /// <summary>For a lead with sales: makes the offer, finishes one that broke off, or lets the recipient follow the owner.</summary>
    /// <param name="saved">What this job's save said.</param>
    public void Deliver(HandoverRows rows, SavedLead saved)
    {
        var row = rows.Number(Lead.Position.Number) ?? Offer(rows, saved);
        if (row is null) return;
        Freeze(rows, row, saved);
        if (Stamps.DeliveredOn is null) MarkDelivered(row);
        else FollowOwner(rows, row);
        if (!delivery.IsHeld && Lead.Position.QueueAim == QueueAim.None && !IsWithLastResort(row)) queue.LeaveOnceSaved();
    }

    /// <summary>Writes what a save said about its own handover, if the row does not say it yet: the stored lead may be in its next cycle by now.</summary>
    public void Record(HandoverRows rows, SavedLead save)
    {
        var saved = save.Position;
        // A number beyond the stored one was taken back: that offer was never made.
        if (saved.Number > Lead.Position.Number || (Lead.Position.IsWithSales && Lead.Position.Number == saved.Number)) return;
        var said = saved.Stamps;
        var outcome = HandoverFacts.OutcomeOf(saved, save.IsQualified);
        if (outcome == HandoverOutcome.Open && Lead.Position.Number == saved.Number)
        {
            // The save left it open; what has become of it since is stored.
            said = Stamps;
            outcome = HandoverFacts.OutcomeOf(Lead.Position, Lead.IsQualified);
        }
        if (outcome == HandoverOutcome.Open) outcome = HandoverOutcome.Withdrawn;

        if (rows.Number(saved.Number) is { } row)
        {
            if (HandoverFacts.Replaces(outcome, HandoverRows.OutcomeOf(row))) End(rows, row.Id, outcome, said);
        }
        else if (delivery.Agreements.OfHandover(saved.Stamps) is { Agreement: not null } published)
        {
            var neverDelivered = HandoverRecord.Of(Lead, published, saved, Lead.Owner, saved.Stamps.Route, deliveredOnUtc: null);
            HandoverRows.WriteEnd(neverDelivered, outcome, said, delivery.Call.EventOnUtc);
            CreateForAnybody(rows, neverDelivered, tellLead: false);
        }
    }

    /// <returns>The record of the offer; null when the lead had to be held.</returns>
    private Entity? Offer(HandoverRows rows, SavedLead save)
    {
        var saved = save.Position.Number == Lead.Position.Number ? save.Position : Lead.Position;
        if (delivery.Agreements.OfHandover(saved.Stamps) is not { Agreement: { } agreement } published)
        {
            delivery.HoldUnreadable();
            return null;
        }

        // The job of a save that ended an earlier handover may not have run yet; it will know better how.
        foreach (var earlier in rows.OpenBefore(Lead.Position.Number)) End(rows, earlier.Id, HandoverOutcome.Withdrawn, Stamps);

        var offeredOn = saved.Stamps.HandedOverOn ?? delivery.Call.EventOnUtc;
        var deliveredOn = delivery.Call.NowUtc > offeredOn ? delivery.Call.NowUtc : offeredOn;
        var route = agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route);
        var broken = Broken(route);
        if (route is not null && (TakenBy(save) ?? Recipient(route)) is { } recipient)
        {
            if (rows.Create(HandoverRecord.Of(Lead, published, saved, recipient, route.Id, deliveredOn), out var refusal) is { } row) return row;
            broken = broken + " " + refusal;
        }

        return queue.ToLastResort(agreement, broken)
            ? CreateForAnybody(rows, HandoverRecord.Of(Lead, published, saved, Lead.Owner, LeadLifecycle.LastResortRoute, deliveredOn), tellLead: true)
            : null;
    }

    /// <summary>Nobody in particular is offered the lead: its record belongs to the lead's owner, and to the system where that one may not own it.</summary>
    private Entity CreateForAnybody(HandoverRows rows, Entity record, bool tellLead)
    {
        if (rows.Create(record, out var ownerRefused) is { } row) return row;
        if (tellLead) OwnerCannotRespond(ownerRefused!);
        record.Attributes.Remove(HandoverTable.OwnerId);
        return rows.Create(record, out var refusal) ?? throw new InvalidOperationException("The record of the handover was refused: " + refusal);
    }

    /// <summary>What the record says becomes true of the lead.</summary>
    private void MarkDelivered(Entity row)
    {
        delivery.Changes[LeadTable.DeliveredOn] = row.GetAttributeValue<DateTime?>(HandoverTable.DeliveredOn) ?? delivery.Call.NowUtc;
        Copy(row, HandoverTable.DueOn, LeadTable.ResponseDueOn, Stamps.ResponseDueOn);
        Copy(row, HandoverTable.WarnOn, LeadTable.ResponseWarnOn, Stamps.ResponseWarnOn);
        if (!IsWithLastResort(row))
        {
            delivery.Assign(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId));
        }
        else if (Stamps.Route != LeadLifecycle.LastResortRoute
            && !delivery.Changes.Contains(LeadTable.Route)
            && delivery.Agreements.OfHandover(Stamps)?.Agreement is { } agreement)
        {
            // An earlier attempt found the recipient dead and broke off before it could say so.
            queue.ToLastResort(agreement, Broken(agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route)));
        }
    }

    /// <summary>The platform would not give the lead to its recipient: the last resort takes it, and the record says so.</summary>
    public void RecipientRefused(string refusal)
    {
        if (delivery.Agreements.OfHandover(Stamps)?.Agreement is not { } agreement) return;
        var broken = Broken(agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route)) + " " + refusal;
        var record = new Entity(HandoverTable.LogicalName, HandoverId.Of(Lead.Row.Id, Lead.Position.Number));
        if (queue.ToLastResort(agreement, broken, wasOffered: true))
        {
            record[HandoverTable.OwnerId] = Lead.Owner;
            record[HandoverTable.RecipientName] = Lead.Owner.Name;
            record[HandoverTable.Route] = LeadLifecycle.LastResortRoute;
        }
        else
        {
            HandoverRows.WriteEnd(record, HandoverOutcome.Withdrawn, Stamps, delivery.Call.EventOnUtc);
        }
        delivery.Call.System.Update(record);
    }

    /// <summary>The save that handed the lead over has the last word on why: a later one's job may have written the record first.</summary>
    private void Freeze(HandoverRows rows, Entity row, SavedLead save)
    {
        var saved = save.Position;
        if (!save.HandsOver || saved.Number != Lead.Position.Number || row.GetAttributeValue<string>(HandoverTable.Explanation) == saved.Stamps.Explanation) return;
        if (delivery.Agreements.ById(saved.Stamps.AgreementId)?.Agreement is not { } agreement) return;
        rows.Update(new Entity(HandoverTable.LogicalName, row.Id)
        {
            [HandoverTable.Explanation] = saved.Stamps.Explanation,
            [HandoverTable.AgreementId] = new EntityReference(AgreementTable.LogicalName, saved.Stamps.AgreementId!.Value),
            [HandoverTable.AgreementVersion] = agreement.Version,
            [HandoverTable.AgreementHash] = agreement.Hash,
        });
    }

    /// <summary>A person gave the lead to somebody else: the new owner owes the response, on the same clock.</summary>
    private void FollowOwner(HandoverRows rows, Entity row)
    {
        if (HandoverRows.OutcomeOf(row) != HandoverOutcome.Open || row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id == Lead.Owner.Id) return;
        var follows = new Entity(HandoverTable.LogicalName, row.Id) { [HandoverTable.OwnerId] = Lead.Owner, [HandoverTable.RecipientName] = Lead.Owner.Name };
        if (rows.TryUpdate(follows) is { } refusal && Stamps.FaultCode != FaultCodes.TargetDead) OwnerCannotRespond(refusal);
    }

    /// <summary>The lead's owner may not own the record, so most likely nobody is there to respond: the lead says so, and keeps whom it was given to.</summary>
    private void OwnerCannotRespond(string refusal)
    {
        delivery.Changes[LeadTable.FaultCode] = FaultCodes.TargetDead;
        delivery.Changes[LeadTable.RouteReason] = LeadLifecycle.Cut(delivery.Dead(Lead.Owner.Name ?? "") + " " + refusal, LeadLifecycle.TextLength);
    }

    private void End(HandoverRows rows, Guid id, HandoverOutcome outcome, Stamps stamps)
    {
        var end = new Entity(HandoverTable.LogicalName, id);
        HandoverRows.WriteEnd(end, outcome, stamps, delivery.Call.EventOnUtc);
        rows.Update(end);
    }

    private void Copy(Entity row, string from, string to, DateTime? stamped)
    {
        if (row.GetAttributeValue<DateTime?>(from) is { } instant && instant != stamped) delivery.Changes[to] = instant;
    }

    /// <summary>What is wrong with the route; null when the last resort is where the lead was meant to go.</summary>
    private string? Broken(HandoverRoute? route)
    {
        if (route is null) return Stamps.Route == LeadLifecycle.LastResortRoute ? null : delivery.Dead(Stamps.Route ?? "");
        return delivery.Dead(route.User ?? route.Team ?? Lead.Owner.Name ?? "");
    }

    private static bool IsWithLastResort(Entity row) => row.GetAttributeValue<string>(HandoverTable.Route) == LeadLifecycle.LastResortRoute;

    /// <summary>Whoever a person gave the lead to before it was delivered: that person's choice counts, not the route's.</summary>
    private EntityReference? TakenBy(SavedLead save) =>
        save.Position.Number == Lead.Position.Number && (save.ChangesOwner || (save.HandsOver && save.OwnerId is { } then && then != Lead.Owner.Id)) ? Lead.Owner : null;

    private EntityReference? Recipient(HandoverRoute route)
    {
        if (route.KeepOwner) return Lead.Owner;
        var name = route.User ?? route.Team!;
        var found = route.User is not null ? NamedTargets.Users(delivery.Call.System, [name]) : NamedTargets.Teams(delivery.Call.System, [name]);
        return NamedTargets.TheOne(found, name);
    }
}
