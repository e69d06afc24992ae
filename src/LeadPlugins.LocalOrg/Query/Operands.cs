using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Query;

/// <summary>A condition's column and operands in stored form; asking for what the condition does not have is a fault.</summary>
internal sealed record Operands(ConditionOperator Operator, ColumnSchema Column, IReadOnlyList<object> Values, QueryCaller Caller)
{
    public object One => Values.Count == 1 ? Values[0] : throw Wrong("one value");

    public (object Low, object High) Two => Values.Count == 2 ? (Values[0], Values[1]) : throw Wrong("two values");

    public IReadOnlyList<object> Some => Values.Count > 0 ? Values : throw Wrong("at least one value");

    public string Text => One as string ?? throw Wrong("text");

    /// <summary>X of the operators that count hours, days and so on.</summary>
    public int Count => One is int count and > 0 ? count : throw Wrong("a count above 0");

    public DateTime Day => One is DateTime instant ? instant.Date : throw Wrong("a date");

    /// <summary>The present. Only date columns have to do with it.</summary>
    public DateTime Now => Column.Holds == StoredAs.DateTime ? Caller.NowUtc : throw Wrong("a column of dates");

    /// <summary>The present, of operators that count hours or minutes; the platform has none of them on dates without a time.</summary>
    public DateTime NowWithTime => Column.Model.DateBehavior != DateBehavior.DateOnly ? Now : throw Wrong("a column of dates with a time");

    /// <summary>Of operators that compare with the user, a team or a business unit.</summary>
    public QueryCaller Who => NoValue().Column.Holds is StoredAs.Lookup or StoredAs.Id ? Caller : throw Wrong("a column that refers to a row");

    public Operands NoValue() => Values.Count == 0 ? this : throw Wrong("no value");

    private Exception Wrong(string needed) => Faults.InvalidArgument($"Condition operator {Operator} on column {Column} needs {needed}.");
}
