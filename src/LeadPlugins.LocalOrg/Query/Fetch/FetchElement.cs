using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>An element of a FetchXML query; every fault names it.</summary>
internal sealed class FetchElement(XElement xml)
{
    public string Name => xml.Name.LocalName;

    public IEnumerable<string> Attributes => xml.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName);

    public IEnumerable<FetchElement> Children => xml.Elements().Select(child => new FetchElement(child));

    public IEnumerable<FetchElement> Named(string name) => Children.Where(child => child.Name == name);

    public string Content => xml.Value;

    /// <summary>The text of an attribute; null where it is absent.</summary>
    public string? Text(string attribute) => xml.Attribute(attribute)?.Value;

    public string Required(string attribute) =>
        Text(attribute) is { Length: > 0 } text ? text : throw Invalid($"attribute '{attribute}' is missing");

    public bool Flag(string attribute)
    {
        try
        {
            return Text(attribute) is { } text && XmlConvert.ToBoolean(text);
        }
        catch (FormatException)
        {
            throw Invalid($"attribute '{attribute}' must be true or false");
        }
    }

    /// <summary>A number above 0; null where the attribute is absent.</summary>
    public int? Number(string attribute) =>
        Text(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Invalid($"attribute '{attribute}' must be a whole number above 0");

    public Exception Invalid(string what) => Faults.InvalidFetchXml($"{what}: {this}");

    public Exception NotImitated(string what) => Faults.NotImitated($"{what}: {this}");

    /// <summary>The element's own tag.</summary>
    public override string ToString() => new XElement(xml.Name, xml.Attributes()).ToString(SaveOptions.DisableFormatting);
}
