using System.Xml.Linq;

namespace LeadPlugins.Solution.Packing;

/// <summary>The list of content types that a zip must carry: one per file extension, and one per file that has none.</summary>
internal static class ContentTypes
{
    public const string Path = "[Content_Types].xml";
    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement For(IEnumerable<string> paths)
    {
        var all = paths.Where(path => path != Path).ToList();
        var extensions = all.Select(Extension).Where(extension => extension != "").Append("xml").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new XElement(Namespace + "Types",
            extensions.Select(extension => Entry("Default", "Extension", extension)),
            all.Where(path => Extension(path) == "").Select(path => Entry("Override", "PartName", "/" + path)));
    }

    private static XElement Entry(string element, string attribute, string value) => new(Namespace + element, new XAttribute(attribute, value), new XAttribute("ContentType", Binary));

    private static string Extension(string path) => System.IO.Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
