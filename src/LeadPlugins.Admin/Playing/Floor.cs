using System.ServiceModel;
using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Playing;

/// <summary>An event that was played, or that the organization refused.</summary>
/// <param name="Event">The event.</param>
/// <param name="Who">The name of the person who acted, or was to act.</param>
/// <param name="Refusal">The organization's sentence; null when the event was played.</param>
internal sealed record EventOutcome(FloorEvent Event, string Who, string? Refusal);

/// <summary>
/// Plays events through the organization, one after the other: the clock moves to the event's instant, sweeping on its way, the person acts, and the jobs run. An event that the
/// organization refuses changes nothing; the next one is played all the same.
/// </summary>
/// <param name="organization">The organization, with everybody the events name.</param>
/// <param name="leads">By line of the lead file, the lead; null for a row that became none.</param>
/// <param name="cancellation">Stops the play between two events.</param>
internal sealed class Floor(TrialOrganization organization, IReadOnlyDictionary<int, Guid?> leads, CancellationToken cancellation)
{
    private readonly Sweeping sweeping = new(organization, cancellation);

    /// <summary>Plays all events in their order, and moves the clock on to the end.</summary>
    /// <param name="events">By instant.</param>
    /// <param name="untilUtc">Where the clock stops; not before the last event.</param>
    /// <param name="tick">Hears of each finished event.</param>
    public IReadOnlyList<EventOutcome> Play(IReadOnlyList<FloorEvent> events, DateTime untilUtc, Action<int> tick)
    {
        sweeping.WatchAll();
        var outcomes = new List<EventOutcome>(events.Count);
        foreach (var happening in events)
        {
            cancellation.ThrowIfCancellationRequested();
            sweeping.MoveTo(happening.InstantUtc);
            outcomes.Add(Play(happening));
            tick(1);
        }
        sweeping.MoveTo(untilUtc);
        sweeping.Sweep();
        return outcomes;
    }

    private EventOutcome Play(FloorEvent happening)
    {
        if (leads[happening.LeadLine] is not { } id) return new EventOutcome(happening, happening.Who?.Name ?? "", "The row of the lead file did not become a lead.");
        var lead = new EntityReference(LeadTable.LogicalName, id);
        var actor = happening.Who is { } person ? organization.Find(person.Name) : ActorFor(lead);
        try
        {
            happening.Act(new Stand(organization.ServiceOf(actor), actor, lead, happening.InstantUtc, organization.Find));
            return new EventOutcome(happening, organization.NameOf(actor), null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new EventOutcome(happening, organization.NameOf(actor), fault.Message);
        }
        finally
        {
            organization.RunJobs(cancellation);
            sweeping.Watch(id);
        }
    }

    private EntityReference ActorFor(EntityReference lead)
    {
        var owner = organization.Service.Retrieve(lead.LogicalName, lead.Id, new ColumnSet(LeadTable.OwnerId)).GetAttributeValue<EntityReference>(LeadTable.OwnerId);
        return owner.LogicalName == TeamTable.LogicalName ? organization.MemberOf(owner) : owner;
    }
}
