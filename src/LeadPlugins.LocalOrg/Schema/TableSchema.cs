using System.Diagnostics.CodeAnalysis;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>A table of this organization. Columns are only ever added, so a column's ordinal stays.</summary>
internal sealed class TableSchema
{
    private readonly Dictionary<string, ColumnSchema> byName = new(StringComparer.Ordinal);
    private readonly List<ColumnSchema> columns = [];
    private TableModel model;

    public TableSchema(TableModel model)
    {
        this.model = model;
        QueueEnabled = model.IsValidForQueue;
        foreach (var column in model.Columns) Declare(column);
        PrimaryKey = byName.GetValueOrDefault(model.PrimaryId)
            ?? throw new ArgumentException($"Table {model.LogicalName} has no column {model.PrimaryId}, its primary key.", nameof(model));
    }

    public string Name => model.LogicalName;
    public ColumnSchema PrimaryKey { get; }

    /// <summary>Whether rows may be placed in queues. Once on, it stays on.</summary>
    public bool QueueEnabled { get; set; }

    public IReadOnlyList<ColumnSchema> Columns => columns;

    /// <summary>Columns whose value is rows of activityparty.</summary>
    public IReadOnlyList<ColumnSchema> PartyLists { get; private set; } = [];
    public ColumnSchema? PrimaryName => Find(model.PrimaryName);
    public ColumnSchema? State { get; private set; }
    public ColumnSchema? Status { get; private set; }
    public ColumnSchema? Owner { get; private set; }
    /// <summary>The money columns that have a shadow in base currency.</summary>
    public IReadOnlyList<(ColumnSchema Amount, ColumnSchema InBase)> Money { get; private set; } = [];
    public bool IsActivity => model.IsActivity;
    public Ownership Ownership => model.Ownership;

    /// <summary>The state a new row is born in.</summary>
    public int OpenState => State?.Model.DefaultOption ?? 0;

    /// <summary>Whether a row is in the state in which rows are born; true for tables without states.</summary>
    public bool IsOpen(Rows.Row row) => row.Option(State) is not { } state || state == OpenState;

    /// <summary>The table as it is now, with every column.</summary>
    public TableModel Model => model = model with { Columns = [.. columns.Select(c => c.Model)], IsValidForQueue = QueueEnabled };

    public ColumnSchema? Find(string? column) => column is not null && byName.TryGetValue(column, out var found) ? found : null;

    public bool TryFind(string column, [MaybeNullWhen(false)] out ColumnSchema found) => byName.TryGetValue(column, out found);

    /// <summary>Adds a column, or gives an existing one a new declaration.</summary>
    public void Declare(ColumnModel column)
    {
        var existing = Find(column.LogicalName);
        var declared = new ColumnSchema(this, column, existing?.Ordinal ?? columns.Count);
        byName[column.LogicalName] = declared;
        if (existing is null) columns.Add(declared);
        else columns[existing.Ordinal] = declared;

        if (column.Type == ColumnType.PartyList) PartyLists = [.. columns.Where(c => c.Model.Type == ColumnType.PartyList)];
        if (column.Type == ColumnType.State) State = declared;
        if (column.Type == ColumnType.Status) Status = declared;
        if (column.Type == ColumnType.Owner) Owner = declared;
        if (column.Type == ColumnType.Money) Money = [.. columns.Where(c => Find(c.Name + "_base") is not null).Select(c => (c, Find(c.Name + "_base")!))];
    }

    /// <summary>The status reason that a state takes when none is given.</summary>
    public int DefaultStatus(int state) =>
        State?.Model.Options.FirstOrDefault(o => o.Value == state)?.DefaultStatus
        ?? Status?.Model.Options.FirstOrDefault(o => o.State == state)?.Value
        ?? -1;

    /// <summary>The state that a status reason belongs to; null where there is no such status reason.</summary>
    public int? StateOf(int status) => Status?.Model.Options.FirstOrDefault(o => o.Value == status)?.State;
}
