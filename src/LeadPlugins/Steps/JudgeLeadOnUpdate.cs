using LeadPlugins.Mapping;
using LeadPlugins.Schema;

namespace LeadPlugins.Steps;

/// <summary>Answering a question on a lead moves its stage in the same save. A save that changes nothing the agreement uses writes nothing.</summary>
/// <param name="configuration">An organization's own lead columns in this step's image, comma separated; written when an agreement that uses them is
/// published.</param>
public sealed class JudgeLeadOnUpdate(string configuration) : LeadPlugin
{
    private readonly ColumnCoverage _covered = new(JudgeLeadOnUpdateStep.PreImageColumns, configuration);

    protected override Refusal? Run(PluginCall call)
    {
        // Without its image nobody can say what the lead was: the save passes, and the health check finds the registration.
        if (call.PreImage is { } before) Judgement.OfChangedLead(call, call.Target, before, _covered);
        else call.Trace("The step has lost its image PreImage; the lead was not judged.");
        return null;
    }
}
