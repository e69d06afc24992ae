using System.Collections;
using System.Globalization;
using LeadPlugins.LocalOrg.Query.Fetch;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>One condition of a query, made ready: the column, and a test of the stored value.</summary>
internal sealed record Condition(ColumnSchema Column, Func<object?, bool> Test, IReadOnlyList<object> Operands)
{
    public static Condition From(ConditionExpression expression, ColumnSchema column, QueryCaller caller)
    {
        RefuseUnkept(column);
        if (!Operators.All.TryGetValue(expression.Operator, out var make)) throw Faults.NotImitated($"condition operator {expression.Operator} (column {column})");

        var values = new OperandReader(expression, column).Read();
        try
        {
            return new Condition(column, make(new Operands(expression.Operator, column, values, caller)), values);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Faults.InvalidArgument($"Condition operator {expression.Operator} on column {column} reaches beyond the calendar.");
        }
    }

    /// <summary>Makes a test of two columns of one result. Columns of different types cannot be compared.</summary>
    public static Func<object?, object?, bool> Between(ConditionOperator op, ColumnSchema column, ColumnSchema other)
    {
        RefuseUnkept(column);
        RefuseUnkept(other);
        if (!Operators.Comparisons.TryGetValue(op, out var fits)) throw Faults.InvalidArgument($"Condition operator {op} cannot compare {column} with {other}.");
        if (column.Holds != other.Holds) throw Faults.InvalidArgument($"Columns {column} and {other} are of different types and cannot be compared.");
        var isMetByEmpty = op == ConditionOperator.NotEqual;
        return (left, right) => left is null || right is null ? isMetByEmpty : fits(Operators.Compare(left, right));
    }

    private static void RefuseUnkept(ColumnSchema column)
    {
        if (column.Holds == StoredAs.Nothing) throw Faults.NotImitated($"conditions on column {column} of type {column.Model.Type}");
    }
}

/// <summary>The values of a condition in stored form.</summary>
internal sealed class OperandReader(ConditionExpression expression, ColumnSchema column)
{
    public IReadOnlyList<object> Read()
    {
        // A list may be given as one array.
        return [.. expression.Values.SelectMany(v => v is IEnumerable list and not string ? list.Cast<object>() : [v]).Select(Stored)];
    }

    private object Stored(object value)
    {
        try
        {
            if (Operators.TakesCount(expression.Operator)) return value is FetchText text ? text.ToCount() : value is int count ? count : throw Refused(value);
            return (column.Holds, value) switch
            {
                (_, FetchText text) => text.ToStored(column),
                (StoredAs.Text, string text) => text,
                (StoredAs.Option, OptionSetValue option) => option.Value,
                (StoredAs.Option or StoredAs.Whole, int or long or short or byte or Enum) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
                (StoredAs.Long, int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
                (StoredAs.Money, Money money) => money.Value,
                (StoredAs.Decimal or StoredAs.Money, int or long or decimal or double) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                (StoredAs.Float, int or long or decimal or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
                (StoredAs.YesNo, bool yes) => yes,
                (StoredAs.YesNo, int number) => number != 0,
                (StoredAs.Lookup or StoredAs.Id, Guid id) => id,
                (StoredAs.Lookup or StoredAs.Id, EntityReference reference) => reference.Id,
                (StoredAs.Lookup or StoredAs.Id, string text) => Guid.Parse(text),
                (StoredAs.DateTime, DateTime instant) => StoredValue.From(column, instant)!,
                _ => throw Refused(value),
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Refused(value);
        }
    }

    private Exception Refused(object? value) => Faults.InvalidArgument(FormattableString.Invariant(
        $"Condition {expression.Operator} on column {column} cannot take the value '{value}' of type {TypeOf(value)}."));

    private static string TypeOf(object? value) => value is FetchText ? "text" : value?.GetType().Name ?? "null";
}
