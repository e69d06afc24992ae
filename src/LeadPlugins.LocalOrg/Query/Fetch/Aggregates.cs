using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>The values of one column in one group.</summary>
/// <param name="Rows">Results in the group, empty values included.</param>
/// <param name="Values">Stored values, without the empty ones.</param>
internal sealed record Cells(ColumnSchema Column, int Rows, IReadOnlyList<object> Values);

/// <summary>
/// The aggregates of FetchXML: each makes a stored value, or a number of its own, of the values of a group; null where there is nothing to make it of. Empty
/// values do not take part.
/// </summary>
internal static class Aggregates
{
    public const string CountColumn = "countcolumn";

    public static readonly Dictionary<string, Func<Cells, object?>> All = new()
    {
        ["count"] = cells => cells.Rows,
        [CountColumn] = cells => cells.Values.Count,
        ["sum"] = Sum,
        ["avg"] = Average,
        ["min"] = cells => Extreme(cells, -1),
        ["max"] = cells => Extreme(cells, 1),
    };

    /// <summary>Whether the result is a count and not a value of the column.</summary>
    public static bool Counts(string aggregate) => aggregate is "count" or CountColumn;

    /// <exception cref="System.ServiceModel.FaultException">The column's type has no such aggregate.</exception>
    public static void Check(string aggregate, ColumnSchema column)
    {
        var isNumber = column.Holds is StoredAs.Whole or StoredAs.Long or StoredAs.Decimal or StoredAs.Money or StoredAs.Float;
        var fits = Counts(aggregate) || isNumber || (aggregate is "min" or "max" && column.Holds == StoredAs.DateTime);
        if (!fits) throw Faults.InvalidArgument($"Aggregate {aggregate} cannot be made of column {column} of type {column.Model.Type}.");
    }

    // A group whose values are all empty sums to nothing at all, so 0, as the platform's documents show; no rows have no sum.
    private static object? Sum(Cells cells)
    {
        if (cells.Rows == 0) return null;
        try
        {
            return cells.Column.Holds switch
            {
                StoredAs.Whole => checked(cells.Values.Aggregate(0, (sum, value) => checked(sum + (int)value))),
                StoredAs.Long => cells.Values.Aggregate(0L, (sum, value) => checked(sum + (long)value)),
                StoredAs.Float => cells.Values.Sum(value => (double)value),
                _ => cells.Values.Sum(value => (decimal)value),
            };
        }
        catch (OverflowException)
        {
            throw Faults.InvalidArgument($"The sum of column {cells.Column} is too large for its type.");
        }
    }

    // Whole numbers have a whole average, towards zero; an amount of money keeps its four decimals (U), a decimal the column's ten.
    private static object? Average(Cells cells) => cells.Values.Count == 0 ? null : cells.Column.Holds switch
    {
        StoredAs.Whole => (int)(cells.Values.Sum(value => (long)(int)value) / cells.Values.Count),
        StoredAs.Long => (long)(cells.Values.Sum(value => (decimal)(long)value) / cells.Values.Count),
        StoredAs.Float => cells.Values.Average(value => (double)value),
        StoredAs.Money => Math.Round(cells.Values.Average(value => (decimal)value), 4),
        _ => Math.Round(cells.Values.Average(value => (decimal)value), 10),
    };

    private static object? Extreme(Cells cells, int sign) =>
        cells.Values.Count == 0 ? null : cells.Values.Aggregate((best, value) => Operators.Compare(value, best) * sign > 0 ? value : best);
}
