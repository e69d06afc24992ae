using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An e-mail that counted as a response leaves a trace on the handover when it is deleted.</summary>
public sealed class TraceResponseOnEmailDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfDeleted(call, Act.EmailIn);
        return null;
    }
}
