using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>
/// A table of a query: the first one, or one that is linked to another. A result is one row for each source; null where an outer link found none.
/// </summary>
/// <param name="link">Where the query says it; null of the first table.</param>
/// <param name="visible">Which rows the caller may read; null = every one.</param>
internal sealed class Source(int position, string alias, TableSchema table, ColumnSet columns, LinkEntity? link, Func<Rows.Row, bool>? visible)
{
    public int Position { get; } = position;
    public string Alias { get; } = alias;
    public TableSchema Table { get; } = table;
    public ColumnSet Columns { get; } = columns;
    public LinkEntity? Expression { get; } = link;

    /// <summary>The rows of the table that the caller may read, of those given.</summary>
    public IEnumerable<Rows.Row> Visible(IEnumerable<Rows.Row> rows) => visible is null ? rows : rows.Where(visible);

    /// <summary>The links that start here.</summary>
    public List<Link> Links { get; } = [];
}

/// <param name="From">Column of the source the link starts from.</param>
/// <param name="To">Column of the linked table that must equal it.</param>
internal sealed record Link(Source Source, ColumnSchema From, ColumnSchema To, LinkEntity Expression)
{
    public bool IsOuter => Expression.JoinOperator == JoinOperator.LeftOuter;

    /// <summary>The link's own conditions, ready once every table of the query is known.</summary>
    public Func<Rows.Row?[], bool> Fits { get; set; } = _ => true;
}
