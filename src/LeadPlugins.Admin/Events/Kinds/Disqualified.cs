using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>The lead is closed without an opportunity, for one of the platform's reasons.</summary>
internal sealed class Disqualified : EventKind
{
    public override string Name => "disqualified";

    public override DetailReading Read(string detail, EventContext context)
    {
        if (detail.Length == 0) return DetailReading.Of(stand => Close(stand, LeadStatus.Lost));
        var column = context.Lead.Columns.Single(c => c.LogicalName == LeadTable.StatusCode);
        var reasons = column.Options.Where(o => o.State == LeadState.Disqualified).ToList();
        var reading = CellReader.Read(column with { Options = reasons }, detail, context.Settings);
        return reading.Allowed is { } allowed ? DetailReading.Refused("nothing, or " + allowed) : DetailReading.Of(stand => Close(stand, ((OptionSetValue)reading.Value!).Value));
    }

    private static void Close(Stand stand, int reason) => stand.Service.Update(new Entity(stand.Lead.LogicalName, stand.Lead.Id)
    {
        [LeadTable.StateCode] = new OptionSetValue(LeadState.Disqualified), [LeadTable.StatusCode] = new OptionSetValue(reason),
    });
}
