namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Only Update has a filter, its columns exist, and an Update without one would run on every save.</summary>
internal sealed class FilterIsPossible() : SolutionRule("LPS407", "Correct FilteringAttributes.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var step in input.Model.Steps.Where(s => s.Table is not null))
        {
            if (step.Message != "Update" && step.FilteringColumns.Count > 0) yield return At(step, $"{step.Message} has no filter; the platform ignores it.");
            if (step.Message == "Update" && step.FilteringColumns.Count == 0) yield return At(step, "without a filter it would run on every update.");
            foreach (var column in input.UnknownColumns(step.Table!, step.FilteringColumns))
                yield return At(step, $"the filter column {column} does not exist on {step.Table}.");
            foreach (var twice in step.FilteringColumns.GroupBy(c => c).Where(g => g.Count() > 1))
                yield return At(step, $"the filter names {twice.Key} twice.");
        }
    }
}
