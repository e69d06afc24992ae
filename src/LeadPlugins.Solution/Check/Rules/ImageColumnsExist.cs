namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An image names columns that exist; without any it would carry the whole row, memo columns included.</summary>
internal sealed class ImageColumnsExist() : SolutionRule("LPS409", "Correct Attributes of the image.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var step in input.Model.Steps.Where(s => s.Table is not null))
        {
            foreach (var image in step.Images)
            {
                if (image.Columns.Count == 0) yield return At(step, $"image {image.Alias} names no columns, so it carries all.");
                foreach (var column in input.UnknownColumns(step.Table!, image.Columns))
                    yield return At(step, $"image {image.Alias}: the column {column} does not exist on {step.Table}.");
            }
        }
    }
}
