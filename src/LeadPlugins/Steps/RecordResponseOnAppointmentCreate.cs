using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An appointment that is held when it is recorded may be the first response to a lead: then it stops the response clock.</summary>
public sealed class RecordResponseOnAppointmentCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfCreated(call, Act.AppointmentIn);
        return null;
    }
}
