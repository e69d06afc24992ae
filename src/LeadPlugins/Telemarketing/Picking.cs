using LeadPlugins.Delivery;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Telemarketing;

/// <summary>An agent picks a lead of a queue: the agent is the worker of its queue item from then on, and the lead waits for the agent wherever else it should go,
/// until it is released.</summary>
internal static class Picking
{
    public static Refusal? Of(PluginCall call, Guid leadId)
    {
        var caller = new EntityReference(SystemUserTable.LogicalName, call.Context.UserId);
        return QueueWork.Give(call, leadId, caller, notInQueue: "not-in-queue", (delivery, place) => Objection(delivery, place, caller.Id));
    }

    private static Refusal? Objection(Delivery.Delivery delivery, QueuePlace place, Guid caller)
    {
        var lead = delivery.Lead;
        var language = delivery.Language;
        // Even whoever works on it already: it must not be called any more.
        if (new QueuePlacement(delivery).BlockedChannel() is { } channel) return Blocked(channel, language);
        if (place.Worker is { } worker) return worker.Id == caller ? null : Refusals.Of("worked-on", language, worker.Name ?? worker.Id.ToString("D"));
        return lead.Position.IsWithSales && lead.Stamps.DeliveredOn is null ? Refusals.Of("on-its-way-to-sales", language) : null;
    }

    /// <summary>The channel is named in the language of the reader, as the rest of the sentence.</summary>
    private static Refusal Blocked(string channel, int language) =>
        new("channel-blocked", language, reader => Words.Say(reader, "refused.channel-blocked", Words.Say(reader, "channel." + channel)));
}
