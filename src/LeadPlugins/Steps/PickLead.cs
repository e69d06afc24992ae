using LeadPlugins.Telemarketing;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_PickLead: the caller works on a lead of a queue from now on, until it is released.</summary>
public sealed class PickLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => Picking.Of(call, ((EntityReference)call.Context.InputParameters["Target"]).Id);
}
