using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>Every row of the organization. All changes go through <see cref="Swap"/>, which remembers how to undo them while a transaction is open.</summary>
internal sealed class RowStore
{
    private readonly Dictionary<string, RowTable> tables = new(StringComparer.Ordinal);
    private readonly HashSet<(RowTable Table, Guid Id)> locked = [];
    private List<Change> changes = [];
    private long sequence;
    private long version;

    public bool IsOpen { get; private set; }

    public RowTable? Find(string? table) => table is not null && tables.TryGetValue(table, out var found) ? found : null;

    public RowTable this[string table] => tables[table];

    public void Add(TableSchema schema) => tables.Add(schema.Name, new RowTable(schema));

    public long NextSequence() => ++sequence;

    public long NextVersion() => ++version;

    /// <exception cref="System.ServiceModel.FaultException">A suspended transaction has changed the row.</exception>
    public void Swap(RowTable table, Row? before, Row? after)
    {
        var change = new Change(table, before, after);
        if (locked.Contains(change.Key)) throw Faults.RowIsLocked(table.Schema.Name, change.Key.Id);
        change.Do();
        if (IsOpen) changes.Add(change);
    }

    public void Open() => IsOpen = true;

    public void Commit()
    {
        IsOpen = false;
        changes.Clear();
    }

    public void RollBack()
    {
        IsOpen = false;
        Undo(changes);
        changes.Clear();
    }

    /// <summary>
    /// Puts the open transaction aside: every row is as it was last committed, and those it has changed are locked, until the returned action brings it back.
    /// </summary>
    public Action Suspend()
    {
        // The locks keep every one of these rows as it is put back here, so doing the changes again gives the same rows.
        var (suspended, wasOpen) = (changes, IsOpen);
        Undo(suspended);
        foreach (var change in suspended) locked.Add(change.Key);
        (changes, IsOpen) = ([], false);
        return () =>
        {
            foreach (var change in suspended) locked.Remove(change.Key);
            foreach (var change in suspended) change.Do();
            (changes, IsOpen) = (suspended, wasOpen);
        };
    }

    private static void Undo(List<Change> changes)
    {
        for (var i = changes.Count - 1; i >= 0; i--) changes[i].Undo();
    }

    private readonly record struct Change(RowTable Table, Row? Before, Row? After)
    {
        public (RowTable Table, Guid Id) Key => (Table, (After ?? Before)!.Id);

        public void Do() => Table.Swap(Before, After);

        public void Undo() => Table.Swap(After, Before);
    }
}
