using System.Collections;
using System.Globalization;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>One condition of a query, made ready: the column, and a test of the stored value.</summary>
internal sealed record Condition(ColumnSchema Column, Func<object?, bool> Test, IReadOnlyList<object> Operands)
{
    /// <param name="userId">The user that EqualUserId means.</param>
    public static Condition From(ConditionExpression expression, ColumnSchema column, Guid userId, DateTime nowUtc)
    {
        if (expression.CompareColumns) throw Faults.NotImitated("conditions that compare two columns");
        if (column.Holds == StoredAs.Nothing) throw Faults.NotImitated($"conditions on column {column} of type {column.Model.Type}");
        if (!Operators.All.TryGetValue(expression.Operator, out var make)) throw Faults.NotImitated($"condition operator {expression.Operator}");

        var values = new OperandReader(expression, column).Read();
        return new Condition(column, make(new Operands(expression.Operator, column, values, userId, nowUtc)), values);
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
        if (Operators.TakesCount(expression.Operator)) return value is int count ? count : throw Refused(value);
        try
        {
            return (column.Holds, value) switch
            {
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
        $"Condition {expression.Operator} on column {column} cannot take the value '{value}' of type {value?.GetType().Name ?? "null"}."));
}
