using System.Text;
using System.Text.RegularExpressions;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>
/// The condition operators this organization imitates: each makes a test of a stored value. Text is compared without case. Fiscal, hierarchy and language
/// operators are refused. The negative operators are met by empty values too (U).
/// <para>What counts from the present ends or starts at it, and its other end is a whole period away: the last 2 days start at a midnight, the last 2 hours
/// at a full hour, the next 2 days end with a day. So it was measured (markcarrington.dev, "FetchXML Date Filtering"; its queries in Sql4Cds). Minutes are
/// exact here; there they may start with a full one (U).</para>
/// </summary>
internal static class Operators
{
    public static readonly Dictionary<ConditionOperator, Func<Operands, Func<object?, bool>>> All = new()
    {
        [ConditionOperator.Equal] = o => Is(o.One),
        [ConditionOperator.NotEqual] = o => Not(Is(o.One)),
        [ConditionOperator.GreaterThan] = o => Compared(o),
        [ConditionOperator.GreaterEqual] = o => Compared(o),
        [ConditionOperator.LessThan] = o => Compared(o),
        [ConditionOperator.LessEqual] = o => Compared(o),
        [ConditionOperator.Between] = o => Between(o),
        [ConditionOperator.NotBetween] = o => Not(Between(o)),
        [ConditionOperator.In] = o => In(o),
        [ConditionOperator.NotIn] = o => Not(In(o)),
        [ConditionOperator.Null] = o => Empty(o.NoValue()),
        [ConditionOperator.NotNull] = o => Not(Empty(o.NoValue())),
        [ConditionOperator.Like] = o => Like(o.Text),
        [ConditionOperator.NotLike] = o => Not(Like(o.Text)),
        [ConditionOperator.BeginsWith] = o => Text(o.Text, (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase)),
        [ConditionOperator.DoesNotBeginWith] = o => Not(Text(o.Text, (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase))),
        [ConditionOperator.EndsWith] = o => Text(o.Text, (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase)),
        [ConditionOperator.DoesNotEndWith] = o => Not(Text(o.Text, (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase))),

        [ConditionOperator.EqualUserId] = o => Is(o.Who.UserId),
        [ConditionOperator.NotEqualUserId] = o => Not(Is(o.Who.UserId)),
        [ConditionOperator.EqualUserTeams] = o => Among(o.Who.Teams),
        [ConditionOperator.EqualUserOrUserTeams] = o => Either(Is(o.Who.UserId), Among(o.Who.Teams)),
        [ConditionOperator.EqualBusinessId] = o => Is(o.Who.BusinessUnitId),
        [ConditionOperator.NotEqualBusinessId] = o => Not(Is(o.Who.BusinessUnitId)),

        [ConditionOperator.On] = o => During(Period.Day(o.Day)),
        [ConditionOperator.NotOn] = o => Not(During(Period.Day(o.Day))),
        [ConditionOperator.OnOrBefore] = o => Before(Period.Day(o.Day).To),
        [ConditionOperator.OnOrAfter] = o => Between(o.Day, DateTime.MaxValue),
        [ConditionOperator.Yesterday] = o => During(Period.Day(o.NoValue().Now, -1)),
        [ConditionOperator.Today] = o => During(Period.Day(o.NoValue().Now)),
        [ConditionOperator.Tomorrow] = o => During(Period.Day(o.NoValue().Now, 1)),
        [ConditionOperator.LastWeek] = o => During(Period.Week(o.NoValue().Now, -1)),
        [ConditionOperator.ThisWeek] = o => During(Period.Week(o.NoValue().Now, 0)),
        [ConditionOperator.NextWeek] = o => During(Period.Week(o.NoValue().Now, 1)),
        [ConditionOperator.LastMonth] = o => During(Period.Month(o.NoValue().Now, -1)),
        [ConditionOperator.ThisMonth] = o => During(Period.Month(o.NoValue().Now, 0)),
        [ConditionOperator.NextMonth] = o => During(Period.Month(o.NoValue().Now, 1)),
        [ConditionOperator.LastYear] = o => During(Period.Year(o.NoValue().Now, -1)),
        [ConditionOperator.ThisYear] = o => During(Period.Year(o.NoValue().Now, 0)),
        [ConditionOperator.NextYear] = o => During(Period.Year(o.NoValue().Now, 1)),

        [ConditionOperator.Last7Days] = o => Between(o.NoValue().Now.Date.AddDays(-7), o.Now),
        [ConditionOperator.LastXHours] = o => Between(Period.Hour(o.NowWithTime).AddHours(-o.Count), o.Now),
        [ConditionOperator.LastXDays] = o => Between(o.Now.Date.AddDays(-o.Count), o.Now),
        [ConditionOperator.LastXWeeks] = o => Between(o.Now.Date.AddDays(-7d * o.Count), o.Now),
        [ConditionOperator.LastXMonths] = o => Between(o.Now.Date.AddMonths(-o.Count), o.Now),
        [ConditionOperator.LastXYears] = o => Between(o.Now.Date.AddYears(-o.Count), o.Now),

        [ConditionOperator.Next7Days] = o => During(new Period(o.NoValue().Now, o.Now.Date.AddDays(8))),
        [ConditionOperator.NextXHours] = o => During(new Period(o.NowWithTime, Period.Hour(o.Now).AddHours(o.Count + 1d))),
        [ConditionOperator.NextXDays] = o => During(new Period(o.Now, o.Now.Date.AddDays(o.Count + 1d))),
        [ConditionOperator.NextXWeeks] = o => During(new Period(o.Now, o.Now.Date.AddDays(7d * o.Count + 1))),
        [ConditionOperator.NextXMonths] = o => During(new Period(o.Now, o.Now.Date.AddDays(1).AddMonths(o.Count))),
        [ConditionOperator.NextXYears] = o => During(new Period(o.Now, o.Now.Date.AddDays(1).AddYears(o.Count))),

        [ConditionOperator.OlderThanXMinutes] = o => Before(o.NowWithTime.AddMinutes(-o.Count)),
        [ConditionOperator.OlderThanXHours] = o => Before(Period.Hour(o.NowWithTime).AddHours(-o.Count)),
        [ConditionOperator.OlderThanXDays] = o => Before(o.Now.Date.AddDays(-o.Count)),
        [ConditionOperator.OlderThanXWeeks] = o => Before(o.Now.Date.AddDays(-7d * o.Count)),
        [ConditionOperator.OlderThanXMonths] = o => Before(o.Now.Date.AddMonths(-o.Count)),
        [ConditionOperator.OlderThanXYears] = o => Before(o.Now.Date.AddYears(-o.Count)),
    };

    /// <summary>The operators that may compare two columns of a result, by what the order of the two values must be.</summary>
    public static readonly Dictionary<ConditionOperator, Func<int, bool>> Comparisons = new()
    {
        [ConditionOperator.Equal] = order => order == 0,
        [ConditionOperator.NotEqual] = order => order != 0,
        [ConditionOperator.GreaterThan] = order => order > 0,
        [ConditionOperator.GreaterEqual] = order => order >= 0,
        [ConditionOperator.LessThan] = order => order < 0,
        [ConditionOperator.LessEqual] = order => order <= 0,
    };

    /// <summary>Whether the operator's value is a count and not a value of the column.</summary>
    public static bool TakesCount(ConditionOperator op) =>
        op is (>= ConditionOperator.LastXHours and <= ConditionOperator.NextXYears) or ConditionOperator.OlderThanXMonths
            or (>= ConditionOperator.OlderThanXYears and <= ConditionOperator.OlderThanXMinutes);

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

    private static Func<object?, bool> Either(Func<object?, bool> one, Func<object?, bool> other) => value => one(value) || other(value);

    private static Func<object?, bool> Empty(Operands _) => value => value is null;

    private static Func<object?, bool> Compared(Operands operands)
    {
        var (operand, fits) = (operands.One, Comparisons[operands.Operator]);
        return value => value is not null && fits(Compare(value, operand));
    }

    private static Func<object?, bool> Between(Operands operands)
    {
        var (low, high) = operands.Two;
        return Between(low, high);
    }

    private static Func<object?, bool> Between(object low, object high) =>
        value => value is not null && Compare(value, low) >= 0 && Compare(value, high) <= 0;

    private static Func<object?, bool> During(Period period) => value => value is DateTime instant && period.Contains(instant);

    private static Func<object?, bool> Before(DateTime end) => value => value is DateTime instant && instant < end;

    private static Func<object?, bool> In(Operands operands)
    {
        var values = operands.Some;
        return value => value is not null && values.Any(v => Compare(value, v) == 0);
    }

    private static Func<object?, bool> Among(IReadOnlySet<Guid> rows) => value => value switch
    {
        Lookup lookup => rows.Contains(lookup.Id),
        Guid id => rows.Contains(id),
        _ => false,
    };

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
