using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the views of a table.</summary>
internal sealed class ViewReader(XmlValues values)
{
    /// <summary>The width of a column whose layout names none, in pixels.</summary>
    private const int UsualWidth = 100;

    public IEnumerable<ViewModel> Views(XElement entity) =>
        entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").Select(query => View(query, TablePart.Table(entity)));

    private ViewModel View(XElement query, string table)
    {
        var grid = query.Element("layoutxml")?.Element("grid");
        var row = grid?.Element("row");
        return new ViewModel
        {
            Id = values.Id(query, "savedqueryid"),
            Table = table,
            Names = XmlValues.Labels(query.Element("LocalizedNames")),
            Descriptions = XmlValues.Labels(query.Element("Descriptions")),
            QueryType = values.OptionalInt(query, "querytype") ?? 0,
            IsDefault = XmlValues.IsOne(query, "isdefault"),
            IsQuickFind = XmlValues.IsOne(query, "isquickfindquery"),
            FetchXml = TablePart.Xml(query.Element("fetchxml")),
            Jump = (string?)grid?.Attribute("jump") ?? "",
            RowId = (string?)row?.Attribute("id") ?? "",
            Columns = [.. (row?.Elements("cell") ?? []).Select(Column)],
            Source = SourceFile.Of(query),
        };
    }

    private ViewColumn Column(XElement cell) =>
        new(values.RequiredAttribute(cell, "name"), values.OptionalIntAttribute(cell, "width") ?? UsualWidth);
}
