using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A list, chart or timer has no parameter but those that the platform's form schema gives it; a misspelt one is not read.</summary>
internal sealed class ControlParametersExist() : SolutionRule("LPS528", "Correct the name of the parameter, or remove it.")
{
    private static readonly string[] OfLists =
    [
        "ViewId", "IsUserView", "IsUserChart", "RelationshipName", "RelationshipRoleOrdinal", "TargetEntityType", "AutoExpand", "RecordsPerPage", "MaxRowsBeforeScroll", "EnableQuickFind", "EnableJumpBar",
        "EnableViewPicker", "ViewIds", "ChartGridMode", "VisualizationId", "EnableChartPicker", "EnableContextualActions", "TeamTemplateId", "GridUIMode", "ReferencePanelSubgridIconUrl", "HeaderColorCode",
    ];

    private static readonly string[] OfTimers =
        ["FailureTimeField", .. new[] { "Success", "Failure", "Warning", "Cancel", "Pause" }.SelectMany(condition => new[] { condition + "ConditionName", condition + "ConditionValue" })];

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from control in form.Controls
        let known = control.ClassId == ControlClasses.Subgrid ? OfLists : control.ClassId == ControlClasses.Timer ? OfTimers : null
        where known is not null
        from unknown in control.Parameters.Keys.Except(known)
        select At(form.Source, $"{Named.Form(form)}: the {(known == OfTimers ? "timer" : "list")} {control.Id} has the parameter {unknown}, which does not exist.");
}
