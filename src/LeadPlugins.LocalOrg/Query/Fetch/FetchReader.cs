using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>Reads FetchXML. What it names, tables and columns, is looked up when the query runs.</summary>
internal sealed class FetchReader
{
    /// <summary>How many elements may stand one within another; the platform's own limit is not documented (U).</summary>
    private const int Deepest = 50;

    private readonly List<FetchColumn> columns = [];
    private readonly List<AliasOrder> aliasOrders = [];
    private readonly bool isAggregate;

    private FetchReader(bool isAggregate) => this.isAggregate = isAggregate;

    /// <exception cref="System.ServiceModel.FaultException">Names what is wrong, or is not imitated, and the element it is in.</exception>
    public static FetchQuery Read(string? text)
    {
        var fetch = Parse(text);
        FetchShape.Check(fetch);
        return new FetchReader(fetch.Flag("aggregate")).Query(fetch);
    }

    private static FetchElement Parse(string? text)
    {
        try
        {
            RefuseTooDeep(text ?? "");
            using var reader = Open(text ?? "");
            var root = new FetchElement(XDocument.Load(reader).Root!);
            return root.Name == "fetch" ? root : throw root.Invalid("the query must be an element fetch");
        }
        catch (XmlException unreadable)
        {
            throw Faults.InvalidFetchXml(unreadable.Message);
        }
    }

    // Before any tree is made of it: a tree takes longer the deeper it gets, and whoever walks down it needs stack for every step.
    private static void RefuseTooDeep(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth < Deepest) continue;
            throw Faults.NotImitated(FormattableString.Invariant($"more than {Deepest} elements of FetchXML one within another: <{reader.Name}>"));
        }
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

    private FetchQuery Query(FetchElement fetch)
    {
        var tables = fetch.Named("entity").ToList();
        if (tables.Count != 1) throw fetch.Invalid("a query has one element entity");
        var table = tables[0];

        var rows = new QueryExpression(table.Required("name"))
        {
            Distinct = fetch.Flag("distinct") && !isAggregate,
            TopCount = fetch.Number("top"),
            ColumnSet = ReadColumns(table, null),
            PageInfo = new PagingInfo
            {
                Count = fetch.Number("count") ?? 0,
                PageNumber = fetch.Number("page") ?? 1,
                PagingCookie = fetch.Text("paging-cookie"),
                ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
            },
        };
        if (rows.TopCount is not null && fetch.Text("page") is not null) throw fetch.Invalid("attribute 'top' cannot be combined with 'page'");
        ReadOrders(table, rows.Orders);
        rows.Criteria = ReadFilters(table);
        foreach (var link in table.Named("link-entity")) rows.LinkEntities.Add(ReadLink(link, rows.EntityName));

        if (isAggregate && columns.Count == 0) throw table.Invalid("an aggregate query needs an attribute");
        return new FetchQuery(rows)
        {
            Columns = columns,
            IsAggregate = isAggregate,
            AliasOrders = aliasOrders,
            AggregateLimit = Math.Min(fetch.Number("aggregatelimit") ?? FetchQuery.MostAggregated, FetchQuery.MostAggregated),
            OrdersByNumber = fetch.Flag("useraworderby"),
        };
    }

    private LinkEntity ReadLink(FetchElement element, string from)
    {
        var join = element.Text("link-type") switch
        {
            null or "inner" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            var other => throw element.NotImitated($"link-type '{other}' of FetchXML"),
        };
        // FetchXML counts from the linked table: its "from" is the column of the linked table, its "to" that of the table around it.
        var link = new LinkEntity(from, element.Required("name"), element.Required("to"), element.Required("from"), join)
        {
            EntityAlias = element.Text("alias"),
            LinkCriteria = ReadFilters(element),
        };
        link.Columns = ReadColumns(element, link);
        ReadOrders(element, link.Orders);
        foreach (var nested in element.Named("link-entity")) link.LinkEntities.Add(ReadLink(nested, link.LinkToEntityName));
        return link;
    }

    // A column under its own name goes to the column set; one under an alias is remembered with the link it belongs to.
    private ColumnSet ReadColumns(FetchElement element, LinkEntity? link)
    {
        var attributes = element.Named("attribute").ToList();
        var all = element.Named("all-attributes").FirstOrDefault();
        if (isAggregate && all is not null) throw all.Invalid("an aggregate query names each column");

        // The first table gives every column when none is named, a linked table none.
        var set = new ColumnSet(all is not null || (link is null && !isAggregate && attributes.Count == 0));
        foreach (var attribute in attributes)
        {
            if (isAggregate) Add(ReadAggregated(attribute, link), attribute);
            else if (attribute.Text("aggregate") is not null || attribute.Text("groupby") is not null || attribute.Text("dategrouping") is not null)
            {
                throw attribute.Invalid("the query is not an aggregate one");
            }
            else if (attribute.Text("alias") is { Length: > 0 } alias) Add(new FetchColumn(link, attribute.Required("name"), alias), attribute);
            else set.AddColumn(attribute.Required("name"));
        }
        return set;
    }

    private void Add(FetchColumn column, FetchElement attribute)
    {
        if (columns.Any(c => c.Alias == column.Alias)) throw attribute.Invalid($"alias '{column.Alias}' is taken by another attribute");
        columns.Add(column);
    }

    private static FetchColumn ReadAggregated(FetchElement attribute, LinkEntity? link)
    {
        var (function, isGroup, part) = (attribute.Text("aggregate"), attribute.Flag("groupby"), attribute.Text("dategrouping"));
        if (isGroup == function is not null) throw attribute.Invalid("an attribute of an aggregate query has either 'groupby' or 'aggregate'");
        if (function is not null && !Aggregates.All.ContainsKey(function)) throw attribute.Invalid($"there is no aggregate '{function}'");
        if (part is not null && !isGroup) throw attribute.Invalid("'dategrouping' belongs to 'groupby'");
        if (part is not null && !DateParts.All.ContainsKey(part)) throw attribute.NotImitated($"dategrouping '{part}' of FetchXML");

        var distinct = attribute.Flag("distinct");
        if (distinct && function != Aggregates.CountColumn) throw attribute.NotImitated("'distinct' of anything but countcolumn");
        return new FetchColumn(link, attribute.Required("name"), attribute.Required("alias"), function, distinct, part);
    }

    private void ReadOrders(FetchElement element, ICollection<OrderExpression> orders)
    {
        foreach (var order in element.Named("order"))
        {
            var type = order.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
            if (isAggregate)
            {
                if (order.Text("attribute") is not null) throw order.Invalid("an aggregate query is ordered by alias");
                aliasOrders.Add(new AliasOrder(order.Required("alias"), type));
            }
            else
            {
                if (order.Text("alias") is not null) throw order.Invalid("only an aggregate query is ordered by alias");
                orders.Add(new OrderExpression(order.Required("attribute"), type, null, order.Text("entityname")));
            }
        }
    }

    private static FilterExpression ReadFilters(FetchElement element)
    {
        var filters = element.Named("filter").Select(ReadFilter).ToList();
        if (filters.Count == 1) return filters[0];
        var all = new FilterExpression();
        foreach (var filter in filters) all.AddFilter(filter);
        return all;
    }

    private static FilterExpression ReadFilter(FetchElement element)
    {
        var filter = new FilterExpression(element.Text("type") switch
        {
            null or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw element.Invalid($"there is no filter type '{other}'"),
        });
        // The filter of a quick find view finds what any filter of its conditions would; only the platform's limit on how many rows it searches is its own.
        if (element.Flag("isquickfindfields") && filter.FilterOperator == LogicalOperator.And) throw element.Invalid("a quick find filter is of type or");
        foreach (var condition in element.Named("condition")) filter.AddCondition(ReadCondition(condition));
        foreach (var nested in element.Named("filter")) filter.AddFilter(ReadFilter(nested));
        return filter;
    }

    private static ConditionExpression ReadCondition(FetchElement element)
    {
        var name = element.Required("operator");
        if (!FetchOperators.All.TryGetValue(name, out var op)) throw element.Invalid($"there is no operator '{name}'");

        var (value, column) = (element.Text("value"), element.Text("valueof"));
        var texts = element.Named("value").Select(v => v.Content).ToList();
        if ((value is not null ? 1 : 0) + (column is not null ? 1 : 0) + (texts.Count > 0 ? 1 : 0) > 1)
        {
            throw element.Invalid("a condition has either 'value' or 'valueof' or elements value");
        }
        var condition = new ConditionExpression(element.Text("entityname"), element.Required("attribute"), op) { CompareColumns = column is not null };
        foreach (var text in value is not null ? [value] : column is not null ? [column] : texts) condition.Values.Add(new FetchText(text));
        return condition;
    }
}
