using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An e-mail that is sent may be the first response to a lead: then it stops the response clock. What becomes of it afterwards leaves a trace.</summary>
public sealed class RecordResponseOnEmailUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfChanged(call, Act.EmailIn);
        return null;
    }
}
