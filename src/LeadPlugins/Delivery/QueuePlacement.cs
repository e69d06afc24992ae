using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>Puts a lead into the queue its stage asks for, or into the last-resort queue with the reason, and takes it out of queues it does not belong in
/// any more.</summary>
internal sealed class QueuePlacement(Delivery delivery)
{
    private bool _leaves;

    private StoredLead Lead => delivery.Lead;

    /// <summary>Whether the queue item, as far as names tell, lies elsewhere than the stage asks for.</summary>
    public bool MustMove() => Lead.Position.QueueAim switch
    {
        QueueAim.None => Lead.Place is { } place && IsOurs(place),
        QueueAim.Route => Route() is not { } route || !IsIn(route.Queue),
        QueueAim.LastResort => delivery.Agreement is not { } agreement || !IsIn(agreement.LastResort),
        _ => false,
    };

    /// <summary>The lead lies in the queue of a channel that it has blocked since: that takes it even from an agent.</summary>
    public bool ConsentIsWithdrawn() => BlockedChannel() is not null;

    /// <summary>The channel in whose queue the lead lies although it has blocked it since; null when there is none.</summary>
    public string? BlockedChannel() => (
        from agreement in delivery.Consulted
        from route in agreement.Routes
        where IsIn(route.Queue) && agreement.Consent[route.Channel].BlockedBy.Any(flag => Lead.Row.GetAttributeValue<bool?>(flag) == true)
        select route.Channel).FirstOrDefault();

    public void Move()
    {
        switch (Lead.Position.QueueAim)
        {
            case QueueAim.None:
                LeaveOnceSaved();
                break;
            case QueueAim.LastResort when delivery.Agreement is { } agreement:
                ToLastResort(agreement, broken: null);
                break;
            case QueueAim.Route when delivery.Agreement is { } agreement:
                ToRoute(agreement);
                break;
            case QueueAim.Route:
                delivery.HoldUnreadable();
                LeaveForbiddenQueue();
                break;
            case QueueAim.Keep when Lead.Position.IsOpen:
                LeaveForbiddenQueue();
                break;
        }
    }

    /// <summary>Takes the lead out of the agreement's queue, once the lead itself is saved: a job that breaks off before leaves it where people can see
    /// it.</summary>
    public void LeaveOnceSaved() => _leaves = Lead.Place is { } place && IsOurs(place);

    /// <summary>Does what waited for the save.</summary>
    public void AfterSave()
    {
        if (_leaves) QueueMoves.Remove(delivery.Call, Lead.Place!);
    }

    /// <summary>The platform would not give the lead to the team that should own it on its route: the last resort takes it.</summary>
    public void OwnerRefused(string refusal)
    {
        if (delivery.Agreement is { } agreement) ToLastResort(agreement, delivery.Dead(Route()?.OwnerTeam ?? "") + " " + refusal, FaultCodes.OwnerTeamDead);
    }

    /// <summary>Puts the lead into the last-resort queue.</summary>
    /// <param name="broken">What is wrong with the route it should have gone; null when the last resort is where it belongs.</param>
    /// <param name="faultCode">The code that goes with it.</param>
    /// <param name="queues">Queues that have been looked up already.</param>
    /// <param name="wasOffered">A record of the offer exists already.</param>
    /// <returns>False when that queue cannot take it either: then the lead is held.</returns>
    public bool ToLastResort(
        Agreement agreement, string? broken, string faultCode = FaultCodes.TargetDead, IReadOnlyDictionary<string, IReadOnlyList<EntityReference>>? queues = null, bool wasOffered = false)
    {
        if (!IsIn(agreement.LastResort) && Refusal(agreement.LastResort, queues ?? Find(agreement.LastResort)) is { } refusal)
        {
            if (broken is null) delivery.Hold(FaultCodes.LastResortDead, refusal, wasOffered);
            else delivery.Hold(FaultCodes.TargetAndLastResortDead, broken + " " + refusal, wasOffered);
            LeaveForbiddenQueue();
            return false;
        }
        if (broken is null) return true;
        delivery.Changes[LeadTable.Route] = LeadLifecycle.LastResortRoute;
        delivery.Changes[LeadTable.FaultCode] = faultCode;
        delivery.Changes[LeadTable.RouteReason] = LeadLifecycle.Cut(broken, LeadLifecycle.TextLength);
        return true;
    }

    private void ToRoute(Agreement agreement)
    {
        if (Route() is not { } route)
        {
            ToLastResort(agreement, delivery.Dead(Lead.Stamps.Route ?? ""));
            return;
        }

        EntityReference? team = null;
        if (route.OwnerTeam is { } name && (team = NamedTargets.TheOne(NamedTargets.Teams(delivery.Call.System, [name]), name)) is null)
        {
            ToLastResort(agreement, delivery.Dead(name), FaultCodes.OwnerTeamDead);
            return;
        }

        if (!IsIn(route.Queue))
        {
            var queues = Find(route.Queue, agreement.LastResort);
            if (Refusal(route.Queue, queues) is { } refusal)
            {
                ToLastResort(agreement, refusal, queues: queues);
                return;
            }
        }
        delivery.Assign(team ?? Lead.Owner);
    }

    /// <summary>Whatever else is broken: a lead does not stay in a queue whose channel it has blocked.</summary>
    private void LeaveForbiddenQueue()
    {
        if (Lead.Place is not null && ConsentIsWithdrawn()) _leaves = true;
    }

    private IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> Find(params string[] names) => NamedTargets.Queues(delivery.Call.System, names);

    /// <returns>Null when the lead lies in the queue now; else why it does not.</returns>
    private string? Refusal(string name, IReadOnlyDictionary<string, IReadOnlyList<EntityReference>> found) =>
        NamedTargets.TheOne(found, name) is { } queue ? QueueMoves.Place(delivery.Call, Lead, queue) : delivery.Dead(name);

    private NurtureRoute? Route() => delivery.Agreement?.Routes.FirstOrDefault(r => r.Id == Lead.Stamps.Route);

    private bool IsIn(string queue) => Lead.Place is { } place && Delivery.Named(queue, place.QueueName);

    /// <summary>A queue that no published agreement names is a person's own arrangement: nothing is taken out of it.</summary>
    private bool IsOurs(QueuePlace place) =>
        delivery.Agreements.Documents.Any(a => Delivery.Named(a.LastResort, place.QueueName) || a.Routes.Any(r => Delivery.Named(r.Queue, place.QueueName)));
}
