using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Json;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>A lead that sales has is not closed as unreachable before the agreed number of attempts to reach it is on record.</summary>
public sealed class RefuseUnreachableOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (Status(call.Target) != LeadStatus.CannotContact || call.PreImage is not { } before || Status(before) == LeadStatus.CannotContact) return null;
        var stamps = StampMapping.Read(before);
        if (!stamps.IsWithSales || !StateOfLead.IsOpen(before)) return null;
        if (AgreementCache.Of(call).OfHandover(stamps)?.Agreement is not { Response.AttemptsBeforeUnreachable: { } agreed } agreement) return null;
        var attempts = stamps.AttemptCount ?? 0;
        return attempts < agreed ? Refusals.Of("attempts-missing", agreement.Language, JsonText.Of(attempts), JsonText.Of(agreed)) : null;
    }

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>(LeadTable.StatusCode)?.Value;
}
