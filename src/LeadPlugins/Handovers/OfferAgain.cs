using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Responses;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Handovers;

/// <summary>Operations offers a lead to sales again, and says why: one that sales gave back, or one whose offer nobody answered in time. Who did it and why
/// stands on the lead, and on the record of the new offer.</summary>
internal static class OfferAgain
{
    /// <param name="row">The lead as the caller may read it.</param>
    /// <param name="after">The stamps that were written.</param>
    /// <returns>Why there is nothing to offer again; null when it was done.</returns>
    public static Refusal? Of(PluginCall call, Entity row, string reason, out Stamps? after)
    {
        var before = StampMapping.Read(row);
        if (before.ReturnedFor is not null && StateOfLead.IsOpen(row))
        {
            var language = AgreementCache.Of(call).InForceAt(call.EventOnUtc)?.Agreement?.Language ?? Words.English;
            after = WithReason(call, Judgement.OfSettledLead(call, row, before), reason, language);
            LeadWriting.Write(call, row, after);
            return null;
        }

        after = null;
        if (CurrentHandover.Find(call, call.Caller, row.Id, out var refusal) is not { } current) return refusal;
        if (current.Handover.AcceptedOn is not null || current.Handover.FoundAt(call.EventOnUtc).Outcome != HandoverOutcome.Expired)
            return Refusals.Of("nothing-to-offer-again", current.Language);
        after = WithReason(call, current.OfferedOnExpiry(), reason, current.Language);
        current.WriteLead(after);
        current.Expire();
        return null;
    }

    private static Stamps WithReason(PluginCall call, Stamps after, string reason, int language)
    {
        var caller = call.Context.UserId;
        var name = Responder.NameOf(call.System, caller, caller, teamName: null) ?? caller.ToString("D");
        return after with { RouteReason = LeadLifecycle.Cut(Words.Say(language, "offer.again", name, reason) + " " + after.RouteReason, LeadLifecycle.TextLength) };
    }
}
