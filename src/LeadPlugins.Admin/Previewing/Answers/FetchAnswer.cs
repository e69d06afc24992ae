using LeadPlugins.Admin.Previewing.Http;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The rows of a query that a script asks for in FetchXML.</summary>
internal static class FetchAnswer
{
    public static object Of(Exchange exchange)
    {
        var query = FetchText.Parse(exchange.BodyText("fetchXml") ?? throw BadRequest.Wrong("The body has no \"fetchXml\"."));
        var columns = new QueriedColumns(exchange, query);
        var found = exchange.Read(service => service.RetrieveMultiple(new FetchExpression(query.ToString())));
        return new { Rows = found.Entities.Select(e => new { e.Id, Table = e.LogicalName, Cells = exchange.Cells.Write(e, columns.Find) }), More = found.MoreRecords };
    }
}
