using System.Text.Json;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>One row: read, created, changed and deleted through the organization's pipeline.</summary>
internal static class RowAnswer
{
    public static object Read(Exchange exchange)
    {
        var table = exchange.RouteTable();
        return Written(exchange, table, exchange.Read(service => service.Retrieve(table.LogicalName, exchange.RouteId("id"), new ColumnSet(true))));
    }

    public static object Create(Exchange exchange)
    {
        var table = exchange.RouteTable();
        var row = new Entity(table.LogicalName);
        Fill(exchange, table, row);
        return new { Id = exchange.Change(service => service.Create(row)), Table = table.LogicalName };
    }

    public static object Update(Exchange exchange)
    {
        var table = exchange.RouteTable();
        var row = new Entity(table.LogicalName, exchange.RouteId("id"));
        Fill(exchange, table, row);
        return exchange.Change(service =>
        {
            service.Update(row);
            return new { row.Id, Table = table.LogicalName };
        });
    }

    public static object Delete(Exchange exchange)
    {
        var (table, id) = (exchange.RouteTable(), exchange.RouteId("id"));
        return exchange.Change(service =>
        {
            service.Delete(table.LogicalName, id);
            return new { Id = id, Table = table.LogicalName };
        });
    }

    private static object Written(Exchange exchange, TableModel table, Entity row) => new
    {
        row.Id,
        Table = table.LogicalName,
        Name = row.GetAttributeValue<string>(table.PrimaryName.Length > 0 ? table.PrimaryName : table.PrimaryId) ?? "",
        Cells = exchange.Cells.Write(row, name => table.Columns.FirstOrDefault(c => c.LogicalName == name)),
        exchange.Organization.NowUtc,
    };

    private static void Fill(Exchange exchange, TableModel table, Entity row)
    {
        var values = exchange.Needed("values");
        if (values.ValueKind != JsonValueKind.Object) throw CellReaderOfJson.Wrong("values", values, "an object of columns and values");
        foreach (var value in values.EnumerateObject())
        {
            var column = table.Columns.FirstOrDefault(c => c.LogicalName == value.Name) ?? throw BadRequest.Wrong($"values: {table.LogicalName} has no column \"{value.Name}\".");
            row[column.LogicalName] = CellReaderOfJson.Read(column, value.Value, exchange.Organization.Zone);
        }
    }
}
