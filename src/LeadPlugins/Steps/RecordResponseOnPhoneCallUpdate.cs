using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>A phone call that is made may be the first response to a lead: then it stops the response clock. What becomes of it afterwards leaves a trace.</summary>
public sealed class RecordResponseOnPhoneCallUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfChanged(call, Act.PhoneCallIn);
        return null;
    }
}
