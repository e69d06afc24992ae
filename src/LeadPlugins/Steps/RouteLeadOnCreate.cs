using LeadPlugins.Delivery;

namespace LeadPlugins.Steps;

/// <summary>Seconds after a lead was created it lies in its queue, or belongs to its recipient with a handover record.</summary>
public sealed class RouteLeadOnCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        LeadDelivery.OfNew(call, call.PostImage);
        return null;
    }
}
