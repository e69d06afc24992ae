using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>A phone call that is made when it is recorded may be the first response to a lead: then it stops the response clock.</summary>
public sealed class RecordResponseOnPhoneCallCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfCreated(call, Act.PhoneCallIn);
        return null;
    }
}
