using System.Xml.Linq;
using LeadPlugins.Solution.Model;
using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Seen;

/// <summary>What people see of the packed solution, by its English name.</summary>
internal static class SeenSolution
{
    public static SolutionModel Model => TrialSolution.Model;

    public static ViewModel View(string name) => Model.Views.Single(view => view.Names.In(1033) == name);

    public static ChartModel Chart(string name) => Model.Charts.Single(chart => chart.Names.In(1033) == name);

    /// <summary>The query of a chart that is shown over a view: the chart's, with the filters and links of the view, as the platform joins them.</summary>
    public static string Over(ChartModel chart, ViewModel view)
    {
        var query = XElement.Parse(chart.FetchXml);
        var narrowing = XElement.Parse(view.FetchXml).Element("entity")!.Elements().Where(part => part.Name == "filter" || part.Name == "link-entity").ToList();
        // An aggregate query takes no plain columns, so a link only narrows.
        foreach (var part in narrowing) part.DescendantsAndSelf("attribute").Remove();
        query.Element("entity")!.Add(narrowing);
        return query.ToString();
    }

    /// <summary>The charts on dashboards, each with the view it is shown over: "chart over view".</summary>
    public static IEnumerable<string> ChartsOnDashboards => Model.Dashboards.SelectMany(board => board.Controls)
        .Where(part => part.Parameters.GetValueOrDefault("VisualizationId") is { Length: > 0 })
        .Select(part => $"{Model.Charts.Single(c => c.Id == Guid.Parse(part.Parameters["VisualizationId"])).Names} over {Model.Views.Single(v => v.Id == Guid.Parse(part.Parameters["ViewId"])).Names}");
}
