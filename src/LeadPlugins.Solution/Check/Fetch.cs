using System.Xml;
using System.Xml.Linq;

namespace LeadPlugins.Solution.Check;

/// <summary>A table that a query reads: the one it asks for, or one joined to it, with the alias of the join.</summary>
internal sealed record FetchTable(string Name, string? Alias, XElement Element, FetchTable? Parent)
{
    public IEnumerable<XElement> Attributes => Element.Elements("attribute");

    public bool ReadsEverything => Element.Element("all-attributes") is not null;

    /// <summary>The conditions of this table's own filters; one with entityname is about a join.</summary>
    public IEnumerable<XElement> Conditions => Element.Elements("filter").Descendants("condition");
}

/// <summary>A query in FetchXML, as far as rules look at it: which columns of which tables it names.</summary>
internal sealed class Fetch
{
    private Fetch(XElement root, FetchTable main) => (Root, Main, Tables) = (root, main, [main, .. Joined(main)]);

    public XElement Root { get; }
    public FetchTable Main { get; }
    public IReadOnlyList<FetchTable> Tables { get; }

    /// <summary>Reads a query, or says in one sentence why it is none.</summary>
    public static Fetch? Read(string text, out string? fault)
    {
        fault = null;
        try
        {
            var root = XElement.Parse(text);
            if (root.Name.LocalName == "fetch" && root.Elements("entity").Take(2).ToList() is [var entity])
                return new Fetch(root, new FetchTable((string?)entity.Attribute("name") ?? "", null, entity, null));
            fault = "FetchXML is one <fetch> with one <entity>.";
        }
        catch (XmlException broken)
        {
            fault = $"The FetchXML is not well-formed: {broken.Message}";
        }
        return null;
    }

    /// <summary>The queries of views and charts that can be read, with what a sentence calls the component, and its file.</summary>
    public static IEnumerable<(Fetch Fetch, string Name, string Source)> Queries(CheckInput input)
    {
        foreach (var view in input.Model.Views)
            if (Read(view.FetchXml, out _) is { } fetch) yield return (fetch, $"View {Named.View(view)}", view.Source);
        foreach (var chart in input.Model.Charts)
            if (Read(chart.FetchXml, out _) is { } fetch) yield return (fetch, $"Chart {Named.Chart(chart)}", chart.Source);
    }

    /// <summary>Everything the query names and that is not there: "the table x", "table.column", "the alias x".</summary>
    public IEnumerable<string> Unknown(CheckInput input) => Tables.SelectMany(table => Unknown(table, input)).Distinct();

    private IEnumerable<string> Unknown(FetchTable table, CheckInput input)
    {
        if (input.Table(table.Name) is null)
        {
            yield return $"the table {table.Name}";
            yield break;
        }

        var read = table.Attributes.Select(a => (string?)a.Attribute("name"));
        var sorted = table.Element.Elements("order").Where(o => o.Attribute("entityname") is null).Select(o => (string?)o.Attribute("attribute"));
        var filtered = table.Conditions.Where(c => c.Attribute("entityname") is null).Select(c => (string?)c.Attribute("attribute"));
        foreach (var name in read.Concat(sorted).Concat(filtered).OfType<string>().Where(name => !input.HasColumn(table.Name, name))) yield return $"{table.Name}.{name}";

        foreach (var elsewhere in table.Conditions.Concat(table.Element.Elements("order")).Where(e => e.Attribute("entityname") is not null))
        {
            var (alias, column) = ((string)elsewhere.Attribute("entityname")!, (string?)elsewhere.Attribute("attribute") ?? "");
            if (Tables.FirstOrDefault(t => t.Alias == alias || t.Name == alias) is not { } joined) yield return $"the alias {alias}";
            else if (!input.HasColumn(joined.Name, column)) yield return $"{joined.Name}.{column}";
        }

        if (table.Parent is not { } parent) yield break;
        foreach (var (end, name) in new[] { ("from", table.Name), ("to", parent.Name) })
            if ((string?)table.Element.Attribute(end) is { } column && input.Table(name) is not null && !input.HasColumn(name, column)) yield return $"{name}.{column}";
    }

    private static IEnumerable<FetchTable> Joined(FetchTable parent) => parent.Element.Elements("link-entity").SelectMany(link =>
    {
        var joined = new FetchTable((string?)link.Attribute("name") ?? "", (string?)link.Attribute("alias"), link, parent);
        return Joined(joined).Prepend(joined);
    });
}
