using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The views, charts and forms that an app lists, and the tables that its site map leads to, are of tables that the app has; else the client opens nothing.</summary>
internal sealed class AppHasItsTables() : SolutionRule("LPS555", "Add an AppModuleComponent of type 1 with the table's logical name to the app.")
{
    private const int Table = 1, SiteMap = 62;

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var app in input.Model.Apps)
        {
            var tables = app.Components.Where(part => part.Type == Table).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var needed in Listed(app, input.Model).Concat(LedTo(app, input.Model)).Where(needed => !tables.Contains(needed.Table)).GroupBy(needed => needed.Table))
                yield return At(app.Source, $"App {app.UniqueName} lacks the table {needed.Key}: it has {string.Join(", ", needed.Select(n => n.What))}.");
        }
    }

    private static IEnumerable<(string Table, string What)> Listed(AppModel app, SolutionModel model)
    {
        var keys = app.Components.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var view in model.Views.Where(view => keys.Contains(view.Id.ToString()))) yield return (view.Table, $"the view {Named.View(view)}");
        foreach (var chart in model.Charts.Where(chart => keys.Contains(chart.Id.ToString()))) yield return (chart.Table, $"the chart {Named.Chart(chart)}");
        foreach (var form in model.Forms.Where(form => form.Table is not null && keys.Contains(form.Id.ToString()))) yield return (form.Table!, $"the form {form.Names}");
    }

    private static IEnumerable<(string Table, string What)> LedTo(AppModel app, SolutionModel model) =>
        from siteMap in model.SiteMaps
        where app.Components.Contains(new AppComponent(SiteMap, siteMap.UniqueName))
        from entry in siteMap.Areas.SelectMany(a => a.Groups).SelectMany(g => g.SubAreas)
        let table = entry.Table ?? PageAddress.Parameters(entry.Url ?? "").GetValueOrDefault("etn")
        where !string.IsNullOrEmpty(table)
        select (table, $"the entry {entry.Id}");
}
