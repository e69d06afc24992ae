using System.Globalization;
using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads values out of solution XML and notes, instead of throwing, what cannot be read.</summary>
internal sealed class XmlValues(ICollection<Finding> findings)
{
    /// <summary>Labels are read in this language where a file has it, else in the file's first.</summary>
    public int Language { get; set; } = 1033;

    public string Required(XElement parent, string child) => Text(parent, child) is { Length: > 0 } text ? text : Missing(parent, child, "");

    public string RequiredAttribute(XElement element, string name) =>
        (string?)element.Attribute(name) is { Length: > 0 } text ? text : Missing(element, "@" + name, "");

    public static string? Text(XElement parent, string child) => (string?)parent.Element(child);

    public static bool IsOne(XElement parent, string child, bool absent = false) =>
        Text(parent, child) is { Length: > 0 } text ? text is "1" or "true" or "True" : absent;

    public int Int(XElement parent, string child) => OptionalInt(parent, child) ?? Missing(parent, child, 0);

    public int? OptionalInt(XElement parent, string child) =>
        Parse(parent, child, Text(parent, child), s => int.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public int? OptionalIntAttribute(XElement element, string name) =>
        Parse(element, "@" + name, (string?)element.Attribute(name), s => int.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public decimal? OptionalDecimal(XElement parent, string child) =>
        Parse(parent, child, Text(parent, child), s => decimal.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture));

    public Guid? OptionalId(XElement parent, string child) => Parse(parent, child, Text(parent, child), s => new Guid(s));

    public Guid Id(XElement parent, string child) => OptionalId(parent, child) ?? Missing(parent, child, Guid.Empty);

    public Guid IdAttribute(XElement element, string name) =>
        Parse(element, "@" + name, (string?)element.Attribute(name), s => new Guid(s)) ?? Missing(element, "@" + name, Guid.Empty);

    /// <summary>An id in an attribute; an empty one where it is absent.</summary>
    public Guid OptionalIdAttribute(XElement element, string name) =>
        Parse(element, "@" + name, (string?)element.Attribute(name), s => new Guid(s)) ?? Guid.Empty;

    /// <summary>A yes or no in an attribute: 1, 0, true, false in any case.</summary>
    public static bool IsTrue(XElement element, string name, bool absent = false) =>
        (string?)element.Attribute(name) is { Length: > 0 } text ? text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) : absent;

    /// <summary>A text in every language it is written in: of &lt;labels&gt;&lt;label description languagecode&gt;, of &lt;Titles&gt;&lt;Title Title LCID&gt; and
    /// &lt;Descriptions&gt;&lt;Description Description LCID&gt; of a site map, and their like. Empty texts are none.</summary>
    public static Labels Labels(XElement? labels)
    {
        var texts = new Dictionary<int, string>();
        foreach (var label in labels?.Elements() ?? [])
        {
            var language = (string?)(label.Attribute("languagecode") ?? label.Attribute("LCID"));
            var text = (string?)(label.Attribute("description") ?? label.Attribute("Title") ?? label.Attribute("Description"));
            if (!string.IsNullOrEmpty(text) && int.TryParse(language, NumberStyles.None, CultureInfo.InvariantCulture, out var code)) texts.TryAdd(code, text);
        }
        return texts.Count == 0 ? Model.Labels.Empty : new Labels(texts);
    }

    /// <summary>The label in the solution's language: of &lt;labels&gt;&lt;label description languagecode&gt; and its like.</summary>
    public string Label(XElement? labels)
    {
        var all = labels?.Elements().ToList() ?? [];
        var label = all.FirstOrDefault(l => (int?)l.Attribute("languagecode") == Language) ?? all.FirstOrDefault();
        return (string?)label?.Attribute("description") ?? "";
    }

    private T? Parse<T>(XElement element, string name, string? text, Func<string, T> parse) where T : struct
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            return parse(text.Trim());
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            Note(element, $"{Describe(element)}: {name} is \"{text}\", which is not a {typeof(T).Name}.");
            return default(T);
        }
    }

    public void Note(XElement element, string message) =>
        findings.Add(new Finding("LPS003", SourceFile.Of(element), message, "Write a value that the platform can read."));

    private T Missing<T>(XElement element, string name, T value)
    {
        Note(element, $"{Describe(element)} has no {name}.");
        return value;
    }

    private static string Describe(XElement element) =>
        element.Name.LocalName + ((string?)(element.Attribute("PhysicalName") ?? element.Attribute("Name") ?? element.Attribute("uniquename")) is { } name ? " " + name : "");
}
