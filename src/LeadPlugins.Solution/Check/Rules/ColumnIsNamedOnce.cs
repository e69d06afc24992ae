namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A column's three names agree, and no table has two columns of one name, the platform's own included.</summary>
internal sealed class ColumnIsNamedOnce() : SolutionRule("LPS307", "Correct Name and LogicalName, or rename the column.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var (element, column, _, name) in input.Columns)
        {
            foreach (var child in new[] { "Name", "LogicalName" })
                if ((string?)element.Element(child) is var found && found != column.LogicalName)
                    yield return At(element, $"{name} has {child} \"{found}\"; it must be {column.LogicalName}.");
        }

        foreach (var (element, table) in input.Tables)
        {
            foreach (var twice in input.Table(table.LogicalName)!.Columns.GroupBy(c => c.LogicalName).Where(g => g.Count() > 1))
                yield return At(element, $"Table {table.SchemaName} would have two columns {twice.Key}.");
        }
    }
}
