using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads model-driven apps.</summary>
internal sealed class AppReader(XmlValues values)
{
    public AppModel App(XElement app) => new()
    {
        UniqueName = values.Required(app, "UniqueName"),
        Names = XmlValues.Labels(app.Element("LocalizedNames")),
        Descriptions = XmlValues.Labels(app.Element("Descriptions")),
        Components = [.. app.Elements("AppModuleComponents").Elements("AppModuleComponent").Select(Component)],
        Roles = [.. app.Elements("AppModuleRoleMaps").Elements("Role").Select(role => values.IdAttribute(role, "id"))],
        Source = SourceFile.Of(app),
    };

    /// <summary>A component has a schema name or an id; an id is written as .NET writes it, so that two spellings of one are the same key.</summary>
    private AppComponent Component(XElement component) => new(
        values.OptionalIntAttribute(component, "type") ?? 0,
        (string?)component.Attribute("schemaName") is { Length: > 0 } name ? name : values.IdAttribute(component, "id").ToString());
}
