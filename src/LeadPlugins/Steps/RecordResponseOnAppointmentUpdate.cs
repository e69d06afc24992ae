using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An appointment that is held may be the first response to a lead: then it stops the response clock. What becomes of it afterwards leaves a trace.</summary>
public sealed class RecordResponseOnAppointmentUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfChanged(call, Act.AppointmentIn);
        return null;
    }
}
