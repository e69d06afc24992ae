using LeadPlugins.Mapping;
using LeadPlugins.Schema;

namespace LeadPlugins.Steps;

/// <summary>Answering a question on a lead moves its stage in the same save. A save that changes nothing the agreement uses writes nothing.</summary>
/// <param name="configuration">An organization's own lead columns in this step's image, comma separated; written when an agreement that uses them is published.</param>
public sealed class JudgeLeadOnUpdate(string configuration) : LeadPlugin
{
    private readonly ColumnCoverage _covered = new(JudgeLeadOnUpdateStep.PreImageColumns, configuration);

    protected override Refusal? Run(PluginCall call)
    {
        Judgement.OfChangedLead(call, call.Target, call.PreImage, _covered);
        return null;
    }
}
