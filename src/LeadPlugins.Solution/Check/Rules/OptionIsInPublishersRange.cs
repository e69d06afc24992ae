using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Option values lie in the publisher's ten thousand, so that nobody else's option has the same value; and no value is given twice.</summary>
internal sealed class OptionIsInPublishersRange() : SolutionRule("LPS302", "Number the options from the publisher's prefix times 10000.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var local = from c in input.Columns
                    where c.Column is { Type: ColumnType.Choice or ColumnType.MultiChoice, GlobalChoice: null }
                    select (c.Element, c.Column.LogicalName, c.Column.Options);
        var least = input.Model.OptionValuePrefix * 10000;
        foreach (var (element, name, options) in input.Choices.Select(c => (c.Element, c.Choice.Name, c.Choice.Options)).Concat(local))
        {
            foreach (var option in options.Where(o => o.Value < least || o.Value > least + 9999))
                yield return At(element, $"Choice {name}: {option.Value} ({option.Label}) is outside {least} to {least + 9999}.");
            foreach (var twice in options.GroupBy(o => o.Value).Where(g => g.Count() > 1))
                yield return At(element, $"Choice {name}: {twice.Key} is given to {string.Join(" and ", twice.Select(o => o.Label))}.");
        }
    }
}
