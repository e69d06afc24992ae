using LeadPlugins.Delivery;

namespace LeadPlugins.Steps;

/// <summary>Seconds after a lead's stage, route or owner changed, its queue item, its owner and its handover record follow.</summary>
public sealed class RouteLeadOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        LeadDelivery.Run(call, call.PreImage, call.PostImage);
        return null;
    }
}
