using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Responses;
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
        if (Stamps.DeliveredOn is null)
        {
            MarkDelivered(rows, row, saved);
            if (TakeEarlyActs(rows, row, Stamps)) ResponseStamps.Follow(delivery.Changes, Stamps, row);
        }
        else FollowOwner(rows, row);
        if (!delivery.IsHeld && Lead.Position.QueueAim == QueueAim.None && (!HandoverRows.IsWithLastResort(row) || Stamps.Stage == LeadStage.AcceptedBySales)) queue.LeaveOnceSaved();
    }

    /// <summary>The lead goes back to whoever had it before the handover, because sales returned it.</summary>
    public bool IsGivenBack { get; private set; }

    /// <summary>Gives a returned lead back to whoever had it before, unless its route names a team or a person has given it to somebody else since.</summary>
    public void GiveBack(HandoverRows rows, SavedLead saved)
    {
        if (Lead.Position.IsWithSales || Lead.Position.Number != saved.Position.Number || delivery.Changes.Contains(LeadTable.OwnerId)) return;
        if (rows.Number(saved.Position.Number) is not { } row || row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id != Lead.Owner.Id) return;
        if (HandoverRows.PreviousOwner(row) is not { } previous) return;
        delivery.Assign(previous);
        IsGivenBack = true;
    }

    /// <summary>Writes what a save said about its own handover, if the row does not say it yet: the stored lead may be in its next cycle by now.</summary>
    public void Record(HandoverRows rows, SavedLead save)
    {
        var saved = save.Position;
        // A number beyond the stored one was taken back: that offer was never made.
        if (saved.Number > Lead.Position.Number || (Lead.Position.IsWithSales && Lead.Position.Number == saved.Number)) return;
        if (rows.Number(saved.Number) is { } row)
        {
            End(rows, row, Told(HandoverMapping.Read(row), save));
            TakeActsBeforeEnd(rows, row, save);
            Follow(row);
        }
        else if (delivery.Agreements.OfHandover(saved.Stamps) is { Agreement: not null } published)
        {
            var neverDelivered = HandoverRecord.Of(Lead, published, saved, Lead.Owner, saved.Stamps.Route, deliveredOnUtc: null);
            HandoverMapping.WriteChanges(neverDelivered, neverDelivered, Followed(rows, Told(HandoverMapping.Read(neverDelivered), save)), rows.CalendarOf(neverDelivered));
            EndEarlier(rows, saved.Number, saved.Stamps.HandedOverOn ?? delivery.Call.EventOnUtc);
            var created = CreateForAnybody(rows, neverDelivered, tellLead: false);
            TakeActsBeforeEnd(rows, created, save);
            Follow(created);
        }
    }

    /// <summary>An offer that ended on its way to its recipient: somebody may have acted all the same.</summary>
    private void TakeActsBeforeEnd(HandoverRows rows, Entity row, SavedLead save)
    {
        if (row.GetAttributeValue<DateTime?>(HandoverTable.DeliveredOn) is not null) return;
        TakeEarlyActs(rows, row, save.Position.Number == Lead.Position.Number ? Stamps : save.Position.Stamps);
    }

    /// <summary>Writes what a save said about a handover. One that ends by it keeps whom the lead belonged to then: that owner's own job may come too late.</summary>
    private void End(HandoverRows rows, Entity row, Handover told)
    {
        // A sweep may have ended it already, without a word about the recipient.
        var ends = told.ClosedOn is { } closed && (closed == delivery.Call.EventOnUtc || closed != HandoverMapping.Read(row).ClosedOn);
        rows.Write(row, told);
        if (ends) LastRecipient.Keep(delivery.Call.System, rows, row, Stamps, Lead.Owner);
    }

    /// <summary>A handover with what a save adds to its facts: the end, unless the save left the lead with sales.</summary>
    private Handover Told(Handover handover, SavedLead save)
    {
        if (save.Position.IsWithSales) return handover;
        var endedOn = delivery.Call.EventOnUtc;
        if (save.Position.IsOpen || !save.Position.Stamps.IsWithSales || !save.IsQualified) return handover.ClosedAt(endedOn);
        // Without an attempt on record the qualification was the response, and the stamps say when it was, however late they were written.
        return handover.QualifiedAt(handover.FirstAttempt is null ? save.Position.Stamps.RespondedOn ?? endedOn : endedOn);
    }

    /// <summary>What was offered before an offer is over; the job of the save that ended it may not have run yet, and will know better how.</summary>
    private void EndEarlier(HandoverRows rows, int number, DateTime offeredOn)
    {
        foreach (var earlier in rows.RunningBefore(number)) End(rows, earlier, HandoverMapping.Read(earlier).ClosedAt(offeredOn));
    }

    /// <summary>A handover that the next one has followed is over; the job of the save that ended it will know better how.</summary>
    private static Handover Followed(HandoverRows rows, Handover handover) =>
        rows.Number(handover.Number + 1) is { } next ? handover.ClosedAt(HandoverMapping.Read(next).OfferedOn) : handover;

    /// <summary>Where the stamps still are those of a handover that is over, its record has the last word on the response.</summary>
    private void Follow(Entity row)
    {
        if (Stamps.IsWithSales && row.GetAttributeValue<int>(HandoverTable.Number) == Lead.Position.Number) ResponseStamps.Follow(delivery.Changes, Stamps, row);
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

        var offeredOn = saved.Stamps.HandedOverOn ?? delivery.Call.EventOnUtc;
        EndEarlier(rows, Lead.Position.Number, offeredOn);

        var deliveredOn = delivery.Call.NowUtc > offeredOn ? delivery.Call.NowUtc : offeredOn;
        var route = agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route);
        var broken = Broken(route);
        var previous = BeforeSales(rows, offeredOn);
        if (route is not null && (TakenBy(save) ?? Recipient(route)) is { } recipient)
        {
            if (rows.Create(HandoverRecord.Of(Lead, published, saved, recipient, route.Id, deliveredOn, previous), out var refusal) is { } row) return row;
            broken = broken + " " + refusal;
        }

        return queue.ToLastResort(agreement, broken)
            ? CreateForAnybody(rows, HandoverRecord.Of(Lead, published, saved, previous ?? Lead.Owner, LeadLifecycle.LastResortRoute, deliveredOn, previous), tellLead: true)
            : null;
    }

    /// <summary>Who had the lead before sales, when whoever was offered it last gave it back or let the offer expire and still owns it; else null.</summary>
    private EntityReference? BeforeSales(HandoverRows rows, DateTime offeredOn)
    {
        if (rows.Number(Lead.Position.Number - 1) is not { } last || last.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id != Lead.Owner.Id) return null;
        var handover = HandoverMapping.Read(last);
        return handover.RejectedOn is not null || handover.ClosedOn == offeredOn ? HandoverRows.PreviousOwner(last) : null;
    }

    /// <summary>The last resort keeps a lead that sales did not want with whoever had it before.</summary>
    private static bool WasBeforeSales(Entity row) => row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId) is { } owner && owner.Id == HandoverRows.PreviousOwner(row)?.Id;

    /// <summary>Nobody in particular is offered the lead: its record belongs to the lead's owner, and to the system where that one may not own it.</summary>
    private Entity CreateForAnybody(HandoverRows rows, Entity record, bool tellLead)
    {
        if (rows.Create(record, out var ownerRefused) is { } row) return row;
        if (tellLead) OwnerCannotRespond(ownerRefused!);
        record.Attributes.Remove(HandoverTable.OwnerId);
        return rows.Create(record, out var refusal) ?? throw new InvalidOperationException("The record of the handover was refused: " + refusal);
    }

    /// <summary>What the record says becomes true of the lead.</summary>
    private void MarkDelivered(HandoverRows rows, Entity row, SavedLead saved)
    {
        delivery.Changes[LeadTable.DeliveredOn] = row.GetAttributeValue<DateTime?>(HandoverTable.DeliveredOn) ?? delivery.Call.NowUtc;
        Copy(row, HandoverTable.DueOn, LeadTable.ResponseDueOn, Stamps.ResponseDueOn);
        Copy(row, HandoverTable.WarnOn, LeadTable.ResponseWarnOn, Stamps.ResponseWarnOn);
        // An earlier attempt may have written the record before a person gave the lead to somebody else.
        if (TakenBy(saved) is not null)
        {
            FollowOwner(rows, row);
        }
        else if (!HandoverRows.IsWithLastResort(row) || WasBeforeSales(row))
        {
            delivery.Assign(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId));
        }
        // An earlier attempt may have found the recipient dead and broken off before it could say so.
        if (HandoverRows.IsWithLastResort(row)
            && Stamps.Route != LeadLifecycle.LastResortRoute
            && !delivery.Changes.Contains(LeadTable.Route)
            && delivery.Agreements.OfHandover(Stamps)?.Agreement is { } agreement)
            queue.ToLastResort(agreement, Broken(agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route)));
    }

    /// <summary>Somebody acted before there was a record to write it on.</summary>
    /// <param name="told">What the lead says of acts; their number is unknown when there are any.</param>
    /// <returns>Whether there may have been any.</returns>
    private bool TakeEarlyActs(HandoverRows rows, Entity row, Stamps told)
    {
        if (told.AttemptCount is 0) return false;
        var response = LeadResponse.Of(delivery.Call, delivery.Agreements, Lead, rows);
        ActsOnRecord.TakeSince(HandoverMapping.Read(row).OfferedOn, delivery.Call.System, Lead.Row.Id, response);
        response.SaveRecords();
        return true;
    }

    /// <summary>The platform would not give the lead to its recipient: the last resort takes it, and the record says so.</summary>
    public void RecipientRefused(string refusal)
    {
        if (delivery.Agreements.OfHandover(Stamps)?.Agreement is not { } agreement) return;
        var broken = Broken(agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route)) + " " + refusal;
        var rows = new HandoverRows(delivery.Call.System, Lead.Row.Id, delivery.Agreements);
        if (rows.Number(Lead.Position.Number) is not { } row) return;
        var record = new Entity(HandoverTable.LogicalName, row.Id);
        var handover = HandoverMapping.Read(row);
        if (queue.ToLastResort(agreement, broken, wasOffered: true))
        {
            HandoverRows.SetRecipient(record, Lead.Owner, agreement.LastResort);
            record[HandoverTable.Route] = LeadLifecycle.LastResortRoute;
        }
        else
        {
            handover = handover.ClosedAt(delivery.Call.EventOnUtc);
        }
        rows.Write(row, handover, record);
    }

    /// <summary>The save that handed the lead over has the last word on why: a later one's job may have written the record first.</summary>
    private void Freeze(HandoverRows rows, Entity row, SavedLead save)
    {
        var saved = save.Position;
        if (!save.HandsOver || saved.Number != Lead.Position.Number || row.GetAttributeValue<string>(HandoverTable.Explanation) == saved.Stamps.Explanation) return;
        if (delivery.Agreements.ById(saved.Stamps.AgreementId)?.Agreement is not { } agreement) return;
        rows.Update(row, new Entity(HandoverTable.LogicalName, row.Id)
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
        if (!HandoverMapping.Read(row).IsRunning || row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id == Lead.Owner.Id) return;
        var follows = new Entity(HandoverTable.LogicalName, row.Id);
        HandoverRows.SetRecipient(follows, Lead.Owner, Lead.Owner.Name);
        if (rows.TryUpdate(row, follows) is { } refusal && Stamps.FaultCode != FaultCodes.TargetDead) OwnerCannotRespond(refusal);
    }

    /// <summary>The lead's owner may not own the record, so most likely nobody is there to respond: the lead says so, and keeps whom it was given to.</summary>
    private void OwnerCannotRespond(string refusal)
    {
        delivery.Changes[LeadTable.FaultCode] = FaultCodes.TargetDead;
        delivery.Changes[LeadTable.RouteReason] = LeadLifecycle.Cut(delivery.Dead(Lead.Owner.Name ?? "") + " " + refusal, LeadLifecycle.TextLength);
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

    /// <summary>Whoever a person gave the lead to before it was delivered: that person's choice counts, not the route's.</summary>
    private EntityReference? TakenBy(SavedLead save)
    {
        if (Stamps.HandedOverOn is { } offered && OwnerHistory.IsChangedAfter(Stamps.OwnerHistory, offered)) return Lead.Owner;
        // The history is to the second; what happened in the second of the offer only the saves themselves tell.
        return save.Position.Number == Lead.Position.Number && (save.ChangesOwner || (save.HandsOver && save.OwnerId is { } then && then != Lead.Owner.Id)) ? Lead.Owner : null;
    }

    private EntityReference? Recipient(HandoverRoute route)
    {
        if (route.KeepOwner) return Lead.Owner;
        var name = route.User ?? route.Team!;
        var found = route.User is not null ? NamedTargets.Users(delivery.Call.System, [name]) : NamedTargets.Teams(delivery.Call.System, [name]);
        return NamedTargets.TheOne(found, name);
    }
}
