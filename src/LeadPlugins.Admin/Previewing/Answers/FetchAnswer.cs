using LeadPlugins.Admin.Previewing.Http;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The rows of a query that a script asks for in FetchXML.</summary>
internal static class FetchAnswer
{
    public static object Of(Exchange exchange)
    {
        var text = exchange.BodyText("fetchXml") ?? throw BadRequest.Wrong("The body has no \"fetchXml\".");
        // The organization refuses what is no query, or one without an end, before anything else is made of the text.
        var found = exchange.Read(service => service.RetrieveMultiple(new FetchExpression(text)));
        var columns = new QueriedColumns(exchange, FetchText.Parse(text));
        return new { Rows = found.Entities.Select(e => new { e.Id, Table = e.LogicalName, Cells = exchange.Cells.Write(e, columns.Find) }), More = found.MoreRecords };
    }
}
