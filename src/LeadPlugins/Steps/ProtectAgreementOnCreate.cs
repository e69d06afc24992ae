using LeadPlugins.Publishing;

namespace LeadPlugins.Steps;

/// <summary>An agreement that cannot work cannot be published; the message lists every problem.</summary>
public sealed class ProtectAgreementOnCreate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => AgreementGuard.OnCreate(call);
}
