using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>A closed lead is opened again.</summary>
internal sealed class Reopened : PlainEventKind
{
    public override string Name => "reopened";

    protected override void Play(Stand stand) => stand.Service.Update(new Entity(stand.Lead.LogicalName, stand.Lead.Id)
    {
        [LeadTable.StateCode] = new OptionSetValue(LeadState.Open), [LeadTable.StatusCode] = new OptionSetValue(LeadStatus.New),
    });
}
