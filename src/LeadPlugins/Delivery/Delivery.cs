using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>One delivery of one lead: what is known, and what shall be written on the lead in the end, in one update.</summary>
internal sealed class Delivery(PluginCall call, PublishedAgreements agreements, StoredLead lead, IReadOnlyList<Agreement> consulted)
{
    public PluginCall Call { get; } = call;
    public PublishedAgreements Agreements { get; } = agreements;
    public StoredLead Lead { get; } = lead;

    /// <summary>The agreements whose consent columns were read with the lead.</summary>
    public IReadOnlyList<Agreement> Consulted { get; } = consulted;

    /// <summary>Columns of the lead to write.</summary>
    public Entity Changes { get; } = new(LeadTable.LogicalName, lead.Row.Id);

    /// <summary>The agreement that the stored stamps come from; null when there was none or it cannot be read any more.</summary>
    public Agreement? Agreement { get; } = agreements.ById(lead.Stamps.AgreementId)?.Agreement;

    /// <summary>Language of the sentences on the lead.</summary>
    public int Language => Agreement?.Language ?? Words.English;

    /// <summary>A lead as it is stored now, with the published agreements.</summary>
    /// <param name="judgedBy">The agreement that the lead was judged by; null = not known.</param>
    /// <returns>Null when the lead has been deleted.</returns>
    public static Delivery? Read(PluginCall call, Guid leadId, Guid? judgedBy)
    {
        var agreements = AgreementCache.Of(call);
        // The latest agreement, and the one the lead was judged by: an older one may name columns that are long gone.
        Agreement[] consulted = [.. new[] { agreements.Latest?.Agreement, judgedBy is { } id ? agreements.ById(id)?.Agreement : null }.OfType<Agreement>().Distinct()];
        var consent = consulted.SelectMany(a => a.Consent.Values).SelectMany(c => c.BlockedBy);
        return StoredLead.Read(call.System, leadId, consent) is { } lead ? new Delivery(call, agreements, lead, consulted) : null;
    }

    /// <summary>The sentence about a queue, team or user that cannot take the lead.</summary>
    public string Dead(string name) => Words.Say(Language, "delivery.target-dead", name);

    /// <summary>The lead is being held: nothing else shall be done to it.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Gives the lead to this owner unless it is theirs already.</summary>
    public void Assign(EntityReference owner)
    {
        if (owner.Id != Lead.Owner.Id) Changes[LeadTable.OwnerId] = new EntityReference(owner.LogicalName, owner.Id);
    }

    /// <summary>Neither the target nor the last resort can take the lead: it is held where it is.</summary>
    /// <param name="wasOffered">A record of the offer exists already.</param>
    public void Hold(string faultCode, string reason, bool wasOffered = false)
    {
        IsHeld = true;
        StampMapping.WriteChanges(Changes, Lead.Stamps, LeadLifecycle.Undeliverable(Lead.Stamps, faultCode, reason, Language, wasOffered));
    }

    /// <summary>The agreement that says where the lead belongs cannot be read any more.</summary>
    public void HoldUnreadable() => Hold(FaultCodes.AgreementUnreadable, Words.Fault(FaultCodes.AgreementUnreadable, Language));

    /// <summary>Whoever the lead waited for, it waits no more.</summary>
    public void WaitNoMore()
    {
        var reason = WaitingReason.Without(Lead.Stamps.RouteReason);
        if (reason != Lead.Stamps.RouteReason && !Changes.Contains(LeadTable.RouteReason)) Changes[LeadTable.RouteReason] = reason;
        if (Lead.Stamps.WaitingSince is not null) Changes[LeadTable.WaitingSince] = null;
    }

    /// <summary>Writes what has come together, unless somebody saved the lead since it was read: then the job starts again.</summary>
    public void Save()
    {
        if (Changes.Attributes.Count == 0) return;
        Changes.RowVersion = Lead.Row.RowVersion;
        Call.UpdateAsOwn(Changes);
    }

    /// <summary>The platform compares names without regard to case.</summary>
    public static bool Named(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
