using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>
/// A query of either kind: a QueryExpression for tables, links, conditions, orders and pages, and what only FetchXML can say beyond it. Values that FetchXML
/// wrote are <see cref="FetchText"/>.
/// </summary>
internal sealed record FetchQuery(QueryExpression Rows)
{
    /// <summary>The platform aggregates this many rows at most.</summary>
    public const int MostAggregated = 50_000;

    /// <summary>Columns that come under an alias of their own; in an aggregate query every column.</summary>
    public IReadOnlyList<FetchColumn> Columns { get; init; } = [];

    public bool IsAggregate { get; init; }

    /// <summary>The order of an aggregate query's rows.</summary>
    public IReadOnlyList<AliasOrder> AliasOrders { get; init; } = [];

    /// <summary>How many rows may be aggregated before the query is a fault.</summary>
    public int AggregateLimit { get; init; } = MostAggregated;

    /// <summary>Choices are ordered by their numbers, not by their labels.</summary>
    public bool OrdersByNumber { get; init; }
}

/// <param name="Link">The link whose table has the column; null = the query's first table.</param>
/// <param name="Aggregate">What is made of the values of a group; null = the value itself, of which groups are made.</param>
/// <param name="Distinct">Equal values count once.</param>
/// <param name="DatePart">The part of a date that groups are made of.</param>
internal sealed record FetchColumn(
    LinkEntity? Link, string Name, string Alias, string? Aggregate = null, bool Distinct = false, string? DatePart = null);

internal sealed record AliasOrder(string Alias, OrderType Type);
