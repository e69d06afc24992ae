using LeadPlugins.Rules.Agreements.Document;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Qualification.Operators;

namespace LeadPlugins.Rules.Agreements;

/// <summary>
/// Checks an agreement against what an organization's lead columns are: they exist, may be judged by, and fit the operators and values beside them.
/// What the document says by itself has been checked by <see cref="AgreementReader"/>.
/// </summary>
public sealed class AgreementCheck
{
    /// <summary>What is allowed where a column is named that does not exist; the end of that problem's sentence.</summary>
    public const string ColumnAllowed = "the logical name of a lead column";

    private readonly IReadOnlyDictionary<string, ColumnFacts> columns;
    private readonly List<Problem> problems = [];

    private AgreementCheck(IReadOnlyDictionary<string, ColumnFacts> columns) => this.columns = columns;

    /// <summary>Everything about the agreement's columns that the metadata contradict, in agreement order; empty when the agreement can take effect.</summary>
    /// <param name="agreement">A document without problems of its own.</param>
    /// <param name="columns">Every lead column by logical name.</param>
    public static IReadOnlyList<Problem> AgainstColumns(Agreement agreement, IReadOnlyDictionary<string, ColumnFacts> columns)
    {
        var check = new AgreementCheck(columns);
        foreach (var criterion in agreement.Criteria) check.CheckCriterion(criterion, "$.criteria[" + JsonText.Of(criterion.Position) + "]");
        for (int i = 0; i < agreement.Routes.Count; i++) check.CheckConditions(agreement.Routes[i].When, "$.routes[" + JsonText.Of(i) + "]");
        for (int i = 0; i < agreement.HandoverRoutes.Count; i++)
            check.CheckConditions(agreement.HandoverRoutes[i].When, "$.handoverRoutes[" + JsonText.Of(i) + "]");
        foreach (var channel in agreement.Consent) check.CheckConsent(channel.Value, "$.consent." + channel.Key);
        return check.problems;
    }

    private void CheckCriterion(Criterion criterion, string path)
    {
        if (CheckCondition(criterion.Condition, path) is not { } facts) return;
        for (int i = 0; i < criterion.UnknownValues.Length; i++)
            CheckOperand(criterion.UnknownValues[i], facts, path + ".unknownValues[" + JsonText.Of(i) + "]");
        bool isBornWithValue = facts.Kind == ColumnKind.YesNo || (facts.Kind == ColumnKind.Choice && facts.Default is not null);
        if (!isBornWithValue || criterion.StatesUnknownValues) return;

        string born = facts.Default is not int value ? "" : facts.Kind == ColumnKind.YesNo ? (value == 0 ? "false" : "true") : JsonText.Of(value);
        Add(
            ProblemCodes.UnknownValuesNotStated,
            path + ".unknownValues",
            "nothing",
            "the values of " + criterion.Column + " that mean nobody has asked, or []" + (born.Length == 0 ? "" : "; a new lead is born with " + born));
    }

    private void CheckConditions(IReadOnlyList<Condition> when, string path)
    {
        for (int i = 0; i < when.Count; i++) CheckCondition(when[i], path + ".when[" + JsonText.Of(i) + "]");
    }

    private void CheckConsent(ChannelConsent consent, string path)
    {
        for (int i = 0; i < consent.BlockedBy.Count; i++)
        {
            string at = path + ".blockedBy[" + JsonText.Of(i) + "]";
            if (Find(consent.BlockedBy[i], at) is { Kind: not ColumnKind.YesNo } facts)
                Add(ProblemCodes.DoesNotFit, at, Quoted(consent.BlockedBy[i]) + ", " + Describe(facts.Kind), "a yes/no column");
        }

        for (int i = 0; i < consent.NeedsOneOf.Count; i++) Find(consent.NeedsOneOf[i], path + ".needsOneOf[" + JsonText.Of(i) + "]");
    }

    /// <summary>The column's facts when everything but the unknown values can still be checked against them.</summary>
    private ColumnFacts? CheckCondition(Condition condition, string path)
    {
        if (Find(condition.Column, path + ".column") is not { } facts) return null;

        var kind = FitsOf(facts.Kind);
        if ((condition.Entry.Fits & kind) == 0)
        {
            string fitting = string.Join(", ", OperatorList.All.Where(entry => (entry.Fits & kind) != 0).Select(entry => entry.Name));
            Add(ProblemCodes.DoesNotFit, path + ".operator", Quoted(condition.OperatorName) + " on " + Describe(facts.Kind), fitting);
        }
        else if (condition.Entry.Shape != OperandShape.Days)
        {
            bool isList = condition.Entry.Shape is OperandShape.ListOfValues or OperandShape.TwoOrdered;
            for (int i = 0; i < condition.Operands.Length; i++)
                CheckOperand(condition.Operands[i], facts, path + ".value" + (isList ? "[" + JsonText.Of(i) + "]" : ""));
        }

        return facts;
    }

    private ColumnFacts? Find(string column, string path)
    {
        if (!columns.TryGetValue(column, out var facts))
        {
            string hint = NearestName.Hint(column, columns.Keys.OrderBy(name => name, StringComparer.Ordinal));
            Add(ProblemCodes.NoSuchColumn, path, Quoted(column), hint + ColumnAllowed);
            return null;
        }

        string? refusal = RefusedColumns.Because(column) ?? facts.RefusedBecause ?? (facts.Kind == ColumnKind.Other ? "no operator works on its type" : null);
        if (refusal is null) return facts;
        Add(ProblemCodes.RefusedColumn, path, Quoted(column), "a column that a lead can be judged by; this one is refused because " + refusal);
        return null;
    }

    private void CheckOperand(Operand operand, ColumnFacts facts, string path)
    {
        bool fits = facts.Kind switch
        {
            ColumnKind.Text => operand.IsText,
            ColumnKind.Number or ColumnKind.Money => operand.IsNumber,
            ColumnKind.Choice => operand.Option is int option && (facts.Options is null || facts.Options.Contains(option)),
            ColumnKind.YesNo => operand.IsYesNo,
            ColumnKind.Lookup => operand.IsId,
            _ => operand.Day is not null,
        };
        if (!fits) Add(ProblemCodes.DoesNotFit, path, operand.ToString(), AllowedFor(facts) + Hint(operand, facts.Kind));
    }

    private void Add(string code, string path, string found, string allowed) => problems.Add(new Problem(code, path, found, allowed));

    private static string AllowedFor(ColumnFacts facts) => facts.Kind switch
    {
        ColumnKind.Text => "a text",
        ColumnKind.Number or ColumnKind.Money => "a number",
        ColumnKind.Choice when facts.Options is { } options => 
            "the number of an option: " + string.Join(", ", options.OrderBy(option => option).Select(option => OptionOf(facts, option))),
        ColumnKind.Choice => "the number of an option",
        ColumnKind.YesNo => "true or false",
        ColumnKind.Lookup => "the id of a row: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        _ => "a date: yyyy-MM-dd",
    };

    private static string OptionOf(ColumnFacts facts, int option) =>
        JsonText.Of(option) + (facts.Labels is { } labels && labels.TryGetValue(option, out string? label) ? " (" + label + ")" : "");

    private static string Hint(Operand operand, ColumnKind kind) =>
        kind is ColumnKind.Number or ColumnKind.Money or ColumnKind.Choice && operand.NumberInQuotes is string number ? "; write " + number + " without quotes" : "";

    private static Fits FitsOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => Fits.Text,
        ColumnKind.Number or ColumnKind.Money => Fits.Numbers,
        ColumnKind.Choice => Fits.Choices,
        ColumnKind.YesNo => Fits.YesNo,
        ColumnKind.Lookup => Fits.Lookups,
        _ => Fits.Dates,
    };

    private static string Describe(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "a text column",
        ColumnKind.Number => "a number column",
        ColumnKind.Money => "a money column",
        ColumnKind.Choice => "a choice column",
        ColumnKind.YesNo => "a yes/no column",
        ColumnKind.Lookup => "a lookup column",
        _ => "a date column",
    };

    private static string Quoted(string text) => JsonText.Quoted(text);
}
