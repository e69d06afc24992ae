using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>A row while it is being written.</summary>
internal sealed class Draft(TableSchema table, Row? before)
{
    private readonly object?[] values = before?.CopyValues(table.Columns.Count) ?? new object?[table.Columns.Count];

    public TableSchema Table { get; } = table;

    /// <summary>The row as it was; null for a new one.</summary>
    public Row? Before { get; } = before;

    public object? this[ColumnSchema column]
    {
        get => values[column.Ordinal];
        set => values[column.Ordinal] = value;
    }

    /// <summary>Sets a column if the table has it.</summary>
    public void SetIfThere(string column, object? stored)
    {
        if (Table.TryFind(column, out var found)) values[found.Ordinal] = stored;
    }

    public object? Get(string column) => Table.TryFind(column, out var found) ? values[found.Ordinal] : null;

    public Row ToRow(Guid id, long sequence, long version)
    {
        SetIfThere("versionnumber", version);
        return new Row(id, sequence, version, values);
    }
}
