using System.Xml.Linq;

namespace LeadPlugins.Solution.Reading;

/// <summary>What the readers of views, charts, forms and buttons ask of the Entity element that these hang in.</summary>
internal static class TablePart
{
    /// <summary>Logical name of the table; empty where the element has no name, which <see cref="TableReader"/> notes.</summary>
    public static string Table(XElement entity) => (XmlValues.Text(entity, "Name") ?? "").ToLowerInvariant();

    /// <summary>A query or drawing as text: the element it is written in, or, where a file holds it as escaped text, that text.</summary>
    public static string Xml(XElement? holder) => holder?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? holder?.Value.Trim() ?? "";
}
