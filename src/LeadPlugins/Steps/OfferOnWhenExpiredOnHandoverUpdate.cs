using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>A lead that nobody accepted in time is offered to the next recipient, where that is agreed: a job for each lead, so that one which the platform refuses
/// to save holds up no other.</summary>
public sealed class OfferOnWhenExpiredOnHandoverUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.PreImage is not { } before || !HandoverMapping.HasJustExpired(before, call.PostImage)) return null;
        if (call.PostImage.GetAttributeValue<EntityReference>(HandoverTable.LeadId) is not { } lead) return null;
        if (CurrentHandover.Find(call, call.System, lead.Id, out _) is not { IsBeingOfferedOn: true } current || current.Row.Id != call.Context.PrimaryEntityId) return null;
        current.WriteLead(current.OfferedOnExpiry());
        current.Expire();
        return null;
    }
}
