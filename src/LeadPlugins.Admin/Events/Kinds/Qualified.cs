using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>The lead is qualified in the sense of Dynamics: it closes and becomes an opportunity.</summary>
internal sealed class Qualified : PlainEventKind
{
    private static readonly OptionSetValue DefaultStatus = new(-1);

    public override string Name => "qualified";

    protected override void Play(Stand stand) => stand.Service.Execute(new QualifyLeadRequest { LeadId = stand.Lead, CreateOpportunity = true, Status = DefaultStatus });
}
