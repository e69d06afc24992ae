using LeadPlugins.Responses;

namespace LeadPlugins.Steps;

/// <summary>An e-mail that is sent when it is recorded may be the first response to a lead: then it stops the response clock.</summary>
public sealed class RecordResponseOnEmailCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        ResponseRecording.OfCreated(call, Act.EmailIn);
        return null;
    }
}
