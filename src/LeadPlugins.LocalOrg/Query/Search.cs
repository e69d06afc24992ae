using System.Globalization;
using LeadPlugins.LocalOrg.Query.Fetch;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>A query's tables, links and conditions made ready, and the results that meet them. Whatever the query gets wrong is a fault at once.</summary>
internal sealed class Search
{
    private readonly Database database;
    private readonly QueryCaller caller;
    private readonly QueryExpression query;
    private readonly List<Source> sources = [];

    public Search(Database database, QueryExpression query, QueryCaller caller)
    {
        (this.database, this.query, this.caller) = (database, query, caller);
        Root = NewSource(query.EntityName, database.Table(query.EntityName), query.ColumnSet ?? new ColumnSet(), null);
        foreach (var link in query.LinkEntities) AddLink(Root, link);
        foreach (var link in Links) link.Fits = Filter(link.Expression.LinkCriteria, link.Source);
        var fits = Filter(query.Criteria, Root);
        Results = Root.Links.Aggregate(Candidates().Select(First), (found, link) => Join(found, Root, link)).Where(fits);
    }

    public Source Root { get; }

    /// <summary>The linked tables, each after the one it starts from.</summary>
    public IEnumerable<Source> Linked => sources.Skip(1);

    /// <summary>One row for each source; found when they are read, in the order of creation.</summary>
    public IEnumerable<Row?[]> Results { get; }

    private IEnumerable<Link> Links => sources.SelectMany(s => s.Links);

    /// <summary>What the results are ordered by: first what the query says, then what its links say.</summary>
    public List<(Func<Row?[], object?> Key, OrderType Type)> Orders(bool byNumber)
    {
        var orders = query.Orders.Select(o => (Source: Root, Order: o)).Concat(Links.SelectMany(l => l.Expression.Orders.Select(o => (l.Source, Order: o))));
        return [.. orders.Select(o => (KeyOf(o.Source, o.Order, byNumber), o.Order.OrderType))];
    }

    /// <summary>Where a column that was asked for under an alias is.</summary>
    public SourceColumn Column(FetchColumn asked)
    {
        var source = sources.Single(s => s.Expression == asked.Link);
        return new SourceColumn(asked, source, Readable(source.Table, asked.Name));
    }

    private Func<Row?[], object?> KeyOf(Source home, OrderExpression order, bool byNumber)
    {
        var source = string.IsNullOrEmpty(order.EntityName) ? home : Named(order.EntityName);
        var column = database.Column(source.Table, order.AttributeName);
        return result => Ordering.Key(database, column, result[source.Position]?[column], byNumber);
    }

    private void AddLink(Source from, LinkEntity link)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter)) throw Faults.NotImitated($"join operator {link.JoinOperator}");
        var table = database.TableWithRows(link.LinkToEntityName);
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{table.Name}{sources.Count.ToString(CultureInfo.InvariantCulture)}" : link.EntityAlias;
        if (sources.Any(s => s.Alias == alias)) throw Faults.InvalidArgument($"Two tables of the query are called '{alias}'.");

        var source = NewSource(alias, table, link.Columns, link);
        from.Links.Add(new Link(source, database.Column(from.Table, link.LinkFromAttributeName), database.Column(table, link.LinkToAttributeName), link));
        foreach (var nested in link.LinkEntities) AddLink(source, nested);
    }

    private Source NewSource(string alias, TableSchema table, ColumnSet columns, LinkEntity? link)
    {
        foreach (var name in columns.Columns)
        {
            // The party lists of the first table are read with its row.
            if (link is not null || !table.PartyLists.Contains(database.Column(table, name))) Readable(table, name);
        }
        var source = new Source(sources.Count, alias, table, columns, link, caller.Visible(table));
        sources.Add(source);
        return source;
    }

    private ColumnSchema Readable(TableSchema table, string name)
    {
        var column = database.Column(table, name);
        return column.Model.Type == ColumnType.PartyList ? throw Faults.NotImitated($"party lists of a linked table or under an alias ({column})")
            : column.Holds == StoredAs.Nothing ? throw Faults.NotImitated($"reading column {column} of type {column.Model.Type}")
            : column;
    }

    // The rows that can match: by id, by the index of the most selective equality, or all.
    private IEnumerable<Row> Candidates()
    {
        var rows = database.RowsOf(Root.Table);
        IReadOnlyCollection<Row>? fewest = null;
        foreach (var expression in Required(query.Criteria))
        {
            if (expression.Operator != ConditionOperator.Equal || expression.CompareColumns) continue;
            if (!string.IsNullOrEmpty(expression.EntityName) && expression.EntityName != Root.Alias) continue;
            var condition = Condition.From(expression, database.Column(Root.Table, expression.AttributeName), caller);
            var found = Matching(rows, condition.Column, condition.Operands[0]);
            if (fewest is null || found.Count < fewest.Count) fewest = found;
        }
        return InOrder(Root.Visible(fewest ?? rows.All));
    }

    /// <summary>The conditions that every result must meet.</summary>
    private static IEnumerable<ConditionExpression> Required(FilterExpression? filter) =>
        filter is not { FilterOperator: LogicalOperator.And } ? [] : filter.Conditions.Concat(filter.Filters.SelectMany(Required));

    private static IReadOnlyCollection<Row> Matching(RowTable rows, ColumnSchema column, object value) =>
        column == rows.Schema.PrimaryKey ? rows.Find((Guid)value) is { } row ? [row] : [] : rows.Where(column, value);

    private static IEnumerable<Row> InOrder(IEnumerable<Row> rows) => rows.OrderBy(r => r.Sequence);

    private Row?[] First(Row row)
    {
        var result = new Row?[sources.Count];
        result[0] = row;
        return result;
    }

    private IEnumerable<Row?[]> Join(IEnumerable<Row?[]> results, Source from, Link link)
    {
        var rows = database.RowsOf(link.Source.Table);
        foreach (var result in results)
        {
            var linked = KeyOf(result[from.Position]?[link.From]) is { } key ? InOrder(link.Source.Visible(Matching(rows, link.To, key))) : [];
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

    private Func<Row?[], bool> Filter(FilterExpression? filter, Source home)
    {
        if (filter is null) return _ => true;
        if (filter.IsQuickFindFilter) throw Faults.NotImitated("quick find filters");
        Func<Row?[], bool>[] tests = [.. filter.Conditions.Select(c => Test(c, home)), .. filter.Filters.Select(f => Filter(f, home))];
        return tests.Length == 0 ? _ => true
            : filter.FilterOperator == LogicalOperator.And ? result => Array.TrueForAll(tests, t => t(result))
            : result => Array.Exists(tests, t => t(result));
    }

    private Func<Row?[], bool> Test(ConditionExpression expression, Source home)
    {
        var source = string.IsNullOrEmpty(expression.EntityName) ? home : Named(expression.EntityName);
        var column = database.Column(source.Table, expression.AttributeName);
        if (expression.CompareColumns) return TestOfColumns(expression, source, column);
        var condition = Condition.From(expression, column, caller);
        return result => condition.Test(result[source.Position]?[column]);
    }

    // A QueryExpression names a column of the same table; FetchXML may say alias.column too.
    private Func<Row?[], bool> TestOfColumns(ConditionExpression expression, Source source, ColumnSchema column)
    {
        if (expression.Values.Count != 1) throw Faults.InvalidArgument($"Column {column} can be compared with one column only.");
        var name = expression.Values[0]?.ToString() ?? "";
        var dot = expression.Values[0] is FetchText ? name.IndexOf('.', StringComparison.Ordinal) : -1;
        var otherSource = dot < 0 ? source : Named(name[..dot]);
        var other = database.Column(otherSource.Table, name[(dot + 1)..]);
        var test = Condition.Between(expression.Operator, column, other);
        return result => test(result[source.Position]?[column], result[otherSource.Position]?[other]);
    }

    private Source Named(string alias) =>
        sources.FirstOrDefault(s => s.Alias == alias) ?? sources.FirstOrDefault(s => s.Table.Name == alias)
        ?? throw Faults.InvalidArgument($"No table of the query is called '{alias}'.");
}
