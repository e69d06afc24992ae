namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The presentation draws one Series for every measure, in a way that the platform can draw.</summary>
internal sealed class ChartIsDrawn() : SolutionRule("LPS513", "Give the presentation one Series for every measure, of a chart type that Dynamics draws.")
{
    private static readonly string[] Types =
    [
        "Area", "Bar", "Column", "Doughnut", "Funnel", "Line", "Pie", "Point", "Radar", "Spline", "StackedArea", "StackedArea100", "StackedBar", "StackedBar100", "StackedColumn", "StackedColumn100",
    ];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var chart in input.Model.Charts)
        {
            var measures = chart.Categories.Sum(c => c.MeasureAliases.Count);
            if (chart.SeriesTypes.Count != measures) yield return At(chart.Source, $"Chart {Named.Chart(chart)} has {measures} measures and {chart.SeriesTypes.Count} Series.");
            foreach (var type in chart.SeriesTypes.Where(type => !Types.Contains(type))) yield return At(chart.Source, $"Chart {Named.Chart(chart)}: there is no chart type \"{type}\".");
        }
    }
}
