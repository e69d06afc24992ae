namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A table of ours that no role may read is seen by system administrators alone. A solution without roles leaves it to the organization.</summary>
internal sealed class TableIsReadable() : SolutionRule("LPS543", "Let the roles of those who work with it read the table.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        if (input.Model.Roles.Count == 0) return [];
        var given = input.Model.Roles.SelectMany(r => r.Privileges).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return from table in input.Tables
               where table.Table.IsNew && !given.Contains("prvRead" + table.Table.SchemaName)
               select At(table.Element, $"No role may read the table {table.Table.SchemaName}.");
    }
}
