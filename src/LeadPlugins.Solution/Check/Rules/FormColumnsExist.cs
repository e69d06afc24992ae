using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A control is bound to a column of its form's table, and a handler waits for a change of one.</summary>
internal sealed class FormColumnsExist() : SolutionRule("LPS521", "Correct datafieldname, or the attribute of the event.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var form in input.FormsAndDashboards)
        {
            foreach (var column in Bound(form).Where(column => form.Table is null || !input.HasColumn(form.Table, column)).Distinct())
                yield return At(form.Source, form.Table is null ? $"{Named.Form(form)} has no table, so it cannot show the column {column}." : $"{Named.Form(form)}: {form.Table}.{column} does not exist.");
        }
    }

    private static IEnumerable<string> Bound(FormModel form) => form.Controls.Select(c => c.Column).Concat(form.Handlers.Select(h => h.Column)).OfType<string>();
}
