using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>Tables, rows, ids and clock of the organization, with the faults of looking for what is not there.</summary>
internal sealed class Database(LocalClock clock, IdSequence ids)
{
    public Catalog Catalog { get; } = new();
    public RowStore Rows { get; } = new();
    public LocalClock Clock { get; } = clock;
    public IdSequence Ids { get; } = ids;
    public Guid OrganizationId { get; init; }
    public Guid RootBusinessUnitId { get; init; }
    public Guid SystemUserId { get; init; }
    public Guid BaseCurrencyId { get; init; }
    public int BaseLanguage { get; init; } = 1033;

    /// <summary>Who may do what; null where privileges are not enforced.</summary>
    public AccessControl? Access { get; set; }

    public TableSchema Table(string? name) => Catalog.Find(name) ?? throw Faults.UnknownTable(name);

    /// <summary>A table whose rows can be read and written.</summary>
    public TableSchema TableWithRows(string name) =>
        PlatformFacts.KeptElsewhere.TryGetValue(name, out var where) ? throw Faults.NotImitated(where) : Table(name);

    public RowTable RowsOf(TableSchema table) => Rows[table.Name];

    public ColumnSchema Column(TableSchema table, string? column) => table.Find(column) ?? throw Faults.UnknownColumn(table.Name, column);

    public Row Row(TableSchema table, Guid id) => RowsOf(table).Find(id) ?? throw Faults.RowNotFound(table.Name, id);

    public bool Exists(Lookup lookup) => Rows.Find(lookup.Table)?.Find(lookup.Id) is not null;

    /// <summary>The primary name of the row a lookup points at; null where it has none.</summary>
    public string? NameOf(Lookup lookup) =>
        Rows.Find(lookup.Table) is { } table && table.Schema.PrimaryName is { } column ? table.Find(lookup.Id)?[column] as string : null;

    /// <summary>What people read for a stored value, where no setting of theirs has a say in it: a choice's label, the name of a lookup's row; else null.</summary>
    public string? TextOf(ColumnSchema column, object stored) => stored is Lookup lookup ? NameOf(lookup) : column.LabelOf(stored);

    public Guid BusinessUnitOf(Guid userId) => BusinessUnitOf(new Lookup("systemuser", userId)).Id;

    /// <summary>The business unit of a user or team.</summary>
    public Lookup BusinessUnitOf(Lookup principal)
    {
        var principals = Rows[principal.Table];
        return principals.Find(principal.Id)?[Column(principals.Schema, "businessunitid")] as Lookup ?? new Lookup("businessunit", RootBusinessUnitId);
    }

    /// <summary>
    /// A row as callers get it: only these columns, empty ones absent. Null = every readable column, the id included. FormattedValues hold the labels of
    /// choices in the base language and the names of lookups and nothing else: other texts depend on a user's settings, which are not imitated.
    /// </summary>
    public Entity ToEntity(TableSchema table, Row row, IEnumerable<ColumnSchema>? columns)
    {
        var entity = new Entity(table.Name, row.Id);
        Func<Lookup, string?> nameOf = NameOf;
        foreach (var column in columns ?? table.Columns)
        {
            if (columns is null && !column.Model.ValidForRead) continue;
            if (row[column] is not { } stored) continue;
            var value = StoredValue.ToSdk(column, stored, nameOf);
            entity[column.Name] = value;
            if ((value is EntityReference reference ? reference.Name : column.LabelOf(stored)) is { } text) entity.FormattedValues[column.Name] = text;
        }
        return entity;
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such user, or it is disabled.</exception>
    public void CheckUser(Guid id)
    {
        var users = Rows["systemuser"];
        if (users.Find(id) is not { } user || user[users.Schema.Find("isdisabled")!] is true) throw Faults.DisabledUser(id);
    }
}
