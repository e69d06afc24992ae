using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A column on a global choice needs that choice in the solution, and its default among the options.</summary>
internal sealed class ChoiceIsThere() : SolutionRule("LPS303", "Add the choice to OptionSets, or correct the name or the default.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var (element, column, _, name) in input.Columns)
        {
            if (column.GlobalChoice is { } choice && input.Model.Choices.All(c => c.Name != choice))
                yield return At(element, $"{name} is on the choice {choice}, which is not in this solution.");
            else if (column.Type is ColumnType.Choice or ColumnType.YesNo && column.Options.Count == 0)
                yield return At(element, $"{name} has no options.");
            else if (column.DefaultOption is { } value && column.Options.All(o => o.Value != value))
                yield return At(element, $"{name} has the default {value}, which is none of its options.");
        }
    }
}
