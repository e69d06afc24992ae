using System.Globalization;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A timer counts to a date and time, knows when it was met, and tests its conditions on columns with options; it stands in the body of a form.</summary>
internal sealed class TimerIsPossible() : SolutionRule("LPS526", "Correct the timer's parameters.")
{
    private static readonly string[] Conditions = ["Success", "Failure", "Warning", "Cancel", "Pause"];
    private static readonly ColumnType[] WithOptions = [ColumnType.Choice, ColumnType.YesNo, ColumnType.State, ColumnType.Status];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from control in form.Controls
        where control.ClassId == ControlClasses.Timer
        from fault in Faults(form, control, input)
        select At(form.Source, $"{Named.Form(form)}: the timer {control.Id} {fault}");

    private static IEnumerable<string> Faults(FormModel form, FormControl control, CheckInput input)
    {
        if (form.Table is null || form.Header.Any(cell => cell.Control == control)) yield return "stands where there can be none: outside the body of a table's form.";
        var due = control.Parameters.GetValueOrDefault("FailureTimeField");
        if (string.IsNullOrEmpty(due)) yield return "has no FailureTimeField.";
        else if (input.Column(form.Table, due)?.Type != ColumnType.DateTime) yield return $"counts to {due}, which is no date and time of {form.Table}.";
        foreach (var fault in Conditions.SelectMany(condition => OfCondition(condition, form, control, input))) yield return fault;
    }

    private static IEnumerable<string> OfCondition(string condition, FormModel form, FormControl control, CheckInput input)
    {
        var name = control.Parameters.GetValueOrDefault(condition + "ConditionName", "");
        var value = control.Parameters.GetValueOrDefault(condition + "ConditionValue", "");
        if (name == "" && value == "" && condition != "Success") yield break;
        if (name == "") yield return $"has no {condition}ConditionName.";
        if (value == "") yield return $"has no {condition}ConditionValue.";
        if (name == "") yield break;

        var column = input.Column(form.Table, name);
        if (column is null) yield return $"tests {name}, which does not exist.";
        else if (!WithOptions.Contains(column.Type)) yield return $"tests {name}, which is no choice, yes/no, status or status reason.";
        else if (value != "" && column.Options.All(o => o.Value.ToString(CultureInfo.InvariantCulture) != value)) yield return $"tests {name} for {value}, which is none of its options.";
    }
}
