using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// An app that lists views, charts or forms of a table shows those alone, and only the dashboards that it lists: what no app lists is seen by nobody who works in one.
/// A table of which an app lists none is shown with all; the views that are not public come with their table.
/// </summary>
internal sealed class ComponentIsInAnApp() : SolutionRule("LPS554", "Add an AppModuleComponent with its id to the app: type 26 for a view, 59 for a chart, 60 for a form or dashboard.")
{
    private const int Table = 1, View = 26, Chart = 59, Form = 60;

    private sealed record Shown(int Type, Guid Id, string? Table, string Name, string Source);

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var components = Components(input.Model).ToList();
        return from one in components
               let apps = input.Model.Apps.Where(app => one.Table is null || app.Components.Contains(new AppComponent(Table, one.Table))).ToList()
               where apps.Count > 0 && apps.All(app => IsHidden(one, app, components))
               select At(one.Source, $"{one.Name} is not in the app {string.Join(", ", apps.Select(app => app.UniqueName))}.");
    }

    private static bool IsHidden(Shown one, AppModel app, IEnumerable<Shown> components)
    {
        var alike = components.Where(other => other.Type == one.Type && other.Table == one.Table).Where(other => Lists(app, other)).ToList();
        return !alike.Contains(one) && (one.Table is null || alike.Count > 0);
    }

    private static bool Lists(AppModel app, Shown component) => app.Components.Contains(new AppComponent(component.Type, component.Id.ToString()));

    private static IEnumerable<Shown> Components(SolutionModel model) =>
    [
        .. model.Views.Where(view => view.QueryType == 0).Select(view => new Shown(View, view.Id, view.Table, $"View {Named.View(view)} of {view.Table}", view.Source)),
        .. model.Charts.Select(chart => new Shown(Chart, chart.Id, chart.Table, $"Chart {Named.Chart(chart)} of {chart.Table}", chart.Source)),
        .. model.Forms.Where(form => form.Type == "main").Select(form => new Shown(Form, form.Id, form.Table, $"{Named.Form(form)} of {form.Table}", form.Source)),
        .. model.Dashboards.Select(dashboard => new Shown(Form, dashboard.Id, null, Named.Form(dashboard), dashboard.Source)),
    ];
}
