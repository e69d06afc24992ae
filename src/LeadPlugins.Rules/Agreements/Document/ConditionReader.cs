using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Qualification.Operators;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Reads column, operator and value of a criterion or of a route's condition, and checks that the value suits the operator.</summary>
internal static class ConditionReader
{
    private const int MaxListed = 500;
    private const int MaxText = 4000;
    private const int MaxDays = 36_500;

    /// <summary>Null when something is wrong with it; that has then been reported, here or by the shape.</summary>
    public static Condition? Read(JsonValue node, ProblemList problems)
    {
        string column = node.TextOf("column"), name = node.TextOf("operator");
        if (!OperatorList.ByName.TryGetValue(name, out var entry)) return null;

        var value = node.Present("value");
        if (entry.Shape == OperandShape.Nothing)
        {
            if (value is not null) problems.Add(ProblemCodes.Contradiction, value, "no value beside " + name);
            return column.Length > 0 && value is null ? new Condition(column, entry, null, []) : null;
        }

        if (value is null)
        {
            problems.AddMissing(node, "value", Allowed(entry.Shape) + " beside " + name);
            return null;
        }

        if (value.Kind == JsonKind.Object) return null; // the shape has reported it
        var operands = new List<Operand>();
        if (value.Kind == JsonKind.Array)
            foreach (var item in value.Items) operands.Add(new Operand(item));
        else operands.Add(new Operand(value));

        if (!Suits(value, operands, entry, problems) || column.Length == 0) return null;
        return new Condition(column, entry, CanonicalJson.Write(value), operands.ToArray());
    }

    private static bool Suits(JsonValue value, List<Operand> operands, OperatorEntry entry, ProblemList problems)
    {
        bool isList = value.Kind == JsonKind.Array;
        bool isRightType = entry.Shape switch
        {
            OperandShape.OneValue => !isList && (operands[0].IsText || operands[0].IsNumber),
            OperandShape.OneText => !isList && operands[0].IsText,
            OperandShape.OneOrdered => !isList && operands[0].IsOrdered,
            OperandShape.TwoOrdered => operands.Count == 2 && (operands.All(o => o.IsNumber) || operands.All(o => o.Day is not null)),
            OperandShape.ListOfValues => isList && operands.Count > 0 && (operands.All(o => o.IsText) || operands.All(o => o.IsNumber)),
            _ => !isList && operands[0].IsNumber,
        };
        if (!isRightType)
        {
            string hint = operands.Any(o => o.IsYesNo) ? " (a yes/no column takes isTrue or isFalse)" : operands.Count > 0 && operands[0].NumberInQuotes is string number ? "; write " + number + " without quotes" : "";
            problems.Add(ProblemCodes.WrongType, value, Allowed(entry.Shape) + " beside " + entry.Name + hint);
            return false;
        }

        bool isInRange = entry.Shape switch
        {
            OperandShape.TwoOrdered => operands[0].IsNumber ? operands[0].Number <= operands[1].Number : operands[0].Day <= operands[1].Day,
            OperandShape.Days => operands[0].Option is >= 0 and <= MaxDays,
            _ => operands.All(o => !o.IsText || o.Text.Length is > 0 and <= MaxText),
        };
        if (!isInRange) problems.Add(ProblemCodes.NotAllowed, value, Allowed(entry.Shape));
        if (operands.Count > MaxListed) problems.Add(ProblemCodes.TooMuch, value, "at most " + JsonText.Of(MaxListed) + " values");
        bool hasDuplicates = false;
        if (entry.Shape == OperandShape.ListOfValues)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in value.Items.Where(item => !seen.Add(item.Kind == JsonKind.String ? item.Text.Trim() : JsonText.Of(item.Number))))
            {
                problems.Add(ProblemCodes.Duplicate, item, ProblemList.Describe(item) + " again", "each value once (capitals do not tell values apart)");
                hasDuplicates = true;
            }
        }

        return isInRange && !hasDuplicates && operands.Count <= MaxListed;
    }

    private static string Allowed(OperandShape shape) => shape switch
    {
        OperandShape.OneValue => "a text or a number",
        OperandShape.OneText => "a text",
        OperandShape.OneOrdered => "a number or a date (yyyy-MM-dd)",
        OperandShape.TwoOrdered => "a list of two numbers or two dates (yyyy-MM-dd), the lower first",
        OperandShape.ListOfValues => "a list of texts or a list of numbers, not empty",
        _ => "a whole number of days from 0 to " + JsonText.Of(MaxDays),
    };
}
