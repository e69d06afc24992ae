using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>The rows of one table, by id and by every column that was ever searched for equality.</summary>
internal sealed class RowTable(TableSchema schema)
{
    private readonly Dictionary<Guid, Row> rows = [];
    private readonly Dictionary<string, Index> indexes = new(StringComparer.Ordinal);

    public TableSchema Schema { get; } = schema;

    /// <summary>Grows with every change, undone ones included; what is cached from rows compares it.</summary>
    public long Changes { get; private set; }

    public IEnumerable<Row> All => rows.Values;

    public Row? Find(Guid id) => rows.GetValueOrDefault(id);

    /// <summary>The rows whose column equals a stored value; an index is made at the first search and kept from then on.</summary>
    public IReadOnlyCollection<Row> Where(ColumnSchema column, object value)
    {
        if (!indexes.TryGetValue(column.Name, out var index))
        {
            indexes[column.Name] = index = new Index(column);
            foreach (var row in rows.Values) index.Add(row);
        }
        return index.Find(value);
    }

    /// <summary>Puts <paramref name="after"/> in the place of <paramref name="before"/>; null stands for no row.</summary>
    public void Swap(Row? before, Row? after)
    {
        Changes++;
        if (after is not null) rows[after.Id] = after;
        else rows.Remove(before!.Id);

        foreach (var index in indexes.Values) index.Swap(before, after);
    }

    private sealed class Index(ColumnSchema column)
    {
        private readonly Dictionary<object, HashSet<Row>> found = [];

        public IReadOnlyCollection<Row> Find(object value) => found.TryGetValue(KeyOf(value), out var set) ? set : [];

        public void Add(Row row)
        {
            if (row[column] is not { } value) return;
            var key = KeyOf(value);
            if (!found.TryGetValue(key, out var set)) found[key] = set = [];
            set.Add(row);
        }

        public void Swap(Row? before, Row? after)
        {
            if (before is not null && before[column] is { } value && found.TryGetValue(KeyOf(value), out var set))
            {
                set.Remove(before);
                if (set.Count == 0) found.Remove(KeyOf(value));
            }
            if (after is not null) Add(after);
        }

        // Equality as the platform's queries have it: text without case, lookups by id.
        private static object KeyOf(object value) => value switch
        {
            string text => text.ToUpperInvariant(),
            Lookup lookup => lookup.Id,
            _ => value,
        };
    }
}
