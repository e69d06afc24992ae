using LeadPlugins.Mapping;

namespace LeadPlugins.Steps;

/// <summary>After the first save of a lead its stage, score, reason, next question, route and response clock are on the form.</summary>
public sealed class JudgeLeadOnCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        var lead = call.Target;
        StampMapping.RemoveFrom(lead);
        Judgement.OfNewLead(call, lead);
        return null;
    }
}
