using LeadPlugins.Publishing;

namespace LeadPlugins.Steps;

/// <summary>Publishing checks everything; what has been published is refused to everyone who would change it.</summary>
public sealed class ProtectAgreementOnUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => AgreementGuard.OnUpdate(call);
}
