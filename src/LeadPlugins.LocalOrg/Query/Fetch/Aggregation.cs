using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>
/// Makes groups of the results of an aggregate query, and one row of each. A query without groups gives one row, even of no results. Every alias is in every
/// row, with a value of null where there is nothing (U of groups). Groups come in the order of their first result unless the query orders them.
/// </summary>
internal sealed class Aggregation
{
    private readonly Database database;
    private readonly FetchQuery query;
    private readonly Search search;
    private readonly SourceColumn[] columns;
    private readonly int[] groups;

    public Aggregation(Database database, FetchQuery query, Search search)
    {
        (this.database, this.query, this.search) = (database, query, search);
        columns = [.. query.Columns.Select(search.Column)];
        groups = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Asked.Aggregate is null)];
        foreach (var column in columns) Check(column);
    }

    public IEnumerable<Entity> Rows()
    {
        var orders = query.AliasOrders.Select(o => (Key: KeyOf(o.Alias), o.Type)).ToList();
        return Ordering.By(Groups().Select(Values), orders).Select(ToEntity);
    }

    private static void Check(SourceColumn column)
    {
        var (asked, schema) = (column.Asked, column.Column);
        if (asked.Aggregate is { } aggregate) Aggregates.Check(aggregate, schema);
        else if (schema.Holds == StoredAs.DateTime != asked.DatePart is not null)
        {
            throw Faults.InvalidArgument($"Groups are made of column {schema} {(asked.DatePart is null ? "only with a dategrouping" : "without a dategrouping")}.");
        }
    }

    // Each group as the values of its results, column by column.
    private IEnumerable<List<object?[]>> Groups()
    {
        var found = new Dictionary<object?[], List<object?[]>>(KeyComparer.Instance);
        var inOrder = new List<List<object?[]>>();
        if (groups.Length == 0) inOrder.Add(found[[]] = []);

        var count = 0;
        foreach (var result in search.Results)
        {
            if (++count > query.AggregateLimit) throw Faults.TooManyAggregated();
            var values = Array.ConvertAll(columns, c => c.In(result));
            var key = Array.ConvertAll(groups, i => values[i]);
            if (!found.TryGetValue(key, out var group)) inOrder.Add(found[key] = group = []);
            group.Add(values);
        }
        return inOrder;
    }

    private object?[] Values(List<object?[]> group)
    {
        var row = new object?[columns.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var place = i;
            row[i] = columns[i].Asked.Aggregate is { } aggregate ? Aggregates.All[aggregate](CellsOf(columns[i], group, place)) : group[0][i];
        }
        return row;
    }

    private static Cells CellsOf(SourceColumn column, List<object?[]> group, int place)
    {
        var values = group.Select(row => row[place]).OfType<object>();
        if (column.Asked.Distinct) values = values.DistinctBy(KeyComparer.Plain);
        return new Cells(column.Column, group.Count, [.. values]);
    }

    private Func<object?[], object?> KeyOf(string alias)
    {
        var place = Array.FindIndex(columns, c => c.Asked.Alias == alias);
        if (place < 0) throw Faults.InvalidFetchXml($"no attribute of the query has the alias '{alias}' that it is ordered by");
        var column = columns[place];
        return row => column.IsOwnValue ? Ordering.Key(database, column.Column, row[place], query.OrdersByNumber) : row[place];
    }

    private Entity ToEntity(object?[] row)
    {
        var entity = new Entity(search.Root.Table.Name);
        for (var i = 0; i < row.Length; i++) columns[i].Put(database, entity, row[i]);
        return entity;
    }

    private sealed class KeyComparer : IEqualityComparer<object?[]>
    {
        public static readonly KeyComparer Instance = new();

        public static object? Plain(object? value) => value switch { string text => text.ToUpperInvariant(), Lookup lookup => lookup.Id, _ => value };

        public bool Equals(object?[]? x, object?[]? y) => x!.Select(Plain).SequenceEqual(y!.Select(Plain));

        public int GetHashCode(object?[] key)
        {
            var hash = new HashCode();
            foreach (var value in key) hash.Add(Plain(value));
            return hash.ToHashCode();
        }
    }
}
