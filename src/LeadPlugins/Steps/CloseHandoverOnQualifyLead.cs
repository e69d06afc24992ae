using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Responses;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>
/// Qualifying a lead with the platform's own button counts as accepted and responded. Whether that message also raises an update of the lead is not documented:
/// where it does, the judge has stamped the lead already, and nothing is left to do here.
/// </summary>
public sealed class CloseHandoverOnQualifyLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        var leadId = ((EntityReference)call.Context.InputParameters["LeadId"]).Id;
        if (LeadRow.Read(call.System, leadId, agreement: null) is not { } lead) return null;
        var stamps = StampMapping.Read(lead);
        // Closed in another way since, it was qualified all the same.
        var isStillThat = !StateOfLead.IsOpen(lead) && stamps.IsWithSales && !(stamps.HandedOverOn > call.EventOnUtc);
        var record = LateQualification.Record(call, lead, out var mayStillCome);
        if (!isStillThat)
        {
            // Reopened since: the stamps are in their next cycle, so the fact goes onto the record alone, as soon as there is one.
            if (mayStillCome) throw new TimeoutException("the record of the offer that was answered is not written yet.");
            return null;
        }

        // The stamps change, so the router runs next and closes the handover's record where that did not exist yet. Where it does, it knows the response better:
        // somebody may have called the lead before it was qualified, or after that and before this job.
        var after = Judgement.OfQualifiedLead(call, lead);
        if (record is not null && record.GetAttributeValue<int>(HandoverTable.Number) == stamps.HandoverCount) after = ResponseStamps.Following(after, record);
        LeadWriting.Stamp(call, lead, after);
        return null;
    }
}
