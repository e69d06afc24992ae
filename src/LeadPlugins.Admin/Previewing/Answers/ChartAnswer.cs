using System.Text.RegularExpressions;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>A chart over a view: the chart's own aggregating query, narrowed by the view's filter.</summary>
internal static partial class ChartAnswer
{
    public static object Of(Exchange exchange)
    {
        var chart = Find(exchange, exchange.Route("chart"));
        var query = FetchText.Parse(chart.FetchXml);
        var columns = new ChartColumns(exchange, query);
        if (exchange.Query("view") is { } view)
        {
            var narrowing = exchange.Solution.Views.FirstOrDefault(v => v.Id.ToString() == view) ?? throw BadRequest.NotFound("The solution has no such view.");
            query.NarrowBy(FetchText.Parse(narrowing.FetchXml));
        }
        columns.AddExtremesOfDates();
        var groups = exchange.Read(service => service.RetrieveMultiple(new FetchExpression(query.ToString()))).Entities;
        return new
        {
            chart.Id,
            chart.Table,
            Name = chart.Names,
            Description = chart.Descriptions,
            Types = chart.SeriesTypes,
            Colours = Colours(chart.PresentationXml),
            Drawing = new ChartDrawing(exchange, chart, columns).Of(TimeOrder.Of(query, groups)),
        };
    }

    // "0, 120, 212; 16, 124, 16": the chart's own palette; without one the client has its own.
    private static string[]? Colours(string presentation)
    {
        var palette = PaletteColours().Match(presentation).Groups["colours"].Value;
        return palette.Length == 0 ? null : [.. palette.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => $"rgb({c})")];
    }

    [GeneratedRegex("PaletteCustomColors=\"(?<colours>[0-9,; ]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex PaletteColours();

    public static ChartModel Find(Exchange exchange, string text) =>
        !Guid.TryParse(text, out var id) ? throw BadRequest.Wrong($"\"{text}\" is no id.")
        : exchange.Solution.Charts.FirstOrDefault(c => c.Id == id) ?? throw BadRequest.NotFound("The solution has no such chart.");
}
