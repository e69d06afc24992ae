using System.Globalization;
using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Query.Fetch;
using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>
/// Answers a QueryExpression or a query in FetchXML: find, link, filter, order or aggregate, page. Rows without an order come in the order of their creation.
/// </summary>
internal sealed class QueryRunner(Database database)
{
    private const int MaxPage = 5000;

    /// <summary>Reads a query of either kind; its tables and columns are looked up when it runs.</summary>
    public static FetchQuery Read(QueryBase query) => query switch
    {
        QueryExpression expression => new FetchQuery(expression),
        FetchExpression fetch => FetchReader.Read(fetch.Query),
        _ => throw Faults.NotImitated($"queries of type {query.GetType().Name}"),
    };

    public EntityCollection Run(QueryBase asked, Guid userId)
    {
        var query = Read(asked);
        Check(query.Rows);
        var search = new Search(database, query.Rows, new QueryCaller(database, userId));
        var rows = query.IsAggregate ? new Aggregation(database, query, search).Rows() : Rows(query, search);
        return Page(query.Rows, query.Rows.Distinct ? rows.DistinctBy(Fingerprint) : rows);
    }

    private static void Check(QueryExpression query)
    {
        if (query.TopCount is not null && query.PageInfo is { Count: > 0 }) throw Faults.InvalidArgument("A query can have TopCount or a page, not both.");
        if (query.TopCount is not null && query.PageInfo is { ReturnTotalRecordCount: true })
        {
            throw Faults.InvalidArgument("A query can have TopCount or a total record count, not both.");
        }
        if (query.TopCount is < 1 or > MaxPage) throw Faults.InvalidArgument($"TopCount must be 1 to {MaxPage}.");
        if (query.PageInfo is { Count: > MaxPage or < 0 }) throw Faults.InvalidArgument($"A page has at most {MaxPage} rows.");
    }

    private IEnumerable<Entity> Rows(FetchQuery query, Search search)
    {
        SourceColumn[] aliased = [.. query.Columns.Select(search.Column)];
        var taken = aliased.FirstOrDefault(column => search.Root.Columns.Columns.Contains(column.Asked.Alias));
        if (taken is not null) throw Faults.InvalidFetchXml($"the alias '{taken.Asked.Alias}' is the name of a column asked for");
        return Ordering.By(search.Results, search.Orders(query.OrdersByNumber)).Select(result => ToEntity(result, query.Rows, search, aliased));
    }

    private Entity ToEntity(Row?[] result, QueryExpression query, Search search, SourceColumn[] aliased)
    {
        var root = search.Root;
        var entity = RetrieveMessage.Read(database, root.Table, result[0]!, root.Columns);
        // Distinct rows are no longer one row of the table, so the id is there only if it was asked for.
        var key = root.Table.PrimaryKey.Name;
        if (query.Distinct && !root.Columns.AllColumns && !root.Columns.Columns.Contains(key))
        {
            entity.Attributes.Remove(key);
            entity.Id = Guid.Empty;
        }
        foreach (var source in search.Linked)
        {
            if (result[source.Position] is not { } row) continue;
            var wanted = source.Columns.AllColumns ? null : source.Columns.Columns.Select(c => database.Column(source.Table, c));
            var linked = database.ToEntity(source.Table, row, wanted);
            foreach (var (column, value) in linked.Attributes) entity[$"{source.Alias}.{column}"] = new AliasedValue(source.Table.Name, column, value);
            foreach (var (column, text) in linked.FormattedValues) entity.FormattedValues[$"{source.Alias}.{column}"] = text;
        }
        foreach (var column in aliased)
        {
            if (column.In(result) is { } stored) column.Put(database, entity, stored);
        }
        return entity;
    }

    private static EntityCollection Page(QueryExpression query, IEnumerable<Entity> found)
    {
        var size = query.TopCount ?? (query.PageInfo is { Count: > 0 } page ? page.Count : MaxPage);
        var number = Math.Max(query.PageInfo?.PageNumber ?? 1, 1);
        var countAll = query.PageInfo?.ReturnTotalRecordCount == true;
        var all = countAll ? found.ToList() : found;
        var rows = all.Skip((number - 1) * size).Take(size + 1).ToList();
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        var saysMore = hasMore && query.TopCount is null;
        var total = countAll ? all.Count() : -1;

        return new EntityCollection(rows)
        {
            EntityName = query.EntityName,
            MoreRecords = saysMore,
            // The cookie only proves that the page was read; the number decides, as it does on the platform when both are sent.
            PagingCookie = saysMore ? string.Create(CultureInfo.InvariantCulture, $"<cookie page=\"{number}\" last=\"{rows[^1].Id}\" />") : null!,
            TotalRecordCount = Math.Min(total, MaxPage),
            TotalRecordCountLimitExceeded = total > MaxPage,
        };
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
}
