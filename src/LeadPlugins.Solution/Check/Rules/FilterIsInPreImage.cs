namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// Before the save a step sees the row as its PreImage with the request laid over it. A filter column that the PreImage lacks would look empty whenever another column of
/// the filter was changed. A step that has no PreImage works from the request alone; a step after the save has the row itself.
/// </summary>
internal sealed class FilterIsInPreImage() : SolutionRule("LPS412", "Add the columns to Attributes of the image, or take them out of FilteringAttributes.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from step in input.Model.Steps
        where step is { Message: "Update", Stage: < 40, Table: not null }
        from image in step.Images
        where image.Type is 0 or 2 && image.Columns.Count > 0
        let missing = step.FilteringColumns.Where(column => input.HasColumn(step.Table!, column)).Except(image.Columns).ToList()
        where missing.Count > 0
        select At(step, $"image {image.Alias} lacks {string.Join(", ", missing)} of the step's own filter.");
}
