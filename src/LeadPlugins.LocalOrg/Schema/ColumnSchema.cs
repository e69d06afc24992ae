using System.Globalization;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Schema;

/// <summary>A column of a table of this organization and where a row keeps its value.</summary>
internal sealed class ColumnSchema
{
    private readonly HashSet<int>? options;

    public ColumnSchema(TableSchema table, ColumnModel model, int ordinal)
    {
        Table = table;
        Model = model;
        Ordinal = ordinal;
        if (Holds is StoredAs.Option) options = [.. model.Options.Select(o => o.Value)];
    }

    public TableSchema Table { get; }
    public ColumnModel Model { get; }
    public int Ordinal { get; }
    public string Name => Model.LogicalName;

    public StoredAs Holds => Model.Type switch
    {
        ColumnType.Text or ColumnType.Memo => StoredAs.Text,
        ColumnType.WholeNumber => StoredAs.Whole,
        ColumnType.BigInt => StoredAs.Long,
        ColumnType.Decimal => StoredAs.Decimal,
        ColumnType.Money => StoredAs.Money,
        ColumnType.Float => StoredAs.Float,
        ColumnType.DateTime => StoredAs.DateTime,
        ColumnType.YesNo => StoredAs.YesNo,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => StoredAs.Option,
        ColumnType.Lookup or ColumnType.Owner or ColumnType.Customer => StoredAs.Lookup,
        ColumnType.UniqueIdentifier or ColumnType.PrimaryKey => StoredAs.Id,
        _ => StoredAs.Nothing,
    };

    public bool HasOption(int value) => options is null || options.Contains(value);

    /// <summary>What people read for a stored choice or yes/no; null for other columns.</summary>
    public string? LabelOf(object stored)
    {
        if (Model.Options.Count == 0) return null;
        var value = stored switch { int option => option, bool yes => yes ? 1 : 0, _ => (int?)null };
        foreach (var option in Model.Options)
        {
            if (option.Value == value) return option.Label;
        }
        return null;
    }

    public string OptionList => string.Join(", ", Model.Options.Select(o => o.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The base-currency shadow of a money column: the platform computes it, so a value sent for it is dropped.</summary>
    public bool IsMoneyBase => Model.Type == ColumnType.Money && Name.EndsWith("_base", StringComparison.Ordinal);

    public override string ToString() => $"{Table.Name}.{Name}";
}

/// <summary>
/// The form in which a row keeps a column's value. Stored values are immutable, so that rows can be shared between images, undo log and jobs.
/// </summary>
internal enum StoredAs
{
    /// <summary>Columns that this organization does not imitate (file, image, party list, multi-choice, virtual).</summary>
    Nothing,
    Text, Whole, Long, Decimal, Money, Float, DateTime, YesNo, Option, Lookup, Id,
}

/// <summary>The stored form of a lookup.</summary>
internal sealed record Lookup(string Table, Guid Id);
