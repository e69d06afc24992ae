using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Schema;

/// <summary>Which C# constant stands for which column.</summary>
internal sealed class ColumnNames
{
    private readonly Dictionary<(string Table, string Column), string> expressions = [];

    public ColumnNames(IReadOnlyList<TableModel> tables)
    {
        foreach (var table in tables)
        {
            foreach (var (name, column) in MembersOf(table)) expressions.Add((table.LogicalName, column.LogicalName), ClassOf(table.LogicalName, tables) + "." + name);
        }
    }

    public static string ClassOf(string table, IReadOnlyList<TableModel> tables) => Identifier.FromSchemaName(tables.First(t => t.LogicalName == table).SchemaName) + "Table";

    /// <summary>The constants of a table in the order of their names; the primary key is Id.</summary>
    public static IReadOnlyList<(string Name, ColumnModel Column)> MembersOf(TableModel table)
    {
        var members = table.Columns.Select(column => (Name: column.LogicalName == table.PrimaryId ? "Id" : Identifier.FromSchemaName(column.SchemaName), Column: column))
            .OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var twice = members.GroupBy(member => member.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? members : throw new InvalidOperationException($"Table {table.LogicalName}: {string.Join(" and ", twice.Select(m => m.Column.LogicalName))} would both be called {twice.Key}.");
    }

    /// <summary>The constant of a column. Throws InvalidOperationException for a column that no written table has.</summary>
    public string Expression(string? table, string column) =>
        table is not null && expressions.TryGetValue((table, column), out var expression) ? expression : throw new InvalidOperationException($"No table in the schema has the column {table}.{column}.");
}
