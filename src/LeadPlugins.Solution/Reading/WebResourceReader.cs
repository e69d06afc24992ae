using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads what is said of web resources; their content is a file beside it.</summary>
internal sealed class WebResourceReader(XmlValues values)
{
    public WebResourceModel WebResource(XElement resource) => new(
        values.Id(resource, "WebResourceId"),
        values.Required(resource, "Name"),
        XmlValues.Text(resource, "DisplayName") ?? "",
        XmlValues.Text(resource, "Description") ?? "",
        values.Int(resource, "WebResourceType"),
        (XmlValues.Text(resource, "FileName") ?? "").TrimStart('/'),
        SourceFile.Of(resource));
}
