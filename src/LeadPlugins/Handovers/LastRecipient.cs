using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Handovers;

/// <summary>The recipient of a handover that is over: whoever the lead belonged to when it ended, however late and in whatever order the jobs of those saves
/// run.</summary>
internal static class LastRecipient
{
    /// <param name="row">A handover that has just been found to have ended.</param>
    /// <param name="stamps">The lead's; they say who owned it when.</param>
    public static void Keep(IOrganizationService service, HandoverRows rows, Entity row, Stamps stamps, EntityReference owner)
    {
        // One that was rejected, or reached nobody, has its last recipient.
        if (HandoverMapping.Read(row) is not { DeliveredOn: not null, RejectedOn: null, ClosedOn: { } closedOn }) return;
        var id = OwnerHistory.At(stamps.OwnerHistory, closedOn, owner.Id);
        if (row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id == id) return;
        if ((id == owner.Id ? owner : NamedTargets.OwnerOf(service, id)) is not { } recipient) return;
        // Where the platform will not have it, the record stays with whom it was offered to; the job of the change of owner says so on the lead.
        var kept = new Entity(HandoverTable.LogicalName, row.Id);
        HandoverRows.SetRecipient(kept, recipient, recipient.Name);
        if (rows.TryUpdate(row, kept) is null) row[HandoverTable.OwnerId] = recipient;
    }
}
