using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>A row as it was at one moment. Rows never change: a write puts a new one in its place, and the old one serves as pre-image and undo.</summary>
internal sealed class Row
{
    private readonly object?[] values;

    /// <param name="sequence">Place in the order of creation; queries without an order return rows in it.</param>
    public Row(Guid id, long sequence, long version, object?[] values)
    {
        Id = id;
        Sequence = sequence;
        Version = version;
        this.values = values;
    }

    public Guid Id { get; }
    public long Sequence { get; }

    /// <summary>Number of the write that made this row; grows with every write in the organization.</summary>
    public long Version { get; }

    /// <summary>The stored value, null when empty. A column added after this row was written is empty.</summary>
    public object? this[ColumnSchema column] => column.Ordinal < values.Length ? values[column.Ordinal] : null;

    public Guid? LookupId(ColumnSchema? column) => column is not null && this[column] is Lookup lookup ? lookup.Id : null;

    public int? Option(ColumnSchema? column) => column is not null && this[column] is int value ? value : null;

    public object?[] CopyValues(int columns)
    {
        var copy = new object?[columns];
        values.CopyTo(copy, 0);
        return copy;
    }
}
