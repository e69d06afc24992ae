using System.Globalization;
using System.Xml.Linq;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>A query of the solution, as a person has narrowed and sorted it.</summary>
internal sealed class FetchText
{
    private readonly XElement fetch;

    private FetchText(XElement fetch) => this.fetch = fetch;

    public XElement Root => fetch.Element("entity") ?? throw BadRequest.Wrong("The query names no table.");

    public string Table => (string?)Root.Attribute("name") ?? throw BadRequest.Wrong("The query names no table.");

    /// <exception cref="BadRequest">The text is no XML.</exception>
    public static FetchText Parse(string text)
    {
        try
        {
            using var reader = System.Xml.XmlReader.Create(new StringReader(text), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit });
            return new FetchText(XElement.Load(reader));
        }
        catch (System.Xml.XmlException e)
        {
            throw BadRequest.Wrong($"The query is no FetchXML: {e.Message}");
        }
    }

    public static FetchText Of(string table, params string[] columns) =>
        new(new XElement("fetch", new XElement("entity", new XAttribute("name", table), columns.Select(c => new XElement("attribute", new XAttribute("name", c))))));

    /// <summary>The table of a link, by its alias; null when there is no such link.</summary>
    public string? TableOfAlias(string alias) => (string?)Link(alias)?.Attribute("name");

    /// <summary>Sorts by one column in place of everything the query sorted by. "alias.column" is of a linked table.</summary>
    public void SortBy(string column, bool descending)
    {
        foreach (var order in fetch.Descendants("order").ToList()) order.Remove();
        var cut = column.IndexOf('.', StringComparison.Ordinal);
        var home = cut < 0 ? Root : Link(column[..cut]) ?? throw BadRequest.Wrong($"sort: the query has no linked table \"{column[..cut]}\".");
        home.Add(new XElement("order", new XAttribute("attribute", column[(cut + 1)..]), new XAttribute("descending", descending ? "true" : "false")));
    }

    public void Page(int number, int size)
    {
        foreach (var name in new[] { "top", "count", "page", "paging-cookie" }) fetch.Attribute(name)?.Remove();
        fetch.SetAttributeValue("page", number.ToString(CultureInfo.InvariantCulture));
        fetch.SetAttributeValue("count", size.ToString(CultureInfo.InvariantCulture));
        fetch.SetAttributeValue("returntotalrecordcount", "true");
    }

    /// <summary>Only rows in which one of the columns contains the text.</summary>
    public void Containing(string text, IReadOnlyList<string> columns)
    {
        var like = "%" + text.Replace("[", "[[]", StringComparison.Ordinal).Replace("%", "[%]", StringComparison.Ordinal).Replace("_", "[_]", StringComparison.Ordinal) + "%";
        And(new XElement("filter", new XAttribute("type", "or"), columns.Select(c => new XElement("condition", new XAttribute("attribute", c), new XAttribute("operator", "like"), new XAttribute("value", like)))));
    }

    /// <summary>Only rows that meet a condition. "alias.column" is of a linked table.</summary>
    public void Only(string column, string op, string? value)
    {
        var cut = column.IndexOf('.', StringComparison.Ordinal);
        var condition = new XElement("condition", new XAttribute("attribute", column[(cut + 1)..]), new XAttribute("operator", op));
        if (value is not null) condition.SetAttributeValue("value", value);
        if (cut >= 0) condition.SetAttributeValue("entityname", column[..cut]);
        And(new XElement("filter", condition));
    }

    public void AddColumn(string column) => Root.AddFirst(new XElement("attribute", new XAttribute("name", column)));

    /// <summary>Narrows this query by what another one of the same table filters by: its filters, and the linked tables that take part in them.</summary>
    public void NarrowBy(FetchText other)
    {
        foreach (var link in other.Root.Elements("link-entity").Where(l => IsFilter(l, other))) Root.Add(WithoutColumns(link));
        foreach (var filter in other.Root.Elements("filter").ToList()) And(new XElement(filter));
    }

    /// <summary>Links the tables of another query of the same table that this one does not link, so that conditions on them can be met.</summary>
    public void LinkAs(FetchText other)
    {
        foreach (var link in other.Root.Elements("link-entity").Where(l => (string?)l.Attribute("alias") is { } alias && Link(alias) is null)) Root.Add(WithoutColumns(link));
    }

    public override string ToString() => fetch.ToString(SaveOptions.DisableFormatting);

    private XElement? Link(string alias) => fetch.Descendants("link-entity").FirstOrDefault(l => (string?)l.Attribute("alias") == alias);

    private void And(XElement filter)
    {
        var all = Root.Elements("filter").ToList();
        foreach (var one in all) one.Remove();
        Root.Add(new XElement("filter", new XAttribute("type", "and"), all, filter));
    }

    // An outer link that no condition names only brings columns.
    private static bool IsFilter(XElement link, FetchText query) =>
        (string?)link.Attribute("link-type") != "outer"
        || link.Descendants("filter").Any()
        || query.Root.Descendants("condition").Any(c => c.Attribute("entityname") is { } name && name.Value == (string?)link.Attribute("alias"));

    private static XElement WithoutColumns(XElement link)
    {
        var copy = new XElement(link);
        foreach (var column in copy.DescendantsAndSelf().Elements().Where(e => e.Name.LocalName is "attribute" or "all-attributes" or "order").ToList()) column.Remove();
        return copy;
    }
}
