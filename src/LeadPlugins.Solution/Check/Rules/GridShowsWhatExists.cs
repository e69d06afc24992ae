using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A list or chart on a form or dashboard names a table, views of that table, a chart of that table, and a relationship that leads to it.</summary>
internal sealed class GridShowsWhatExists() : SolutionRule("LPS525", "Name a table, view, chart and relationship of this solution that belong together.")
{
    /// <summary>Relationships of the platform's own from lead to what lists on its form show.</summary>
    private static readonly string[] OfThePlatform = ["Lead_Phonecalls", "Lead_Emails", "Lead_Tasks", "Lead_Appointments", "Lead_QueueItem"];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from control in form.Controls
        where control.ClassId == ControlClasses.Subgrid
        from fault in Faults(form, control, input).Distinct()
        select At(form.Source, $"{Named.Form(form)}: the list {control.Id} {fault}");

    private static IEnumerable<string> Faults(FormModel form, FormControl control, CheckInput input)
    {
        var table = control.Parameters.GetValueOrDefault("TargetEntityType");
        if (input.Table(table) is null) yield return $"is of the table \"{table}\", which does not exist.";

        if (Ids(control, "ViewId").Count == 0) yield return "names no view.";
        foreach (var id in Ids(control, "ViewId").Concat(Ids(control, "ViewIds")))
        {
            if (!Guid.TryParse(id, out var viewId) || input.Model.Views.FirstOrDefault(v => v.Id == viewId) is not { } view) yield return $"shows the view {id}, which is not in this solution.";
            else if (view.Table != table) yield return $"is of {table} and shows the view {Named.View(view)} of {view.Table}.";
        }

        foreach (var id in Ids(control, "VisualizationId"))
        {
            if (!Guid.TryParse(id, out var chartId) || input.Model.Charts.FirstOrDefault(c => c.Id == chartId) is not { } chart) yield return $"draws the chart {id}, which is not in this solution.";
            else if (chart.Table != table) yield return $"is of {table} and draws the chart {Named.Chart(chart)} of {chart.Table}.";
        }

        if (control.Parameters.GetValueOrDefault("RelationshipName") is not { Length: > 0 } name) yield break;
        var leads = input.Model.Relationships.Any(r => r.Name == name && r.ReferencedTable == form.Table && r.ReferencingTable == table);
        if (!leads && !(form.Table == "lead" && OfThePlatform.Contains(name, StringComparer.OrdinalIgnoreCase))) yield return $"follows the relationship {name}, which does not lead from {form.Table ?? "a dashboard"} to {table}.";
    }

    /// <summary>The ids of a parameter, without braces; several are separated by commas.</summary>
    private static List<string> Ids(FormControl control, string parameter) =>
        [.. control.Parameters.GetValueOrDefault(parameter, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(RootComponents.Id)];
}
