using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_JudgeLead: judges a lead as it is stored; with ExplainOnly nothing is written, and the answer tells which smallest changes would
/// qualify it.</summary>
public sealed class JudgeLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        var target = (EntityReference)call.Context.InputParameters["Target"];
        var explainOnly = call.Context.InputParameters.TryGetValue(JudgeLeadApi.ExplainOnlyRequest, out var flag) && flag is true;
        var agreements = AgreementCache.Of(call);
        var agreement = agreements.InForceAt(call.EventOnUtc);

        // Read as the caller: who may not see the lead may not ask about it. Written as the system, like every stamp.
        if (LeadRow.Read(call.Caller, target.Id, agreement?.Agreement) is not { } row)
            return Refusals.LeadNotFound;
        Stamps? after = null;
        if (!explainOnly && Reason(call) is { } reason)
        {
            if (OfferAgain.Of(call, row, reason, out after) is { } refusal) return refusal;
        }
        else
        {
            after = Judgement.OfStoredLead(call, row);
            if (!explainOnly) LeadWriting.Write(call, row, after);
        }
        Answer(call, agreement?.Agreement, LeadValues.OfStored(row, agreements.ReferencesOf(agreement)), after ?? Stamps.None);
        return null;
    }

    private static string? Reason(PluginCall call) =>
        call.Context.InputParameters.TryGetValue(JudgeLeadApi.OfferAgainBecauseRequest, out var said) && said is string reason && reason.Trim().Length > 0 ? reason.Trim() : null;

    private static void Answer(PluginCall call, Agreement? agreement, LeadValues values, Stamps stamps)
    {
        var output = call.Context.OutputParameters;
        var stored = new Entity(LeadTable.LogicalName);
        StampMapping.WriteChanges(stored, Stamps.None, stamps);
        output[JudgeLeadApi.VerdictResponse] = stored.GetAttributeValue<OptionSetValue>(LeadTable.Verdict);
        output[JudgeLeadApi.StageResponse] = stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage);
        output[JudgeLeadApi.ExplanationResponse] = stamps.Explanation;
        output[JudgeLeadApi.WhyNotResponse] = agreement is null ? null : Explanation.WriteWhyNot(WhyNot.Find(agreement, values, call.EventOnUtc));
    }
}
