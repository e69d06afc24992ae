using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>The order of results; empty values come first.</summary>
internal static class Ordering
{
    public static IEnumerable<T> By<T>(IEnumerable<T> items, IEnumerable<(Func<T, object?> Key, OrderType Type)> orders)
    {
        IOrderedEnumerable<T>? ordered = null;
        foreach (var (key, type) in orders)
        {
            ordered = (ordered, type) switch
            {
                (null, OrderType.Ascending) => items.OrderBy(key, NullsFirst.Instance),
                (null, _) => items.OrderByDescending(key, NullsFirst.Instance),
                (_, OrderType.Ascending) => ordered.ThenBy(key, NullsFirst.Instance),
                _ => ordered.ThenByDescending(key, NullsFirst.Instance),
            };
        }
        return ordered ?? items;
    }

    /// <summary>What a stored value is ordered by: what a person reads, so choices by label, unless their numbers are asked for, and lookups by name.</summary>
    public static object? Key(Database database, ColumnSchema column, object? stored, bool byNumber) => (column.Holds, stored) switch
    {
        (_, null) => null,
        (StoredAs.Option, int value) when !byNumber => column.LabelOf(value) ?? "",
        (StoredAs.Lookup, Lookup lookup) => database.NameOf(lookup) ?? "",
        _ => stored,
    };

    private sealed class NullsFirst : IComparer<object?>
    {
        public static readonly NullsFirst Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch { (null, null) => 0, (null, _) => -1, (_, null) => 1, _ => Operators.Compare(x, y) };
    }
}
