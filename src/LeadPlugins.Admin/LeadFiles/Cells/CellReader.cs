using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles.Cells;

/// <summary>What a cell holds: a value as the SDK takes it, nothing (both null), or what would have been allowed instead.</summary>
public readonly record struct CellReading(object? Value, string? Allowed)
{
    public static CellReading Of(object value) => new(value, null);

    public static CellReading Refused(string allowed) => new(null, allowed);
}

/// <summary>
/// Reads the text of a cell as a value of its column: the same text gives the same value in every culture, or is refused. Nothing is guessed, cut, rounded
/// or replaced.
/// </summary>
public static class CellReader
{
    /// <summary>Why a file cannot fill this column; null when it can.</summary>
    public static string? RefusalOf(ColumnModel column) => column switch
    {
        { Source: not ColumnSource.Simple } => "it is calculated",
        { ValidForCreate: false } => "it cannot be set on create",
        { Type: ColumnType.File or ColumnType.Image or ColumnType.Virtual } => $"a cell cannot hold a {column.Type.ToString().ToLowerInvariant()}",
        _ => null,
    };

    /// <summary>Reads a cell that is not blank. Text is kept to the character; around all other values spaces and tabs do not count.</summary>
    public static CellReading Read(ColumnModel column, string text, LeadFileSettings settings)
    {
        if (column.Type is ColumnType.Text or ColumnType.Memo)
            return text.Length <= (column.MaxLength ?? int.MaxValue) ? CellReading.Of(text) : CellReading.Refused($"at most {column.MaxLength} characters");

        string cell = text.Trim(' ', '\t');
        return column.Type switch
        {
            ColumnType.WholeNumber or ColumnType.BigInt => NumberCells.ReadWhole(column, cell),
            ColumnType.Decimal or ColumnType.Money => NumberCells.ReadDecimal(column, cell),
            ColumnType.Float => NumberCells.ReadFloat(column, cell),
            ColumnType.YesNo => ChoiceCells.ReadYesNo(column, cell),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => ChoiceCells.Read(column, cell),
            ColumnType.MultiChoice => ChoiceCells.ReadMany(column, cell),
            ColumnType.DateTime => DateCells.Read(column, cell, settings.TimeZone),
            ColumnType.Owner => LookupCells.ReadOwner(cell, settings),
            ColumnType.Lookup when column.LogicalName == "transactioncurrencyid" => LookupCells.ReadCurrency(cell, settings),
            ColumnType.Lookup or ColumnType.Customer => LookupCells.Read(column, cell),
            ColumnType.UniqueIdentifier or ColumnType.PrimaryKey => LookupCells.ReadId(cell),
            _ => throw new ArgumentException($"No file can fill {column.LogicalName} ({column.Type}); see {nameof(RefusalOf)}.", nameof(column)),
        };
    }
}
