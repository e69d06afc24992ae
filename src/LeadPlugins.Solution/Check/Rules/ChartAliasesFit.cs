namespace LeadPlugins.Solution.Check.Rules;

/// <summary>What a chart groups by is a grouped alias of its query; what it measures is an aggregated one.</summary>
internal sealed class ChartAliasesFit() : SolutionRule("LPS512", "Use the aliases that the chart's query defines.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var chart in input.Model.Charts)
        {
            if (Fetch.Read(chart.FetchXml, out _) is not { } fetch) continue;
            var attributes = fetch.Tables.SelectMany(t => t.Attributes).ToLookup(a => (string?)a.Attribute("alias"));
            if (chart.Categories.Count == 0) yield return At(chart.Source, $"Chart {Named.Chart(chart)} has no category.");
            foreach (var series in chart.Categories)
            {
                if (series.CategoryAlias != "" && attributes[series.CategoryAlias].All(a => (string?)a.Attribute("groupby") != "true"))
                    yield return At(chart.Source, $"Chart {Named.Chart(chart)} groups by the alias {series.CategoryAlias}, by which its query does not group.");
                foreach (var alias in series.MeasureAliases.Where(alias => attributes[alias].All(a => a.Attribute("aggregate") is null)))
                    yield return At(chart.Source, $"Chart {Named.Chart(chart)} measures the alias {alias}, which its query does not aggregate.");
                if (series.MeasureAliases.Count == 0) yield return At(chart.Source, $"Chart {Named.Chart(chart)} measures nothing.");
            }
        }
    }
}
