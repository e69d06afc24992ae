using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>Sales takes the lead that it was offered.</summary>
internal sealed class Accepted : PlainEventKind
{
    public override string Name => "accepted";

    protected override void Play(Stand stand) => stand.Service.Execute(new OrganizationRequest(AcceptLeadApi.Name) { Parameters = { ["Target"] = stand.Lead } });
}
