using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>Finds the column that stands behind a name in a query's rows: a column of its table, or "alias.column" of a linked one.</summary>
internal sealed class QueriedColumns(Exchange exchange, FetchText query)
{
    private readonly TableModel table = exchange.TableOf(query.Table);

    /// <summary>The query's own table.</summary>
    public TableModel Table => table;

    /// <summary>Null for a name that is no column's.</summary>
    public ColumnModel? Find(string name)
    {
        var cut = name.IndexOf('.', StringComparison.Ordinal);
        if (cut < 0) return Column(table, name);
        return query.TableOfAlias(name[..cut]) is { } linked && exchange.Organization.Table(linked) is { } other ? Column(other, name[(cut + 1)..]) : null;
    }

    private static ColumnModel? Column(TableModel table, string name) => table.Columns.FirstOrDefault(c => c.LogicalName == name);
}
