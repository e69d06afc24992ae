using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>Every row of the organization. All changes go through <see cref="Swap"/>, which remembers how to undo them while a transaction is open.</summary>
internal sealed class RowStore
{
    private readonly Dictionary<string, RowTable> tables = new(StringComparer.Ordinal);
    private readonly List<(RowTable Table, Row? Before, Row? After)> undo = [];
    private long sequence;
    private long version;

    public bool IsOpen { get; private set; }

    public RowTable? Find(string? table) => table is not null && tables.TryGetValue(table, out var found) ? found : null;

    public RowTable this[string table] => tables[table];

    public void Add(TableSchema schema) => tables.Add(schema.Name, new RowTable(schema));

    public long NextSequence() => ++sequence;

    public long NextVersion() => ++version;

    public void Swap(RowTable table, Row? before, Row? after)
    {
        table.Swap(before, after);
        if (IsOpen) undo.Add((table, before, after));
    }

    public void Open() => IsOpen = true;

    public void Commit()
    {
        IsOpen = false;
        undo.Clear();
    }

    public void RollBack()
    {
        IsOpen = false;
        for (var i = undo.Count - 1; i >= 0; i--) undo[i].Table.Swap(undo[i].After, undo[i].Before);
        undo.Clear();
    }
}
