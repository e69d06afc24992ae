using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
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
    /// <summary>A change of any other column moves nothing.</summary>
    private static readonly IReadOnlyList<string> CaredFor = RouteLeadOnUpdateStep.PreImageColumns;

    private readonly PluginCall _call;
    private readonly PublishedAgreements _agreements;
    private readonly StoredLead _lead;
    private readonly Entity _changes;

    private LeadDelivery(PluginCall call, PublishedAgreements agreements, StoredLead lead)
    {
        _call = call;
        _agreements = agreements;
        _lead = lead;
        _changes = new Entity(LeadTable.LogicalName, lead.Row.Id);
    }

    private LeadPosition Position => _lead.Position;
    private Stamps Stamps => _lead.Stamps;

    /// <param name="before">The lead before the save; null when the save created it.</param>
    /// <param name="after">The lead after the save.</param>
    public static void Run(PluginCall call, Entity? before, Entity after)
    {
        if (!Concerns(before, after)) return;
        var agreements = AgreementCache.Of(call);
        var consent = agreements.Rows.SelectMany(r => r.Agreement.Agreement?.Consent.Values ?? []).SelectMany(c => c.BlockedBy);
        if (StoredLead.Read(call.System, call.Context.PrimaryEntityId, consent) is { } lead) new LeadDelivery(call, agreements, lead).Run(before, after);
    }

    private static bool Concerns(Entity? before, Entity after)
    {
        if (before is not null) return CaredFor.Any(column => !ValueEquality.Same(Raw(before, column), Raw(after, column)));
        var born = new LeadPosition(StampMapping.Read(after), StateOfLead.IsOpen(after));
        return born.QueueAim is QueueAim.Route or QueueAim.LastResort || born.IsWithSales;
    }

    private static object? Raw(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value : null;

    private void Run(Entity? before, Entity after)
    {
        var undelivered = Position.IsWithSales && Stamps.DeliveredOn is null;
        if (_lead.Place?.WorkerName is { } agent && (undelivered || MustMove()) && !ConsentWithdrawn())
        {
            WaitFor(agent);
            return;
        }

        var saved = new LeadPosition(StampMapping.Read(after), StateOfLead.IsOpen(after));
        var touched = TouchesHandover(before, saved);
        var handovers = Position.IsWithSales || touched ? new HandoverRows(_call.System, _lead.Row.Id) : null;
        var handedOver = handovers is not null && Position.IsWithSales && Handover(handovers, saved);
        if (handovers is not null && touched) Record(handovers, saved, StateOfLead.IsQualified(after));
        if (!handedOver) MoveQueueItem();
        Save();
    }

    // ---- waiting for a person

    /// <summary>A lead is never pulled from the agent who is working on it, unless it has withdrawn its consent to the channel of the queue it lies in.</summary>
    private bool ConsentWithdrawn()
    {
        return AgreementOfStamps() is { } agreement
            && agreement.Routes.Any(route => Named(route.Queue, _lead.Place!.QueueName) && agreement.Consent[route.Channel].BlockedBy.Any(flag => _lead.Row.GetAttributeValue<bool?>(flag) == true));
    }

    private void WaitFor(string agent)
    {
        var reason = WaitingReason.Of(Stamps.RouteReason, Words.Say(Language, "delivery.waits-for", agent));
        if (reason != Stamps.RouteReason) _changes[LeadTable.RouteReason] = reason;
        Save();
    }

    // ---- handover

    /// <summary>Offers the lead to its recipient, once; afterwards keeps the recipient in step with the owner.</summary>
    /// <returns>Whether this took care of the queue item too.</returns>
    private bool Handover(HandoverRows rows, LeadPosition saved)
    {
        if (rows.Number(Position.Number) is { } row)
        {
            if (Stamps.DeliveredOn is null) return Finish(row);
            FollowOwner(rows, row);
            return false;
        }
        return Offer(rows, saved);
    }

    private bool Offer(HandoverRows rows, LeadPosition saved)
    {
        var published = _agreements.InForceAt(Stamps.HandedOverOn ?? _call.EventOnUtc);
        if (published?.Agreement is not { } agreement) return Undeliverable(FaultCodes.AgreementUnreadable, Words.Fault(FaultCodes.AgreementUnreadable, Language));

        var route = agreement.HandoverRoutes.FirstOrDefault(r => r.Id == Stamps.Route);
        string? broken = null;
        var recipient = route is null ? null : Recipient(route, out broken);
        if (recipient is null)
        {
            if (!ToLastResort(agreement, broken)) return true;
            recipient = _lead.Owner;
        }
        else if (_lead.Place is { } place)
        {
            QueueMoves.Remove(_call, place);
        }

        var deliveredOn = _call.NowUtc > Stamps.HandedOverOn!.Value ? _call.NowUtc : Stamps.HandedOverOn.Value;
        foreach (var earlier in rows.OpenBefore(Position.Number))
        {
            // The job of the save that ended it has not run yet; it will know better how.
            var end = new Entity(HandoverTable.LogicalName, earlier.Id);
            HandoverRows.WriteEnd(end, HandoverOutcome.Withdrawn, Stamps, _call.EventOnUtc);
            rows.Update(end);
        }
        var row = HandoverRecord.Of(_lead, published, saved.Number == Position.Number ? saved : Position, recipient, deliveredOn);
        rows.Create(row);
        _changes[LeadTable.DeliveredOn] = deliveredOn;
        if (LeadLifecycle.ClockRestarts(Stamps.HandedOverOn.Value, deliveredOn))
        {
            _changes[LeadTable.ResponseDueOn] = row[HandoverTable.DueOn];
            _changes[LeadTable.ResponseWarnOn] = row[HandoverTable.WarnOn];
        }
        Assign(recipient);
        return true;
    }

    /// <summary>An earlier attempt of this job wrote the row and then broke off.</summary>
    private bool Finish(Entity row)
    {
        if (Position.QueueAim == QueueAim.None && _lead.Place is { } place) QueueMoves.Remove(_call, place);
        _changes[LeadTable.DeliveredOn] = row.GetAttributeValue<DateTime?>(HandoverTable.DeliveredOn) ?? _call.NowUtc;
        Assign(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId));
        return true;
    }

    /// <summary>A person gave the lead to somebody else: the new owner owes the response, on the same clock.</summary>
    private void FollowOwner(HandoverRows rows, Entity row)
    {
        if (HandoverRows.OutcomeOf(row) != HandoverOutcome.Open || row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id == _lead.Owner.Id) return;
        rows.Update(new Entity(HandoverTable.LogicalName, row.Id) { [HandoverTable.OwnerId] = _lead.Owner, [HandoverTable.RecipientName] = _lead.Owner.Name });
    }

    /// <summary>What this save said about its own handover, if the row does not say it yet.</summary>
    private void Record(HandoverRows rows, LeadPosition saved, bool savedAsQualified)
    {
        if (Position.IsWithSales && Position.Number == saved.Number) return;
        // The stored row may know more of the same handover than the image does.
        var known = Position.Number == saved.Number ? Position : saved;
        var outcome = HandoverFacts.OutcomeOf(known, ReferenceEquals(known, saved) ? savedAsQualified : _lead.IsQualified);
        if (outcome == HandoverOutcome.Open) outcome = HandoverOutcome.Withdrawn;

        if (rows.Number(saved.Number) is { } row)
        {
            if (!HandoverFacts.Replaces(outcome, HandoverRows.OutcomeOf(row))) return;
            var end = new Entity(HandoverTable.LogicalName, row.Id);
            HandoverRows.WriteEnd(end, outcome, known.Stamps, _call.EventOnUtc);
            rows.Update(end);
        }
        else if (saved.Stamps.HandedOverOn is { } handedOver && _agreements.InForceAt(handedOver) is { Agreement: not null } published)
        {
            var neverDelivered = HandoverRecord.Of(_lead, published, saved, _lead.Owner, deliveredOnUtc: null);
            HandoverRows.WriteEnd(neverDelivered, outcome, known.Stamps, _call.EventOnUtc);
            rows.Create(neverDelivered);
        }
    }

    private static bool TouchesHandover(Entity? before, LeadPosition saved)
    {
        if (saved.Number == 0) return false;
        if (before is null) return true;
        var was = new LeadPosition(StampMapping.Read(before), StateOfLead.IsOpen(before));
        return was.Number != saved.Number || was.IsWithSales != saved.IsWithSales;
    }

    private EntityReference? Recipient(HandoverRoute route, out string? broken)
    {
        broken = null;
        if (route.KeepOwner) return _lead.Owner;
        var name = route.User ?? route.Team!;
        var found = route.User is not null ? NamedTargets.Users(_call.System, [name]) : NamedTargets.Teams(_call.System, [name]);
        var recipient = NamedTargets.TheOne(found, name);
        if (recipient is null) broken = Dead(name);
        return recipient;
    }

    private void Assign(EntityReference owner)
    {
        if (owner.Id != _lead.Owner.Id) _changes[LeadTable.OwnerId] = new EntityReference(owner.LogicalName, owner.Id);
        if (WaitingReason.Without(Stamps.RouteReason) is { } reason && reason != Stamps.RouteReason && !_changes.Contains(LeadTable.RouteReason)) _changes[LeadTable.RouteReason] = reason;
    }

    // ---- queue

    /// <summary>Whether the queue item, as far as names tell, lies elsewhere than the stage asks for.</summary>
    private bool MustMove() => Position.QueueAim switch
    {
        QueueAim.None => _lead.Place is { } place && IsOurs(place),
        QueueAim.Route => NurtureRoute() is not { } route || !IsIn(route.Queue),
        QueueAim.LastResort => AgreementOfStamps() is not { } agreement || !IsIn(agreement.LastResort),
        _ => false,
    };

    private void MoveQueueItem()
    {
        switch (Position.QueueAim)
        {
            case QueueAim.None when _lead.Place is { } place && IsOurs(place):
                QueueMoves.Remove(_call, place);
                break;
            case QueueAim.LastResort when AgreementOfStamps() is { } agreement:
                if (!IsIn(agreement.LastResort)) ToLastResort(agreement, broken: null);
                break;
            case QueueAim.Route when AgreementOfStamps() is { } agreement:
                ToRoute(agreement);
                break;
        }
    }

    private void ToRoute(Agreement agreement)
    {
        var route = NurtureRoute();
        if (route is null)
        {
            ToLastResort(agreement, Dead(Stamps.Route ?? ""));
            return;
        }

        EntityReference? team = null;
        if (route.OwnerTeam is { } teamName && (team = NamedTargets.TheOne(NamedTargets.Teams(_call.System, [teamName]), teamName)) is null)
        {
            ToLastResort(agreement, Dead(teamName));
            return;
        }

        if (!IsIn(route.Queue))
        {
            var queues = NamedTargets.Queues(_call.System, [route.Queue, agreement.LastResort]);
            var refusal = NamedTargets.TheOne(queues, route.Queue) is { } queue ? QueueMoves.Place(_call, _lead, queue) : Dead(route.Queue);
            if (refusal is not null)
            {
                ToLastResort(agreement, refusal, queues);
                return;
            }
        }
        Assign(team ?? _lead.Owner);
    }

    /// <summary>Puts the lead into the last-resort queue, and says why when something was broken.</summary>
    /// <returns>False when that queue cannot take it either: then the lead is held.</returns>
    private bool ToLastResort(Agreement agreement, string? broken, IReadOnlyDictionary<string, IReadOnlyList<EntityReference>>? queues = null)
    {
        if (!IsIn(agreement.LastResort))
        {
            queues ??= NamedTargets.Queues(_call.System, [agreement.LastResort]);
            var refusal = NamedTargets.TheOne(queues, agreement.LastResort) is { } queue ? QueueMoves.Place(_call, _lead, queue) : Dead(agreement.LastResort);
            if (refusal is not null)
            {
                Undeliverable(broken is null ? FaultCodes.LastResortDead : FaultCodes.TargetAndLastResortDead, broken is null ? refusal : broken + " " + refusal);
                return false;
            }
        }
        if (broken is not null)
        {
            _changes[LeadTable.Route] = LeadLifecycle.LastResortRoute;
            _changes[LeadTable.RouteReason] = LeadLifecycle.Cut(broken, LeadLifecycle.TextLength);
        }
        return true;
    }

    private bool Undeliverable(string faultCode, string reason)
    {
        StampMapping.WriteChanges(_changes, Stamps, LeadLifecycle.Undeliverable(Stamps, faultCode, reason));
        return true;
    }

    /// <summary>A queue that no published agreement names is a person's own arrangement: nothing is taken out of it.</summary>
    private bool IsOurs(QueuePlace place) => _agreements.Rows
        .Select(r => r.Agreement.Agreement).OfType<Agreement>()
        .Any(a => Named(a.LastResort, place.QueueName) || a.Routes.Any(r => Named(r.Queue, place.QueueName)));

    private bool IsIn(string queue) => _lead.Place is { } place && Named(queue, place.QueueName);

    private static bool Named(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private Agreement? AgreementOfStamps() => _agreements.ById(Stamps.AgreementId)?.Agreement;

    private NurtureRoute? NurtureRoute() => AgreementOfStamps()?.Routes.FirstOrDefault(r => r.Id == Stamps.Route);

    private string Dead(string name) => Words.Say(Language, "delivery.target-dead", name);

    private int Language => AgreementOfStamps()?.Language ?? Words.English;

    private void Save()
    {
        if (_changes.Attributes.Count > 0) _call.UpdateAsOwn(_changes);
    }
}
