using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the forms of a table, and dashboards, which are forms without a table.</summary>
internal sealed class FormReader(XmlValues values)
{
    private readonly FormCellReader cells = new(values);

    public IEnumerable<FormModel> Forms(XElement entity) =>
        from forms in entity.Elements("FormXml").Elements("forms")
        from form in forms.Elements("systemform")
        select Form(form, form.Element("form"), values.Id(form, "formid")) with
        {
            Table = TablePart.Table(entity), Type = (string?)forms.Attribute("type") ?? "",
        };

    public FormModel Dashboard(XElement dashboard) =>
        Form(dashboard, dashboard.Elements("FormXml").Elements("forms").Elements("form").FirstOrDefault(), values.Id(dashboard, "FormId")) with { Type = "dashboard" };

    private FormModel Form(XElement component, XElement? form, Guid id) => new()
    {
        Id = id,
        Type = "",
        Names = XmlValues.Labels(component.Element("LocalizedNames")),
        Descriptions = XmlValues.Labels(component.Element("Descriptions")),
        Header = [.. (form?.Elements("header").Elements("rows").Elements("row").Elements("cell") ?? []).Select(cells.Cell)],
        Tabs = [.. (form?.Elements("tabs").Elements("tab") ?? []).Select(Tab)],
        Handlers = [.. (form?.Descendants("event") ?? []).SelectMany(Handlers)],
        Libraries = [.. (form?.Elements("formLibraries").Elements("Library") ?? []).Select(library => values.RequiredAttribute(library, "name"))],
        Source = SourceFile.Of(component),
    };

    private FormTab Tab(XElement tab) => new(
        values.OptionalIdAttribute(tab, "id"),
        (string?)tab.Attribute("name") ?? "",
        XmlValues.Labels(tab.Element("labels")),
        XmlValues.IsTrue(tab, "showlabel", absent: true),
        XmlValues.IsTrue(tab, "expanded", absent: true),
        [.. tab.Elements("columns").Elements("column").Select(Column)],
        XmlValues.IsTrue(tab, "visible", absent: true));

    private FormColumn Column(XElement column) => new((string?)column.Attribute("width") ?? "100%", [.. column.Elements("sections").Elements("section").Select(Section)]);

    private FormSection Section(XElement section) => new(
        values.OptionalIdAttribute(section, "id"),
        (string?)section.Attribute("name") ?? "",
        XmlValues.Labels(section.Element("labels")),
        XmlValues.IsTrue(section, "showlabel", absent: true),
        ColumnCount(section),
        [.. section.Elements("rows").Elements("row").Select(row => (IReadOnlyList<FormCell>)[.. row.Elements("cell").Select(cells.Cell)])],
        XmlValues.IsTrue(section, "visible", absent: true));

    /// <summary>"111" is three columns of the same width, as form editors write it; "3" is three columns too.</summary>
    private int ColumnCount(XElement section) =>
        (string?)section.Attribute("columns") is { Length: > 0 } text && text.All(c => c == '1') ? text.Length : values.OptionalIntAttribute(section, "columns") ?? 1;

    private IEnumerable<FormHandler> Handlers(XElement @event) => @event.Elements("Handlers").Elements("Handler").Select(handler => new FormHandler(
        (string?)@event.Attribute("name") ?? "",
        (string?)@event.Attribute("attribute"),
        values.RequiredAttribute(handler, "functionName"),
        values.RequiredAttribute(handler, "libraryName"),
        XmlValues.IsTrue(handler, "passExecutionContext"),
        XmlValues.IsTrue(handler, "enabled", absent: true)));
}
