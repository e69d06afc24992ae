using LeadPlugins.Handovers;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_AcceptLead: sales takes a lead that was offered to the caller or to a team of the caller's.</summary>
public sealed class AcceptLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => Acceptance.Of(call, ((EntityReference)call.Context.InputParameters["Target"]).Id);
}
