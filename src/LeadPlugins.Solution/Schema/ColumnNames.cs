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
            foreach (var (name, column) in MembersOf(table)) expressions.Add((table.LogicalName, column.LogicalName), $"{ClassOf(table)}.{name}");
        }
    }

    public static string ClassOf(TableModel table) => Identifier.FromSchemaName(table.SchemaName) + "Table";

    /// <summary>The constants of a table in the order of their names; the primary key is Id. Throws InvalidOperationException when two columns would share a name.</summary>
    public static IReadOnlyList<(string Name, ColumnModel Column)> MembersOf(TableModel table)
    {
        var members = table.Columns.Select(column => (Name: NameOf(column, table), Column: column)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        if (members.GroupBy(member => member.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Table {table.LogicalName}: {string.Join(" and ", twice.Select(m => m.Column.LogicalName))} would both be called {twice.Key}.");
        return members;
    }

    private static string NameOf(ColumnModel column, TableModel table) => column.LogicalName == table.PrimaryId ? "Id" : Identifier.FromSchemaName(column.SchemaName);

    /// <summary>The constant of a column. Throws InvalidOperationException for a column that no written table has.</summary>
    public string Expression(string? table, string column) =>
        table is not null && expressions.TryGetValue((table, column), out var expression)
            ? expression
            : throw new InvalidOperationException($"No table in the schema has the column {table}.{column}.");
}
