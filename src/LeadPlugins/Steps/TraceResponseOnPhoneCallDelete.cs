using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>A phone call that counted as a response leaves a trace on the handover when it is deleted.</summary>
public sealed class TraceResponseOnPhoneCallDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfDeleted(call, Act.PhoneCallIn);
        return null;
    }
}
