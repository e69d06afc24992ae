using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>A view: its columns as its layout has them, and its rows as its query finds them, sorted, searched and paged as the person asks.</summary>
internal static class ViewAnswer
{
    private const int DefaultPage = 50, MostPage = 500;

    public static object Definition(Exchange exchange)
    {
        var view = Find(exchange);
        var columns = new QueriedColumns(exchange, FetchText.Parse(view.FetchXml));
        return new
        {
            view.Id,
            view.Table,
            Name = view.Names,
            Description = view.Descriptions,
            view.Jump,
            Columns = view.Columns.Select(c => new { c.Name, c.Width, Label = columns.Find(c.Name)?.Label(exchange.Language) ?? c.Name, Type = columns.Find(c.Name)?.Type, CanSort = columns.Find(c.Name)?.Type is not (null or ColumnType.PartyList or ColumnType.Memo) }),
            Sorted = FetchText.Parse(view.FetchXml).Root.Elements("order").Select(o => new { Column = (string?)o.Attribute("attribute"), Descending = (string?)o.Attribute("descending") is "true" or "1" }),
        };
    }

    public static object Rows(Exchange exchange)
    {
        var query = Narrowed(exchange, Find(exchange));
        var number = exchange.QueryCount("page", 1, 100_000);
        var size = exchange.QueryCount("size", DefaultPage, MostPage);
        query.Page(number, size);
        var columns = new QueriedColumns(exchange, query);
        var found = exchange.Read(service => service.RetrieveMultiple(new FetchExpression(query.ToString())));
        return new
        {
            Rows = found.Entities.Select(e => new { e.Id, Table = e.LogicalName, Name = e.GetAttributeValue<string>(columns.Table.PrimaryName) ?? "", Cells = exchange.Cells.Write(e, columns.Find) }),
            Total = found.TotalRecordCount,
            Page = number,
            Size = size,
            More = found.MoreRecords,
        };
    }

    /// <summary>A view's query with what the request narrows it by: search, only=column|operator|value, relationship and parent, and the chart whose bar was opened.</summary>
    public static FetchText Narrowed(Exchange exchange, ViewModel view)
    {
        var query = FetchText.Parse(view.FetchXml);
        var columns = new QueriedColumns(exchange, query);
        // The name of a row goes with it, whether the view shows it or not.
        if (columns.Table.PrimaryName.Length > 0 && !query.Root.Elements("attribute").Any(a => (string?)a.Attribute("name") == columns.Table.PrimaryName)) query.AddColumn(columns.Table.PrimaryName);
        if (exchange.Query("chart") is { } chart) query.LinkAs(FetchText.Parse(ChartAnswer.Find(exchange, chart).FetchXml));
        if (exchange.Query("search") is { } search) query.Containing(search, Searched(view, columns));
        foreach (var only in exchange.QueryAll("only"))
        {
            var parts = only.Split('|', 3);
            if (parts.Length < 2) throw BadRequest.Wrong($"only: found \"{only}\"; allowed: column|operator|value.");
            query.Only(parts[0], parts[1], parts.Length == 3 ? parts[2] : null);
        }
        if (exchange.Query("relationship") is { } relationship) query.Only(Relation.ColumnOf(exchange, relationship, columns.Table), "eq", ParentId(exchange));
        if (exchange.Query("sort") is { } sort)
        {
            if (columns.Find(sort) is null) throw BadRequest.Wrong($"sort: there is no column \"{sort}\".");
            query.SortBy(sort, exchange.Query("descending") == "true");
        }
        return query;
    }

    public static ViewModel Find(Exchange exchange)
    {
        var id = exchange.RouteId("view");
        return exchange.Solution.Views.FirstOrDefault(v => v.Id == id) ?? throw BadRequest.NotFound("The solution has no such view.");
    }

    private static List<string> Searched(ViewModel view, QueriedColumns columns) =>
    [
        .. view.Columns.Select(c => c.Name).Append(columns.Table.PrimaryName).Where(n => !n.Contains('.', StringComparison.Ordinal)).Distinct()
            .Where(n => columns.Find(n)?.Type is ColumnType.Text),
    ];

    private static string ParentId(Exchange exchange) => Guid.TryParse(exchange.Query("parent"), out var id) ? id.ToString() : throw BadRequest.Wrong("parent: a relationship needs the id of the row it starts from.");
}
