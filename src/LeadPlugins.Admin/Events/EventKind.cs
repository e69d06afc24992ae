using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events;

/// <summary>Something that can happen to a lead on a sales floor: what an event file calls it, what it may say besides, and what it does.</summary>
internal abstract class EventKind
{
    /// <summary>The word in the column "what".</summary>
    public abstract string Name { get; }

    /// <summary>Understands the column "detail".</summary>
    /// <param name="detail">Without blanks around it; "" for none.</param>
    /// <param name="context">What the detail may refer to.</param>
    public abstract DetailReading Read(string detail, EventContext context);
}

/// <summary>A kind of event that needs no detail and takes none.</summary>
internal abstract class PlainEventKind : EventKind
{
    public sealed override DetailReading Read(string detail, EventContext context) => detail.Length == 0 ? DetailReading.Of(Play) : DetailReading.Refused("nothing");

    protected abstract void Play(Stand stand);
}

/// <summary>What an event does when its instant has come. It meets the organization's fault where the organization refuses it.</summary>
internal delegate void EventAct(Stand stand);

/// <summary>Who acts, on which lead, and when.</summary>
/// <param name="Service">The organization as the person sees it.</param>
/// <param name="Actor">The person: a user.</param>
/// <param name="Lead">The lead.</param>
/// <param name="NowUtc">The event's instant.</param>
/// <param name="Find">The user or team of a name that the event file or the agreement has; every such name has one.</param>
internal sealed record Stand(IOrganizationService Service, EntityReference Actor, EntityReference Lead, DateTime NowUtc, Func<string, EntityReference> Find);

/// <summary>What an event may refer to.</summary>
/// <param name="Agreement">The agreement of the run.</param>
/// <param name="Lead">The lead table with the columns the organization has added.</param>
/// <param name="Settings">How cells are understood, as in the lead file.</param>
/// <param name="InstantUtc">When the event happens; null where that is itself a problem.</param>
internal sealed record EventContext(Agreement Agreement, TableModel Lead, LeadFileSettings Settings, DateTime? InstantUtc);

/// <summary>What a detail says: an act, or what it may say instead.</summary>
/// <param name="Act">Null exactly when something else is allowed.</param>
/// <param name="Allowed">What may stand there; null when the detail is in order.</param>
/// <param name="Named">The person or team that the detail names, or null.</param>
internal readonly record struct DetailReading(EventAct? Act, string? Allowed, Person? Named = null)
{
    public static DetailReading Of(EventAct act) => new(act, null);

    public static DetailReading Refused(string allowed) => new(null, allowed);
}
