using LeadPlugins.Admin.Previewing.Http;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The rows that a lookup offers: those whose name contains what was typed, by name.</summary>
internal static class LookupAnswer
{
    private const int Most = 30;

    public static object Of(Exchange exchange)
    {
        var table = exchange.RouteTable();
        if (table.PrimaryName.Length == 0) throw BadRequest.Wrong($"The rows of {table.LogicalName} have no names.");
        var query = FetchText.Of(table.LogicalName, table.PrimaryName);
        if (exchange.Query("search") is { } search) query.Containing(search, [table.PrimaryName]);
        query.SortBy(table.PrimaryName, descending: false);
        query.Page(1, Most);
        var found = exchange.Read(service => service.RetrieveMultiple(new FetchExpression(query.ToString())));
        return new { Rows = found.Entities.Select(e => new { e.Id, Table = e.LogicalName, Name = e.GetAttributeValue<string>(table.PrimaryName) ?? "" }), More = found.MoreRecords };
    }
}
