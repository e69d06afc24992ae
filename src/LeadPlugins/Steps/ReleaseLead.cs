using LeadPlugins.Telemarketing;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_ReleaseLead: the caller lets go of a lead of a queue; it is for anybody to pick again, or moves on to where it belongs by now.</summary>
public sealed class ReleaseLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => Releasing.Of(call, ((EntityReference)call.Context.InputParameters["Target"]).Id);
}
