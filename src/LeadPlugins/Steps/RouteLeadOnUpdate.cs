using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Schema;

namespace LeadPlugins.Steps;

/// <summary>Seconds after a lead's stage, route, owner or consent changed, its queue item, its owner and its handover record follow.</summary>
/// <param name="configuration">An organization's own consent columns in this step's images, comma separated; written when an agreement that uses them is
/// published.</param>
public sealed class RouteLeadOnUpdate(string configuration) : LeadPlugin
{
    private readonly string[] _moving = [.. RouteLeadOnUpdateStep.PreImageColumns, .. ColumnCoverage.Listed(configuration)];

    protected override Refusal? Run(PluginCall call)
    {
        var before = call.PreImage ?? throw new InvalidOperationException("The step has lost its image PreImage; import the solution again.");
        LeadDelivery.OfChanged(call, before, call.PostImage, _moving);
        return null;
    }
}
