using System.Text;
using System.Text.RegularExpressions;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>A condition's column and operands in stored form.</summary>
internal sealed record Operands(ConditionOperator Operator, ColumnSchema Column, IReadOnlyList<object> Values, Guid UserId, DateTime NowUtc)
{
    public object One => Values.Count == 1 ? Values[0] : throw Wrong("one value");

    public (object Low, object High) Two => Values.Count == 2 ? (Values[0], Values[1]) : throw Wrong("two values");

    public string Text => One as string ?? throw Wrong("text");

    public int Count => One is int count and > 0 ? count : throw Wrong("a count above 0");

    private Exception Wrong(string needed) => Faults.InvalidArgument($"Condition operator {Operator} on column {Column} needs {needed}.");
}

/// <summary>
/// The condition operators this organization imitates: each makes a test of a stored value. Text is compared without case. Day, week and fiscal operators
/// depend on a user's settings and are refused. The negative operators are met by empty values too (U).
/// </summary>
internal static class Operators
{
    public static readonly Dictionary<ConditionOperator, Func<Operands, Func<object?, bool>>> All = new()
    {
        [ConditionOperator.Equal] = o => Is(o.One),
        [ConditionOperator.NotEqual] = o => Not(Is(o.One)),
        [ConditionOperator.GreaterThan] = o => Compared(o.One, c => c > 0),
        [ConditionOperator.GreaterEqual] = o => Compared(o.One, c => c >= 0),
        [ConditionOperator.LessThan] = o => Compared(o.One, c => c < 0),
        [ConditionOperator.LessEqual] = o => Compared(o.One, c => c <= 0),
        [ConditionOperator.Between] = o => Between(o),
        [ConditionOperator.NotBetween] = o => Not(Between(o)),
        [ConditionOperator.In] = o => In(o),
        [ConditionOperator.NotIn] = o => Not(In(o)),
        [ConditionOperator.Null] = _ => value => value is null,
        [ConditionOperator.NotNull] = _ => value => value is not null,
        [ConditionOperator.Like] = o => Like(o.Text),
        [ConditionOperator.NotLike] = o => Not(Like(o.Text)),
        [ConditionOperator.BeginsWith] = o => Text(o.Text, (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase)),
        [ConditionOperator.DoesNotBeginWith] = o => Not(Text(o.Text, (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase))),
        [ConditionOperator.EndsWith] = o => Text(o.Text, (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase)),
        [ConditionOperator.DoesNotEndWith] = o => Not(Text(o.Text, (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase))),
        [ConditionOperator.EqualUserId] = o => Is(o.UserId),
        [ConditionOperator.NotEqualUserId] = o => Not(Is(o.UserId)),
        [ConditionOperator.LastXHours] = o => Within(o.NowUtc.AddHours(-o.Count), o.NowUtc),
        [ConditionOperator.NextXHours] = o => Within(o.NowUtc, o.NowUtc.AddHours(o.Count)),
        [ConditionOperator.OlderThanXMinutes] = o => Compared(o.NowUtc.AddMinutes(-o.Count), c => c < 0),
        [ConditionOperator.OlderThanXHours] = o => Compared(o.NowUtc.AddHours(-o.Count), c => c < 0),
    };

    /// <summary>Whether the operator's value is a count and not a value of the column.</summary>
    public static bool TakesCount(ConditionOperator op) =>
        op is ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.OlderThanXMinutes or ConditionOperator.OlderThanXHours;

    /// <summary>The order of two stored values of one column.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (Lookup a, Guid b) => a.Id.CompareTo(b),
        (Lookup a, Lookup b) => a.Id.CompareTo(b.Id),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static Func<object?, bool> Is(object operand) => value => value is not null && Compare(value, operand) == 0;

    private static Func<object?, bool> Not(Func<object?, bool> test) => value => !test(value);

    private static Func<object?, bool> Compared(object operand, Func<int, bool> fits) => value => value is not null && fits(Compare(value, operand));

    private static Func<object?, bool> Between(Operands operands)
    {
        var (low, high) = operands.Two;
        return value => value is not null && Compare(value, low) >= 0 && Compare(value, high) <= 0;
    }

    private static Func<object?, bool> Within(DateTime from, DateTime to) => value => value is DateTime instant && instant >= from && instant <= to;

    private static Func<object?, bool> In(Operands operands) => value => value is not null && operands.Values.Any(v => Compare(value, v) == 0);

    private static Func<object?, bool> Text(string text, Func<string, string, bool> fits) => value => value is string found && fits(found, text);

    // % any characters, _ one character, [abc] one of these; everything else is itself.
    private static Func<object?, bool> Like(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (close > 0)
            {
                expression.Append('[').Append(pattern[(i + 1)..close].Replace("\\", "\\\\", StringComparison.Ordinal)).Append(']');
                i = close;
            }
            else expression.Append(pattern[i] switch { '%' => ".*", '_' => ".", var c => Regex.Escape(c.ToString()) });
        }
        var regex = new Regex(expression.Append("\\z").ToString(), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
        return value => value is string text && regex.IsMatch(text);
    }
}
