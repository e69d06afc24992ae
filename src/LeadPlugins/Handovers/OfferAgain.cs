using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Handovers;

/// <summary>Operations offers a lead to sales again, and says why: one that sales gave back, or one whose offer nobody answered in time.</summary>
internal static class OfferAgain
{
    /// <param name="row">The lead as the caller may read it.</param>
    /// <param name="judged">Judges it as if nothing were disputed.</param>
    /// <returns>The stamps to write; null with the refusal when there is nothing to offer again.</returns>
    public static Stamps? Of(PluginCall call, Entity row, string reason, Func<Stamps, Stamps> judged, out Refusal? refusal)
    {
        var before = StampMapping.Read(row);
        refusal = null;
        if (before.ReturnedFor is not null && StateOfLead.IsOpen(row))
            return WithReason(judged(before), before, reason, AgreementCache.Of(call).InForceAt(call.EventOnUtc)?.Agreement?.Language ?? Words.English);
        if (CurrentHandover.Find(call, call.Caller, row.Id, out refusal) is not { } current) return null;
        if (current.Handover.AcceptedOn is not null || current.Handover.FoundAt(call.EventOnUtc).Outcome != HandoverOutcome.Expired)
        {
            refusal = Refusals.Of("nothing-to-offer-again", current.Language);
            return null;
        }
        var offered = current.OfferedOnExpiry();
        current.Expire();
        return WithReason(offered, before, reason, current.Language);
    }

    private static Stamps WithReason(Stamps after, Stamps before, string reason, int language) =>
        after.HandoverCount > (before.HandoverCount ?? 0)
            ? after with { RouteReason = LeadLifecycle.Cut(Words.Say(language, "offer.again", reason) + " " + after.RouteReason, LeadLifecycle.TextLength) }
            : after;
}
