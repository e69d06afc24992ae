using LeadPlugins.Delivery;

namespace LeadPlugins.Telemarketing;

/// <summary>An agent lets go of a lead that the agent works on. The job of that change delivers what has waited for the agent.</summary>
internal static class Releasing
{
    public static Refusal? Of(PluginCall call, Guid leadId) =>
        QueueWork.Give(call, leadId, worker: null, notInQueue: "nothing-to-release", (delivery, place) => Objection(place, call.Context.UserId, delivery.Language));

    private static Refusal? Objection(QueuePlace place, Guid caller, int language) =>
        place.Worker is not { } worker ? Refusals.Of("worked-on-by-nobody", language)
        : worker.Id == caller ? null
        : Refusals.Of("worked-on-by-another", language, worker.Name ?? worker.Id.ToString("D"));
}
