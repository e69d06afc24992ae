using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Events;

/// <summary>Instants as an event file writes them: like the date-times of a lead file, but never a date alone, for which nobody could say when on that day.</summary>
internal static class Instants
{
    private const int DateAlone = 10;

    private static readonly ColumnModel Column = new() { LogicalName = "instant", SchemaName = "instant", DisplayName = "Instant", Type = ColumnType.DateTime, DateBehavior = DateBehavior.UserLocal };

    /// <summary>A UTC instant, or what is allowed.</summary>
    public static CellReading Read(string text, TimeZoneInfo zone) => text.Length <= DateAlone
        ? CellReading.Refused("a date and time as 2026-04-07T09:30, with Z, an offset such as +01:00, or none")
        : CellReader.Read(Column, text, new LeadFiles.LeadFileSettings { TimeZone = zone });
}
