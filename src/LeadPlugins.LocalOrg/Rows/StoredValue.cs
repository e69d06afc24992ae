using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>Turns the SDK's column values into the stored form, with the platform's checks of type, length, range and choice, and back.</summary>
internal static class StoredValue
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The stored form; null for empty. Text of no characters is stored as empty, as the platform does (U).</summary>
    public static object? From(ColumnSchema column, object? value) => value switch
    {
        null => null,
        _ when column.Holds == StoredAs.Nothing => throw Faults.NotImitated($"column {column} of type {column.Model.Type}"),
        _ => (column.Holds, value) switch
        {
            (StoredAs.Text, string text) => Text(column, text),
            (StoredAs.Whole, int number) => InRange(column, (decimal)number) ? number : throw Faults.WholeOutOfRange(column),
            (StoredAs.Long, long number) => number,
            (StoredAs.Decimal, decimal number) => InRange(column, number) ? number : throw Faults.NumberOutOfRange(column),
            (StoredAs.Money, Money money) => InRange(column, money.Value) ? money.Value : throw Faults.NumberOutOfRange(column),
            (StoredAs.Float, double number) => InRange(column, number) ? number : throw Faults.NumberOutOfRange(column),
            (StoredAs.DateTime, DateTime instant) => Instant(column, instant),
            (StoredAs.YesNo, bool yes) => yes,
            (StoredAs.Option, OptionSetValue option) => column.HasOption(option.Value) ? option.Value : throw Faults.UnknownOption(column, option.Value),
            (StoredAs.Lookup, EntityReference reference) => Reference(column, reference),
            (StoredAs.Id, Guid id) => id,
            _ => throw Faults.WrongType(column, value),
        },
    };

    /// <summary>A new SDK value; <paramref name="nameOf"/> gives a lookup's display name.</summary>
    public static object ToSdk(ColumnSchema column, object stored, Func<Lookup, string?> nameOf) => column.Holds switch
    {
        StoredAs.Option => new OptionSetValue((int)stored),
        StoredAs.Money => new Money((decimal)stored),
        StoredAs.Lookup => ToReference((Lookup)stored, nameOf),
        _ => stored,
    };

    private static EntityReference ToReference(Lookup lookup, Func<Lookup, string?> nameOf) => new(lookup.Table, lookup.Id) { Name = nameOf(lookup) };

    private static string? Text(ColumnSchema column, string text) =>
        text.Length == 0 ? null
        : text.Length > (column.Model.MaxLength ?? int.MaxValue) ? throw Faults.TooLong(column, text.Length)
        : text;

    private static bool InRange(ColumnSchema column, decimal number) => !(number < column.Model.MinValue) && !(number > column.Model.MaxValue);

    private static bool InRange(ColumnSchema column, double number) =>
        double.IsFinite(number) && !(number < (double?)column.Model.MinValue) && !(number > (double?)column.Model.MaxValue);

    // Whole seconds; a local time is converted, one of no kind is taken as UTC, as the SDK's wire format does. Of the other two behaviors nothing is ever
    // converted, and what is read has no kind (U).
    private static DateTime Instant(ColumnSchema column, DateTime value)
    {
        var behavior = column.Model.DateBehavior ?? DateBehavior.UserLocal;
        var instant = behavior switch
        {
            DateBehavior.DateOnly => DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified),
            DateBehavior.TimeZoneIndependent => DateTime.SpecifyKind(value, DateTimeKind.Unspecified),
            _ => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        };
        return instant < Earliest ? throw Faults.DateOutOfRange(column) : instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
    }

    private static Lookup Reference(ColumnSchema column, EntityReference reference)
    {
        if (reference.KeyAttributes.Count > 0) throw Faults.NotImitated($"alternate keys (column {column})");
        if (!column.Model.Targets.Contains(reference.LogicalName))
        {
            throw Faults.InvalidArgument($"Column {column} cannot refer to '{reference.LogicalName}'; it refers to {string.Join(", ", column.Model.Targets)}.");
        }
        return new Lookup(reference.LogicalName, reference.Id);
    }
}
