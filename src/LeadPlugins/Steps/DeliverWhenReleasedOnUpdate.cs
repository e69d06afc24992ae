using LeadPlugins.Delivery;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>A lead that waited for the agent working on it moves on as soon as the agent lets it go.</summary>
public sealed class DeliverWhenReleasedOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.PreImage is { } before && IsWorkedOn(before) && !IsWorkedOn(call.PostImage)) LeadDelivery.OfReleased(call, before);
        return null;
    }

    private static bool IsWorkedOn(Entity item) =>
        item.GetAttributeValue<EntityReference>(QueueItemTable.WorkerId) is not null
        && item.GetAttributeValue<OptionSetValue>(QueueItemTable.StateCode)?.Value is null or QueueItemState.Active;
}
