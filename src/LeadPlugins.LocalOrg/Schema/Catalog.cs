using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>A lookup column that points at some table, and what happens to its rows when the row pointed at is deleted.</summary>
internal sealed record Reference(TableSchema Table, ColumnSchema Column, CascadeDelete OnDelete);

/// <summary>The tables and relationships of the organization.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, TableSchema> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationshipModel> relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Reference>> references = new(StringComparer.Ordinal);

    public TableSchema? Find(string? name) => name is not null && tables.TryGetValue(name, out var table) ? table : null;

    public TableSchema Add(TableModel model)
    {
        references.Clear();
        return tables[model.LogicalName] = new TableSchema(model);
    }

    public void Declare(TableSchema table, IEnumerable<ColumnModel> columns)
    {
        references.Clear();
        foreach (var column in columns) table.Declare(column);
    }

    public void Declare(RelationshipModel relationship)
    {
        references.Clear();
        relationships[relationship.Name] = relationship;
    }

    /// <summary>The lookups that may hold a row of this table.</summary>
    public IReadOnlyList<Reference> ReferencesTo(string table)
    {
        if (!references.TryGetValue(table, out var found))
        {
            references[table] = found =
            [
                .. from referencing in tables.Values
                   from column in referencing.Columns
                   where column.Holds == StoredAs.Lookup && column.Model.Targets.Contains(table)
                   select new Reference(referencing, column, OnDelete(referencing, column, table)),
            ];
        }
        return found;
    }

    private CascadeDelete OnDelete(TableSchema referencing, ColumnSchema column, string referenced) =>
        relationships.Values
            .FirstOrDefault(r => r.ReferencingTable == referencing.Name && r.ReferencingColumn == column.Name && r.ReferencedTable == referenced)?.OnDelete
        ?? PlatformFacts.OnDelete(referencing, column.Name);
}
