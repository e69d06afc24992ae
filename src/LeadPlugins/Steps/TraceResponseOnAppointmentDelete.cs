using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An appointment that counted as a response leaves a trace on the handover when it is deleted.</summary>
public sealed class TraceResponseOnAppointmentDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfDeleted(call, Act.AppointmentIn);
        return null;
    }
}
