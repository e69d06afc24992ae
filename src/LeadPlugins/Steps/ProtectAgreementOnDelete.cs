using LeadPlugins.Publishing;

namespace LeadPlugins.Steps;

/// <summary>A published agreement is proof and cannot be deleted.</summary>
public sealed class ProtectAgreementOnDelete : LeadPlugin
{
    protected override Refusal? Run(PluginCall call) => AgreementGuard.OnDelete(call);
}
