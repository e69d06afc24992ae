using System.Globalization;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>The class of a control says what it can show: a control of another class than its column's shows nothing, or breaks the form.</summary>
internal sealed class ControlFitsColumn() : SolutionRule("LPS522", "Give the control the class of its column's type (ControlClasses lists them).")
{
    private static readonly Dictionary<Guid, (string Name, ColumnType[] Types)> Classes = new()
    {
        [ControlClasses.Text] = ("text", [ColumnType.Text]),
        [ControlClasses.Memo] = ("memo", [ColumnType.Memo, ColumnType.Text]),
        [ControlClasses.WholeNumber] = ("whole number", [ColumnType.WholeNumber]),
        [ControlClasses.Decimal] = ("decimal", [ColumnType.Decimal]),
        [ControlClasses.Money] = ("money", [ColumnType.Money]),
        [ControlClasses.DateTime] = ("date and time", [ColumnType.DateTime]),
        [ControlClasses.YesNo] = ("yes/no", [ColumnType.YesNo]),
        [ControlClasses.Choice] = ("choice", [ColumnType.Choice, ColumnType.State]),
        [ControlClasses.StatusReason] = ("status reason", [ColumnType.Status]),
        [ControlClasses.MultiChoice] = ("multi choice", [ColumnType.MultiChoice]),
        [ControlClasses.Lookup] = ("lookup", [ColumnType.Lookup, ColumnType.Owner, ColumnType.Customer]),
        [ControlClasses.QuickView] = ("quick view", [ColumnType.Lookup, ColumnType.Owner, ColumnType.Customer]),
    };

    private static readonly Guid[] WithoutColumn = [ControlClasses.Subgrid, ControlClasses.Timer];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from control in form.Controls
        let fault = Fault(form, control, input)
        where fault is not null
        select At(form.Source, $"{Named.Form(form)}: the control {control.Id} {fault}");

    private static string? Fault(FormModel form, FormControl control, CheckInput input)
    {
        if (WithoutColumn.Contains(control.ClassId)) return null;
        if (control.ClassId == ControlClasses.Timeline) return OfTimeline(form, control);
        if (!Classes.TryGetValue(control.ClassId, out var kind)) return $"is of the unknown class {control.ClassId.ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant()}.";
        if (control.Column is null) return $"is a {kind.Name} control without a column.";
        var type = input.Column(form.Table, control.Column)?.Type;
        return type is null || kind.Types.Contains(type.Value) ? null : $"is a {kind.Name} control, and {control.Column} is of type {type}.";
    }

    private static string? OfTimeline(FormModel form, FormControl control) =>
        control.Column is not null ? "is a timeline, which shows no column."
        : form.Table is null || form.Header.Any(cell => cell.Control == control) ? "is a timeline outside the body of a table's form." : null;
}
