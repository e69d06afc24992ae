namespace LeadPlugins.Solution.Model;

/// <summary>A column of a view: the attribute it shows, "alias.attribute" where it comes from a linked table, and its width in pixels.</summary>
public sealed record ViewColumn(string Name, int Width);

/// <summary>A view: a query in FetchXML and the columns that show its rows. QueryType 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</summary>
public sealed record ViewModel
{
    public required Guid Id { get; init; }
    public required string Table { get; init; }
    public Labels Names { get; init; } = Labels.Empty;
    public Labels Descriptions { get; init; } = Labels.Empty;
    public int QueryType { get; init; }
    public bool IsDefault { get; init; }
    public bool IsQuickFind { get; init; }
    public required string FetchXml { get; init; }

    /// <summary>The attribute whose cell opens the row.</summary>
    public string Jump { get; init; } = "";

    /// <summary>The attribute that identifies a row, as the layout names it.</summary>
    public string RowId { get; init; } = "";
    public IReadOnlyList<ViewColumn> Columns { get; init; } = [];
    public string Source { get; init; } = "";
}

/// <summary>What a chart groups by (an alias of its query) and what it measures for each group.</summary>
public sealed record ChartSeries(string CategoryAlias, IReadOnlyList<string> MeasureAliases);

/// <summary>A chart: an aggregating query, what it groups by and measures, and how Microsoft's chart control is to draw it.</summary>
public sealed record ChartModel
{
    public required Guid Id { get; init; }
    public required string Table { get; init; }
    public Labels Names { get; init; } = Labels.Empty;
    public Labels Descriptions { get; init; } = Labels.Empty;
    public required string FetchXml { get; init; }
    public IReadOnlyList<ChartSeries> Categories { get; init; } = [];

    /// <summary>Column, Bar, Line, Pie, Funnel, StackedColumn, …: ChartType of each Series of the presentation, in its order.</summary>
    public IReadOnlyList<string> SeriesTypes { get; init; } = [];
    public string PresentationXml { get; init; } = "";
    public bool IsDefault { get; init; }
    public string Source { get; init; } = "";
}
