using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A chart asks its own table in an aggregating query: every column exists, has an alias, and is either grouped by or counted, and only what can be counted so is.</summary>
internal sealed class ChartQueryIsPossible() : SolutionRule("LPS511", "Correct the fetch of the chart.")
{
    private static readonly string[] Aggregates = ["avg", "count", "countcolumn", "max", "min", "sum"];
    private static readonly string[] DateGroupings = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"];

    private static readonly ColumnType[] Numbers = [ColumnType.WholeNumber, ColumnType.Decimal, ColumnType.Float, ColumnType.Money, ColumnType.BigInt];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var chart in input.Model.Charts)
        {
            var faults = Fetch.Read(chart.FetchXml, out var fault) is { } fetch ? Faults(chart, fetch, input) : [fault!];
            foreach (var found in faults.Distinct()) yield return At(chart.Source, $"Chart {Named.Chart(chart)}: {found}");
        }
    }

    private static IEnumerable<string> Faults(ChartModel chart, Fetch fetch, CheckInput input)
    {
        if (fetch.Main.Name != chart.Table) yield return $"it belongs to {chart.Table} and asks {fetch.Main.Name}.";
        if ((string?)fetch.Root.Attribute("aggregate") != "true") yield return "its query does not aggregate.";
        foreach (var missing in fetch.Unknown(input)) yield return $"{missing} does not exist.";
        foreach (var fault in fetch.Tables.SelectMany(table => table.Attributes.SelectMany(attribute => OfAttribute(table, attribute, input)))) yield return fault;
        foreach (var alias in fetch.Tables.SelectMany(t => t.Attributes).Select(a => (string?)a.Attribute("alias")).OfType<string>().GroupBy(a => a).Where(g => g.Count() > 1))
            yield return $"the alias {alias.Key} is there twice.";

        var aliases = fetch.Tables.SelectMany(t => t.Attributes).Select(a => (string?)a.Attribute("alias")).ToHashSet();
        foreach (var order in fetch.Root.Descendants("order"))
            if ((string?)order.Attribute("alias") is not { } alias || !aliases.Contains(alias)) yield return "an aggregating query sorts by an alias that it defines.";
    }

    private static IEnumerable<string> OfAttribute(FetchTable table, XElement attribute, CheckInput input)
    {
        var name = (string?)attribute.Attribute("name") ?? "";
        var type = input.Column(table.Name, name)?.Type;
        var (groups, aggregate, dates) = ((string?)attribute.Attribute("groupby") == "true", (string?)attribute.Attribute("aggregate"), (string?)attribute.Attribute("dategrouping"));
        if (string.IsNullOrEmpty((string?)attribute.Attribute("alias"))) yield return $"{name} has no alias.";
        if (groups == aggregate is not null) yield return $"{name} is either grouped by or aggregated.";
        if (aggregate is not null && !Aggregates.Contains(aggregate)) yield return $"there is no aggregate \"{aggregate}\".";
        if (aggregate is "sum" or "avg" && type is { } number && !Numbers.Contains(number)) yield return $"{name} is no number, so it has no {aggregate}.";
        if (dates is not null && !DateGroupings.Contains(dates)) yield return $"there is no dategrouping \"{dates}\".";
        if (dates is not null && type is not null and not ColumnType.DateTime) yield return $"{name} is no date, so it has no dategrouping.";
    }
}
