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
        var before = StampMapping.Read(row);
        var after = Judgement.OfStoredLead(call, row);
        if (!explainOnly && call.Context.InputParameters.TryGetValue(JudgeLeadApi.OfferAgainBecauseRequest, out var said) && said is string reason && reason.Trim().Length > 0)
        {
            if (OfferAgain.Of(call, row, reason.Trim(), stamps => Judgement.OfSettledLead(call, row, stamps), out var refusal) is not { } offered) return refusal;
            after = offered;
        }
        if (!explainOnly)
        {
            var changes = new Entity(LeadTable.LogicalName, target.Id) { RowVersion = row.RowVersion };
            if (StampMapping.WriteChanges(changes, before, after))
            {
                // The router listens to the stage, and must also hear of a route that changed alone.
                if (!changes.Contains(LeadTable.Stage)) changes[LeadTable.Stage] = row.GetAttributeValue<OptionSetValue>(LeadTable.Stage);
                call.UpdateAsOwn(changes);
            }
        }
        Answer(call, agreement?.Agreement, LeadValues.OfStored(row, agreements.ReferencesOf(agreement)), after);
        return null;
    }

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
