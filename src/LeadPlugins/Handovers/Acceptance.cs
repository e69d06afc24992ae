using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Handovers;

/// <summary>Sales takes a lead that was offered. What was offered to a team, or lies with the last resort, belongs to whoever takes it.</summary>
internal static class Acceptance
{
    public static Refusal? Of(PluginCall call, Guid leadId)
    {
        if (CurrentHandover.Find(call, call.Caller, leadId, out var refusal) is not { } current) return refusal;
        if (current.Objection(HandoverMove.Accept) is { } objection) return objection;
        if (current.CallerAsRecipient() is not { } name) return Refusals.Of("not-recipient", current.Language, current.RecipientName);

        var caller = new EntityReference(SystemUserTable.LogicalName, call.Context.UserId);
        var changes = new Entity(HandoverTable.LogicalName, current.Row.Id) { [HandoverTable.AcceptedByName] = name };
        if (current.Row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id != caller.Id) HandoverRows.SetRecipient(changes, caller, name);
        current.WriteLead(current.Stamps with { Stage = LeadStage.AcceptedBySales, AcceptedOn = call.EventOnUtc, FaultCode = null }, caller);
        current.Rows.Write(current.Row, current.Handover.AcceptedAt(call.EventOnUtc), changes);
        return null;
    }
}
