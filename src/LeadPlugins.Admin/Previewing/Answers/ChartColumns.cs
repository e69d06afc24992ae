using System.Xml.Linq;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>What stands behind the aliases of a chart's query.</summary>
internal sealed class ChartColumns(Exchange exchange, FetchText query)
{
    private const string First = "preview_first_", Last = "preview_last_";

    /// <summary>An attribute of the query.</summary>
    /// <param name="Column">The column, or null where the table has none of that name.</param>
    /// <param name="Name">The name that a condition on it has: column, or alias.column of a linked table.</param>
    /// <param name="DatePart">The part of a date that groups are made of.</param>
    /// <param name="Aggregate">What is made of the values of a group.</param>
    public sealed record Attribute(ColumnModel? Column, TableModel Table, string Name, string? DatePart, string? Aggregate);

    /// <summary>The aliases that the query groups by, in its order.</summary>
    public IEnumerable<string> GroupAliases => query.Root.Descendants("attribute").Where(a => (string?)a.Attribute("groupby") is "true" or "1").Select(a => (string)a.Attribute("alias")!);

    public Attribute Of(string alias)
    {
        var element = query.Root.Descendants("attribute").FirstOrDefault(a => (string?)a.Attribute("alias") == alias) ?? throw BadRequest.Wrong($"The chart's query has no alias \"{alias}\".");
        var home = element.Parent!;
        var table = exchange.TableOf((string)home.Attribute("name")!);
        var name = (string)element.Attribute("name")!;
        var link = home.Name.LocalName == "link-entity" ? (string?)home.Attribute("alias") + "." : "";
        return new Attribute(table.Columns.FirstOrDefault(c => c.LogicalName == name), table, link + name, (string?)element.Attribute("dategrouping"), (string?)element.Attribute("aggregate"));
    }

    /// <summary>What a measure is called: the rows counted, or the column with what is made of it.</summary>
    public string MeasureLabel(string alias)
    {
        var attribute = Of(alias);
        var (column, isGerman) = (attribute.Column?.Label(exchange.Language) ?? attribute.Name, exchange.Locale.IsGerman);
        return attribute.Aggregate switch
        {
            "avg" => isGerman ? $"{column} (Durchschnitt)" : $"{column} (average)",
            "min" => isGerman ? $"{column} (kleinster Wert)" : $"{column} (least)",
            "max" => isGerman ? $"{column} (größter Wert)" : $"{column} (greatest)",
            "sum" => column,
            _ => attribute.Table.CollectionLabel(exchange.Language),
        };
    }

    /// <summary>Asks for the first and last instant of each group of dates: a week or a month has no operator of its own with which its rows could be listed.</summary>
    public void AddExtremesOfDates()
    {
        foreach (var group in query.Root.Descendants("attribute").Where(a => a.Attribute("dategrouping") is not null).ToList())
        {
            foreach (var (prefix, aggregate) in new[] { (First, "min"), (Last, "max") })
                group.AddAfterSelf(new XElement("attribute", group.Attribute("name"), new XAttribute("alias", prefix + (string?)group.Attribute("alias")), new XAttribute("aggregate", aggregate)));
        }
    }

    public static string FirstOf(string alias) => First + alias;

    public static string LastOf(string alias) => Last + alias;
}
