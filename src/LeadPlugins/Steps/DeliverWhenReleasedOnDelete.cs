using LeadPlugins.Delivery;

namespace LeadPlugins.Steps;

/// <summary>A lead that waited for the agent working on it moves on when the agent takes it out of the queue.</summary>
public sealed class DeliverWhenReleasedOnDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.PreImage is { } item) LeadDelivery.OfReleased(call, item);
        return null;
    }
}
