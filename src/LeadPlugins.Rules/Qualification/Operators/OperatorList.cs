using static LeadPlugins.Rules.Qualification.Operators.Fits;
using static LeadPlugins.Rules.Qualification.Operators.OperandShape;

namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>What "value" must look like beside the operator.</summary>
internal enum OperandShape
{
    /// <summary>No "value" at all.</summary>
    Nothing,

    /// <summary>A text or a number.</summary>
    OneValue,

    /// <summary>A text.</summary>
    OneText,

    /// <summary>A number or a date.</summary>
    OneOrdered,

    /// <summary>Two numbers or two dates, the lower first.</summary>
    TwoOrdered,

    /// <summary>A list of texts or a list of numbers, not empty.</summary>
    ListOfValues,

    /// <summary>A whole number of days, 0 or more.</summary>
    Days,
}

/// <summary>The sorts of column an operator works on.</summary>
[Flags]
internal enum Fits
{
    Text = 1,
    Numbers = 2,
    Choices = 4,
    Lookups = 8,
    YesNo = 16,
    Dates = 32,
    Anything = Text | Numbers | Choices | Lookups | YesNo | Dates,
}

internal sealed record OperatorEntry(string Name, OperandShape Shape, Fits Fits, Func<Operand[], Operator> Make);

/// <summary>Every operator there is, by its name in the agreement.</summary>
internal static class OperatorList
{
    public static readonly OperatorEntry[] All =
    [
        new("equals", OneValue, Text | Numbers | Choices | Lookups | Dates, agreed => new EqualsOperator(agreed)),
        new("notEquals", OneValue, Text | Numbers | Choices | Lookups | Dates, agreed => new NotEqualsOperator(agreed)),
        new("oneOf", ListOfValues, Text | Choices | Lookups, agreed => new OneOfOperator(agreed)),
        new("noneOf", ListOfValues, Text | Choices | Lookups, agreed => new NoneOfOperator(agreed)),
        new("contains", OneText, Text, agreed => new ContainsOperator(agreed)),
        new("startsWith", OneText, Text, agreed => new StartsWithOperator(agreed)),
        new("endsWith", OneText, Text, agreed => new EndsWithOperator(agreed)),
        new("lessThan", OneOrdered, Numbers | Dates, agreed => new LessThanOperator(agreed)),
        new("atMost", OneOrdered, Numbers | Dates, agreed => new AtMostOperator(agreed)),
        new("greaterThan", OneOrdered, Numbers | Dates, agreed => new GreaterThanOperator(agreed)),
        new("atLeast", OneOrdered, Numbers | Dates, agreed => new AtLeastOperator(agreed)),
        new("between", TwoOrdered, Numbers | Dates, agreed => new BetweenOperator(agreed)),
        new("isTrue", Nothing, YesNo, _ => new IsTrueOperator()),
        new("isFalse", Nothing, YesNo, _ => new IsFalseOperator()),
        new("withinLastDays", Days, Dates, agreed => new WithinLastDaysOperator(agreed)),
        new("withinNextDays", Days, Dates, agreed => new WithinNextDaysOperator(agreed)),
        new("olderThanDays", Days, Dates, agreed => new OlderThanDaysOperator(agreed)),
        new("isSet", Nothing, Anything, _ => new IsSetOperator()),
        new("isNotSet", Nothing, Anything, _ => new IsNotSetOperator()),
    ];

    public static readonly Dictionary<string, OperatorEntry> ByName = All.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
}
