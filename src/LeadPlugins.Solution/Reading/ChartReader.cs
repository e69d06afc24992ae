using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the charts of a table.</summary>
internal sealed class ChartReader(XmlValues values)
{
    public IEnumerable<ChartModel> Charts(XElement entity) =>
        entity.Elements("Visualizations").Elements("visualization").Select(chart => Chart(chart, TablePart.Table(entity)));

    private ChartModel Chart(XElement chart, string table)
    {
        var definition = chart.Element("datadescription")?.Element("datadefinition");
        var presentation = chart.Element("presentationdescription");
        return new ChartModel
        {
            Id = values.Id(chart, "savedqueryvisualizationid"),
            Table = table,
            Names = XmlValues.Labels(chart.Element("LocalizedNames")),
            Descriptions = XmlValues.Labels(chart.Element("Descriptions")),
            FetchXml = TablePart.Xml(definition?.Element("fetchcollection")),
            Categories = [.. (definition?.Elements("categorycollection").Elements("category") ?? []).Select(Category)],
            SeriesTypes = [.. (presentation?.Elements("Chart").Elements("Series").Elements("Series") ?? []).Select(s => (string?)s.Attribute("ChartType") ?? "")],
            PresentationXml = TablePart.Xml(presentation),
            IsDefault = XmlValues.IsOne(chart, "isdefault"),
            Source = SourceFile.Of(chart),
        };
    }

    /// <summary>A category may have no alias: then everything is one group.</summary>
    private ChartSeries Category(XElement category) => new(
        (string?)category.Attribute("alias") ?? "",
        [.. category.Elements("measurecollection").Elements("measure").Select(measure => values.RequiredAttribute(measure, "alias"))]);
}
