using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads the site maps of apps.</summary>
internal sealed class SiteMapReader(XmlValues values)
{
    public SiteMapModel SiteMap(XElement siteMap) => new()
    {
        UniqueName = values.Required(siteMap, "SiteMapUniqueName"),
        Names = XmlValues.Labels(siteMap.Element("LocalizedNames")),
        Areas = [.. siteMap.Elements("SiteMap").Elements("Area").Select(Area)],
        Source = SourceFile.Of(siteMap),
    };

    private SiteMapArea Area(XElement area) =>
        new(values.RequiredAttribute(area, "Id"), XmlValues.Labels(area.Element("Titles")), [.. area.Elements("Group").Select(Group)]);

    private SiteMapGroup Group(XElement group) =>
        new(values.RequiredAttribute(group, "Id"), XmlValues.Labels(group.Element("Titles")), [.. group.Elements("SubArea").Select(SubArea)]);

    private SiteMapSubArea SubArea(XElement subArea) => new(
        values.RequiredAttribute(subArea, "Id"),
        XmlValues.Labels(subArea.Element("Titles")),
        (string?)subArea.Attribute("Entity"),
        (string?)subArea.Attribute("Url"),
        values.OptionalIdAttribute(subArea, "DefaultDashboard") is var dashboard && dashboard != Guid.Empty ? dashboard : null,
        [.. subArea.Elements("Privilege").Select(Privilege)]);

    private SubAreaPrivilege Privilege(XElement privilege) => new(
        values.RequiredAttribute(privilege, "Entity"),
        values.RequiredAttribute(privilege, "Privilege").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
