using LeadPlugins.Handovers;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_RejectLead: sales gives a lead back, with the kind of mistake and, but for a misrouted one, with what is disputed.</summary>
public sealed class RejectLead : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => Rejection.Of(call, ((EntityReference)call.Context.InputParameters["Target"]).Id);
}
