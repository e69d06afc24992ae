using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Telemarketing;

/// <summary>An agent picks a lead of a queue: the agent is the worker of its queue item from then on, and the lead waits for the agent wherever else it should go.
/// The platform's own Release ends that.</summary>
internal static class Picking
{
    public static Refusal? Of(PluginCall call, Guid leadId)
    {
        // Whoever may not see the lead may not pick it: an agency's agents see those of their team.
        if (LeadRow.Read(call.Caller, leadId, LeadTable.AgreementId) is not { } seen) return Refusals.LeadNotFound;
        var judgedBy = seen.GetAttributeValue<EntityReference>(LeadTable.AgreementId)?.Id;

        if (IsSettled(call, leadId, judgedBy, out var item, out var refusal)) return refusal;
        Lock(call, item!);
        if (IsSettled(call, leadId, judgedBy, out item, out refusal)) return refusal;
        // Neither PickFromQueue nor a row version. The platform's own message takes an item from whoever works on it without a word, and of some tables it
        // gives the row to the worker too: an agency's team would lose the lead. And nobody has documented that queue items have versions to compare; where a
        // table has none, asking for them is a fault. The caller's own rights on queue items decide, as for the platform's buttons.
        call.Caller.Update(new Entity(QueueItemTable.LogicalName, item!.ItemId) { [QueueItemTable.WorkerId] = new EntityReference(SystemUserTable.LogicalName, call.Context.UserId) });
        return null;
    }

    /// <summary>Whether there is nothing to do: the lead cannot be picked, for which there is a refusal, or the caller works on it already.</summary>
    private static bool IsSettled(PluginCall call, Guid leadId, Guid? judgedBy, out QueuePlace? item, out Refusal? refusal)
    {
        var delivery = Delivery.Delivery.Read(call, leadId, judgedBy);
        item = delivery?.Lead.Place;
        refusal = delivery is null ? Refusals.LeadNotFound : Objection(delivery, call.Context.UserId);
        return refusal is not null || item!.Worker is not null;
    }

    private static Refusal? Objection(Delivery.Delivery delivery, Guid caller)
    {
        var lead = delivery.Lead;
        var language = delivery.Language;
        if (!lead.Position.IsOpen) return Refusals.Of("lead-closed", language);
        if (lead.Place is not { } place) return Refusals.Of("not-in-queue", language);
        // Even whoever works on it already: it must not be called any more.
        if (new QueuePlacement(delivery).BlockedChannel() is { } channel) return Blocked(channel, language);
        if (place.Worker is { } worker) return worker.Id == caller ? null : Refusals.Of("worked-on", language, worker.Name ?? worker.Id.ToString("D"));
        return lead.Position.IsWithSales && lead.Stamps.DeliveredOn is null ? Refusals.Of("on-its-way-to-sales", language) : null;
    }

    /// <summary>The channel is named in the language of the reader, as the rest of the sentence.</summary>
    private static Refusal Blocked(string channel, int language) =>
        new("channel-blocked", language, reader => Words.Say(reader, "refused.channel-blocked", Words.Say(reader, "channel." + channel)));

    /// <summary>An update that changes nothing takes the item's lock until the end of the transaction: whoever comes second waits here, and then reads who was
    /// faster. No step of ours listens to this column, and no person fills it.</summary>
    private static void Lock(PluginCall call, QueuePlace item) =>
        call.System.Update(new Entity(QueueItemTable.LogicalName, item.ItemId) { [QueueItemTable.TimeZoneRuleVersionNumber] = item.ZoneRules });
}
