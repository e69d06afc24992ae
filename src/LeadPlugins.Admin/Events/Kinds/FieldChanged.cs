using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>Somebody writes a value into a column of the lead, or empties it: an agent notes an answer, a seller mends an address.</summary>
internal sealed class FieldChanged : EventKind
{
    public override string Name => "field changed";

    public override DetailReading Read(string detail, EventContext context)
    {
        var parts = detail.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[0].Length == 0) return DetailReading.Refused("column=value, or column= to empty it");
        if (LeadColumns.Find(context.Lead, parts[0]) is not { } column) return DetailReading.Refused("the logical or display name of a lead column before the =");
        if (Elsewhere(column) is { } elsewhere) return DetailReading.Refused($"a column that can be changed before the =; {elsewhere}");
        if (parts[1].Length == 0) return Change(column, null);
        var reading = CellReader.Read(column, parts[1], context.Settings);
        return reading.Allowed is { } allowed ? DetailReading.Refused($"as {column.LogicalName} {allowed}") : Change(column, reading.Value);
    }

    private static string? Elsewhere(ColumnModel column) => column switch
    {
        { LogicalName: LeadTable.OwnerId } => "the owner changes by owner changed",
        { LogicalName: LeadTable.StateCode } => "the state changes by qualified, disqualified and reopened",
        { ValidForUpdate: false } => $"{column.LogicalName} never changes",
        _ => CellReader.RefusalOf(column) is { } because ? $"{column.LogicalName} is none: {because}" : null,
    };

    private static DetailReading Change(ColumnModel column, object? value) =>
        DetailReading.Of(stand => stand.Service.Update(new Entity(stand.Lead.LogicalName, stand.Lead.Id) { [column.LogicalName] = value }));
}
