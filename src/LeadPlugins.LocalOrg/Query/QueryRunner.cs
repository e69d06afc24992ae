using System.Globalization;
using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>Answers a QueryExpression: find, link, filter, order, page. Rows without an order come in the order of their creation.</summary>
internal sealed class QueryRunner(Database database)
{
    private const int MaxPage = 5000;

    public EntityCollection Run(QueryExpression query, Guid userId)
    {
        Check(query);
        var sources = new List<Source>();
        var root = NewSource(query.EntityName, database.Table(query.EntityName), query.ColumnSet ?? new ColumnSet(), sources);
        foreach (var link in query.LinkEntities) AddLink(root, link, sources);
        foreach (var link in sources.SelectMany(s => s.Links)) link.Fits = Filter(link.Expression.LinkCriteria, link.Source, sources, userId);
        var fits = Filter(query.Criteria, root, sources, userId);

        var results = Candidates(root, query.Criteria, userId).Select(row => { var first = new Row?[sources.Count]; first[0] = row; return first; });
        results = root.Links.Aggregate(results, (found, link) => Join(found, root, link)).Where(fits);
        return Page(query, Ordered(results, query, root, sources), root, sources);
    }

    private static void Check(QueryExpression query)
    {
        if (query.TopCount is not null && query.PageInfo is { Count: > 0 }) throw Faults.InvalidArgument("A query can have TopCount or a page, not both.");
        if (query.TopCount is < 1 or > MaxPage) throw Faults.InvalidArgument($"TopCount must be 1 to {MaxPage}.");
        if (query.PageInfo is { Count: > MaxPage or < 0 }) throw Faults.InvalidArgument($"A page has at most {MaxPage} rows.");
    }

    private void AddLink(Source from, LinkEntity link, List<Source> sources)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter)) throw Faults.NotImitated($"join operator {link.JoinOperator}");
        var table = database.TableWithRows(link.LinkToEntityName);
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{table.Name}{sources.Count.ToString(CultureInfo.InvariantCulture)}" : link.EntityAlias;
        if (sources.Any(s => s.Alias == alias)) throw Faults.InvalidArgument($"Two tables of the query are called '{alias}'.");

        var source = NewSource(alias, table, link.Columns ?? new ColumnSet(), sources);
        from.Links.Add(new Link(source, database.Column(from.Table, link.LinkFromAttributeName), database.Column(table, link.LinkToAttributeName), link));
        foreach (var nested in link.LinkEntities) AddLink(source, nested, sources);
    }

    private Source NewSource(string alias, TableSchema table, ColumnSet columns, List<Source> sources)
    {
        foreach (var column in columns.Columns.Select(c => database.Column(table, c)))
        {
            if (sources.Count > 0 && table.PartyLists.Contains(column)) throw Faults.NotImitated($"party lists of a linked table ({column})");
        }
        var source = new Source(sources.Count, alias, table, columns);
        sources.Add(source);
        return source;
    }

    // The rows that can match: by id, by the index of the most selective equality, or all.
    private IEnumerable<Row> Candidates(Source root, FilterExpression criteria, Guid userId)
    {
        var rows = database.RowsOf(root.Table);
        if (criteria is not { FilterOperator: LogicalOperator.And }) return InOrder(rows.All);

        IReadOnlyCollection<Row>? fewest = null;
        foreach (var expression in criteria.Conditions)
        {
            if (expression.Operator != ConditionOperator.Equal || (expression.EntityName is not null && expression.EntityName != root.Alias)) continue;
            var condition = Condition.From(expression, database.Column(root.Table, expression.AttributeName), userId, database.Clock.UtcNow);
            var found = Matching(rows, condition.Column, condition.Operands[0]);
            if (fewest is null || found.Count < fewest.Count) fewest = found;
        }
        return InOrder(fewest ?? rows.All);
    }

    private static IReadOnlyCollection<Row> Matching(RowTable rows, ColumnSchema column, object value) =>
        column == rows.Schema.PrimaryKey ? rows.Find((Guid)value) is { } row ? [row] : [] : rows.Where(column, value);

    private static IEnumerable<Row> InOrder(IEnumerable<Row> rows) => rows.OrderBy(r => r.Sequence);

    private IEnumerable<Row?[]> Join(IEnumerable<Row?[]> results, Source from, Link link)
    {
        var rows = database.RowsOf(link.Source.Table);
        foreach (var result in results)
        {
            var linked = KeyOf(result[from.Position]?[link.From]) is { } key ? InOrder(Matching(rows, link.To, key)) : [];
            var matches = linked.Select(row => With(result, link.Source, row)).Where(link.Fits);
            // The links that start from the linked table belong to the match: an outer link keeps its row when they fail.
            matches = link.Source.Links.Aggregate(matches, (found, nested) => Join(found, link.Source, nested));
            var any = false;
            foreach (var match in matches)
            {
                any = true;
                yield return match;
            }
            if (!any && link.IsOuter) yield return result;
        }
    }

    private static object? KeyOf(object? stored) => stored is Lookup lookup ? lookup.Id : stored;

    private static Row?[] With(Row?[] result, Source source, Row row)
    {
        var next = (Row?[])result.Clone();
        next[source.Position] = row;
        return next;
    }

    private Func<Row?[], bool> Filter(FilterExpression? filter, Source home, List<Source> sources, Guid userId)
    {
        if (filter is null) return _ => true;
        if (filter.IsQuickFindFilter) throw Faults.NotImitated("quick find filters");
        Func<Row?[], bool>[] tests =
        [
            .. filter.Conditions.Select(c => Test(c, home, sources, userId)),
            .. filter.Filters.Select(f => Filter(f, home, sources, userId)),
        ];
        return tests.Length == 0 ? _ => true
            : filter.FilterOperator == LogicalOperator.And ? result => Array.TrueForAll(tests, t => t(result))
            : result => Array.Exists(tests, t => t(result));
    }

    private Func<Row?[], bool> Test(ConditionExpression expression, Source home, List<Source> sources, Guid userId)
    {
        var source = string.IsNullOrEmpty(expression.EntityName) ? home : Named(expression.EntityName, sources);
        var condition = Condition.From(expression, database.Column(source.Table, expression.AttributeName), userId, database.Clock.UtcNow);
        return result => condition.Test(result[source.Position]?[condition.Column]);
    }

    private static Source Named(string alias, List<Source> sources) =>
        sources.FirstOrDefault(s => s.Alias == alias) ?? sources.FirstOrDefault(s => s.Table.Name == alias)
        ?? throw Faults.InvalidArgument($"No table of the query is called '{alias}'.");

    private IEnumerable<Row?[]> Ordered(IEnumerable<Row?[]> results, QueryExpression query, Source root, List<Source> sources)
    {
        var orders = query.Orders.Select(o => (Source: string.IsNullOrEmpty(o.EntityName) ? root : Named(o.EntityName, sources), Order: o))
            .Concat(sources.SelectMany(s => s.Links).SelectMany(l => l.Expression.Orders.Select(o => (l.Source, Order: o))));
        IOrderedEnumerable<Row?[]>? ordered = null;
        foreach (var (source, order) in orders)
        {
            var column = database.Column(source.Table, order.AttributeName);
            object? Key(Row?[] result) => SortKey(column, result[source.Position]?[column]);
            ordered = (ordered, order.OrderType) switch
            {
                (null, OrderType.Ascending) => results.OrderBy(Key, NullsFirst.Instance),
                (null, _) => results.OrderByDescending(Key, NullsFirst.Instance),
                (_, OrderType.Ascending) => ordered.ThenBy(Key, NullsFirst.Instance),
                _ => ordered.ThenByDescending(Key, NullsFirst.Instance),
            };
        }
        return ordered ?? results;
    }

    // What a person reads: choices are ordered by label, lookups by name.
    private object? SortKey(ColumnSchema column, object? stored) => (column.Holds, stored) switch
    {
        (_, null) => null,
        (StoredAs.Option, int value) => column.LabelOf(value) ?? "",
        (StoredAs.Lookup, Lookup lookup) => database.NameOf(lookup) ?? "",
        _ => stored,
    };

    private EntityCollection Page(QueryExpression query, IEnumerable<Row?[]> results, Source root, List<Source> sources)
    {
        var entities = results.Select(result => ToEntity(result, query, root, sources));
        if (query.Distinct) entities = entities.DistinctBy(Fingerprint);

        var size = query.TopCount ?? (query.PageInfo is { Count: > 0 } page ? page.Count : MaxPage);
        var number = Math.Max(query.PageInfo?.PageNumber ?? 1, 1);
        var countAll = query.PageInfo?.ReturnTotalRecordCount == true;
        var all = countAll ? entities.ToList() : entities;
        var rows = all.Skip((number - 1) * size).Take(size + 1).ToList();
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        var saysMore = hasMore && query.TopCount is null;

        return new EntityCollection(rows)
        {
            EntityName = root.Table.Name,
            MoreRecords = saysMore,
            // The cookie only proves that the page was read; the number decides, as it does on the platform when both are sent.
            PagingCookie = saysMore ? string.Create(CultureInfo.InvariantCulture, $"<cookie page=\"{number}\" last=\"{rows[^1].Id}\" />") : null!,
            TotalRecordCount = countAll ? all.Count() : -1,
        };
    }

    private Entity ToEntity(Row?[] result, QueryExpression query, Source root, List<Source> sources)
    {
        var entity = RetrieveMessage.Read(database, root.Table, result[0]!, root.Columns);
        // Distinct rows are no longer one row of the table, so the id is there only if it was asked for.
        var key = root.Table.PrimaryKey.Name;
        if (query.Distinct && !root.Columns.AllColumns && !root.Columns.Columns.Contains(key))
        {
            entity.Attributes.Remove(key);
            entity.Id = Guid.Empty;
        }
        foreach (var source in sources.Skip(1))
        {
            if (result[source.Position] is not { } row) continue;
            var wanted = source.Columns.AllColumns ? null : source.Columns.Columns.Select(c => database.Column(source.Table, c));
            var linked = database.ToEntity(source.Table, row, wanted);
            foreach (var (column, value) in linked.Attributes) entity[$"{source.Alias}.{column}"] = new AliasedValue(source.Table.Name, column, value);
        }
        return entity;
    }

    private static string Fingerprint(Entity entity) =>
        string.Join('\u001f', entity.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Readable(a.Value)}"));

    private static string? Readable(object value) => value switch
    {
        AliasedValue aliased => Readable(aliased.Value),
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private sealed class NullsFirst : IComparer<object?>
    {
        public static readonly NullsFirst Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch { (null, null) => 0, (null, _) => -1, (_, null) => 1, _ => Operators.Compare(x, y) };
    }
}
