using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles.Cells;

/// <summary>
/// Rows that a lead points at, and ids. Only currencies (by ISO code) and owners have names that a file may use; every other row is named by its id.
/// </summary>
internal static class LookupCells
{
    public static CellReading Read(ColumnModel column, string cell)
    {
        int colon = cell.IndexOf(':');
        string? table = colon >= 0 ? cell[..colon] : column.Targets is [var only] ? only : null;
        if (table is not null && column.Targets.Contains(table) && ReadId(cell[(colon + 1)..]).Value is Guid id)
            return CellReading.Of(new EntityReference(table, id));
        return CellReading.Refused(column.Targets is [_]
            ? "the id (GUID) of a row"
            : $"table:id, the table one of {string.Join(", ", column.Targets)}, the id a GUID");
    }

    public static CellReading ReadCurrency(string cell, LeadFileSettings settings)
    {
        if (ReadId(cell).Value is Guid id) return CellReading.Of(new EntityReference("transactioncurrency", id));
        bool isCode = cell.Length == 3 && cell.All(char.IsAsciiLetter);
        return isCode && settings.FindCurrency(cell.ToUpperInvariant()) is { } currency
            ? CellReading.Of(currency)
            : CellReading.Refused(isCode ? "the ISO code of a currency that the organization has" : "the ISO code of a currency, such as EUR");
    }

    public static CellReading ReadOwner(string cell, LeadFileSettings settings) =>
        settings.FindOwner(cell) is { } owner
            ? CellReading.Of(owner)
            : CellReading.Refused("a user or team that the organization has, exactly one of that name");

    public static CellReading ReadId(string cell) =>
        (Guid.TryParseExact(cell, "D", out var id) || Guid.TryParseExact(cell, "B", out id) || Guid.TryParseExact(cell, "N", out id)) && id != Guid.Empty
            ? CellReading.Of(id)
            : CellReading.Refused("an id (GUID) that is not all zeros");
}
