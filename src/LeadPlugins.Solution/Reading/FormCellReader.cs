using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads a cell of a form or dashboard, with its control.</summary>
internal sealed class FormCellReader(XmlValues values)
{
    public FormCell Cell(XElement cell) => new(
        values.OptionalIdAttribute(cell, "id"),
        XmlValues.Labels(cell.Element("labels")),
        XmlValues.IsTrue(cell, "showlabel", absent: true),
        values.OptionalIntAttribute(cell, "colspan") ?? 1,
        values.OptionalIntAttribute(cell, "rowspan") ?? 1,
        cell.Element("control") is { } control ? Control(control) : null,
        XmlValues.IsTrue(cell, "visible", absent: true));

    private FormControl Control(XElement control) => new(
        (string?)control.Attribute("id") ?? "",
        values.OptionalIdAttribute(control, "classid"),
        (string?)control.Attribute("datafieldname") is { Length: > 0 } column ? column : null,
        XmlValues.IsTrue(control, "disabled"),
        control.Elements("parameters").Elements()
            .GroupBy(parameter => parameter.Name.LocalName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => TablePart.Xml(group.First()), StringComparer.Ordinal));
}
