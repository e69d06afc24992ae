using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Columns;

/// <summary>Reads columns.json: the lead columns that an organization has added itself. Every problem is reported, with its JSON path.</summary>
public static partial class ColumnsFile
{
    private const int DefaultTextLength = 100;
    private const int LongestText = 4000;
    private const int LongestMemo = 1_048_576;

    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = ColumnType.Text, ["memo"] = ColumnType.Memo, ["wholeNumber"] = ColumnType.WholeNumber, ["decimal"] = ColumnType.Decimal, ["float"] = ColumnType.Float,
        ["money"] = ColumnType.Money, ["yesNo"] = ColumnType.YesNo, ["choice"] = ColumnType.Choice, ["date"] = ColumnType.DateTime, ["dateTime"] = ColumnType.DateTime,
    };

    private static readonly string[] Properties = ["logicalName", "displayName", "type", "maxLength", "minValue", "maxValue", "options", "default"];

    /// <summary>The columns, or an empty list with problems added.</summary>
    /// <param name="json">The file's text: { "columns": [ { "logicalName", "displayName", "type", … } ] }.</param>
    /// <param name="existing">Logical names the lead table has already.</param>
    /// <param name="problems">Takes everything that is wrong.</param>
    public static IReadOnlyList<ColumnModel> Read(string json, IReadOnlySet<string> existing, ICollection<Problem> problems)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            problems.Add(new Problem(ProblemCodes.Syntax, FormattableString.Invariant($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}"), "text that is not JSON", "a JSON document"));
            return [];
        }
        using (document)
        {
            var before = problems.Count;
            var columns = new Reader(existing, problems).Document(document.RootElement);
            return problems.Count == before ? columns : [];
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]{1,7}_[a-z0-9_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex CustomName();

    private sealed class Reader(IReadOnlySet<string> existing, ICollection<Problem> problems)
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);

        public List<ColumnModel> Document(JsonElement root)
        {
            if (root.ValueKind != JsonValueKind.Object)
            {
                Refuse(ProblemCodes.WrongType, "$", root, "an object with the property columns");
                return [];
            }
            OnlyKnown(root, "$", ["columns"]);
            if (!root.TryGetProperty("columns", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                problems.Add(new Problem(ProblemCodes.Missing, "$.columns", "nothing that could be read", "an array of columns"));
                return [];
            }
            return [.. list.EnumerateArray().Select((c, n) => Column(c, FormattableString.Invariant($"$.columns[{n}]"))).OfType<ColumnModel>()];
        }

        private ColumnModel? Column(JsonElement column, string path)
        {
            if (column.ValueKind != JsonValueKind.Object)
            {
                Refuse(ProblemCodes.WrongType, path, column, "an object");
                return null;
            }
            OnlyKnown(column, path, Properties);
            var name = LogicalName(column, path);
            var typeName = Text(column, path, "type", isRequired: true) ?? "";
            if (!Types.TryGetValue(typeName, out var type))
            {
                if (typeName.Length > 0) problems.Add(new Problem(ProblemCodes.NotAllowed, path + ".type", Quoted(typeName), string.Join(", ", Types.Keys)));
                return null;
            }
            var isNumber = type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Float or ColumnType.Money;
            NotFor(column, path, "maxLength", type is ColumnType.Text or ColumnType.Memo, typeName);
            NotFor(column, path, "minValue", isNumber, typeName);
            NotFor(column, path, "maxValue", isNumber, typeName);
            NotFor(column, path, "options", type is ColumnType.Choice or ColumnType.YesNo, typeName);
            NotFor(column, path, "default", type is ColumnType.Choice or ColumnType.YesNo, typeName);
            var options = Options(column, path, type);
            var (least, greatest) = Range(column, path, type);
            return new ColumnModel
            {
                LogicalName = name ?? "", SchemaName = name ?? "", DisplayName = Text(column, path, "displayName", isRequired: false) ?? name ?? "", Type = type, IsCustom = true,
                MaxLength = MaxLength(column, path, type), MinValue = least, MaxValue = greatest, Options = options, DefaultOption = Default(column, path, type, options),
                DateBehavior = typeName == "date" ? DateBehavior.DateOnly : type == ColumnType.DateTime ? DateBehavior.UserLocal : null,
            };
        }

        private string? LogicalName(JsonElement column, string path)
        {
            var name = Text(column, path, "logicalName", isRequired: true);
            if (name is null) return null;
            path += ".logicalName";
            if (!CustomName().IsMatch(name) || name.Length > 50 || name.StartsWith("lp_", StringComparison.Ordinal))
                problems.Add(new Problem(ProblemCodes.BadFormat, path, Quoted(name), "a publisher's prefix and a name in lower case, e.g. contoso_segment, at most 50 characters, not lp_"));
            else if (existing.Contains(name)) problems.Add(new Problem(ProblemCodes.Duplicate, path, Quoted(name), "a name that the lead table does not have yet"));
            else if (!names.Add(name)) problems.Add(new Problem(ProblemCodes.Duplicate, path, Quoted(name) + " again", "each name once"));
            return name;
        }

        private int? MaxLength(JsonElement column, string path, ColumnType type)
        {
            if (type is not (ColumnType.Text or ColumnType.Memo)) return null;
            var most = type == ColumnType.Text ? LongestText : LongestMemo;
            if (!column.TryGetProperty("maxLength", out var value)) return type == ColumnType.Text ? DefaultTextLength : LongestText;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var length) && length >= 1 && length <= most) return length;
            Refuse(ProblemCodes.NotAllowed, path + ".maxLength", value, FormattableString.Invariant($"a whole number from 1 to {most}"));
            return null;
        }

        // What the platform gives a new column of the type when nothing is said.
        private (decimal? Least, decimal? Greatest) Range(JsonElement column, string path, ColumnType type)
        {
            (decimal Least, decimal Greatest)? widest = type switch
            {
                ColumnType.WholeNumber => (int.MinValue, int.MaxValue),
                ColumnType.Decimal or ColumnType.Float => (-NumberCells.LargestDecimal, NumberCells.LargestDecimal),
                ColumnType.Money => (-NumberCells.LargestMoney, NumberCells.LargestMoney),
                _ => null,
            };
            if (widest is not var (lowest, highest)) return (null, null);
            var least = Limit(column, path, "minValue", lowest, lowest, highest);
            var greatest = Limit(column, path, "maxValue", highest, lowest, highest);
            if (least > greatest) problems.Add(new Problem(ProblemCodes.Contradiction, path + ".minValue", "more than maxValue", "at most maxValue"));
            return (least, greatest);
        }

        private decimal Limit(JsonElement column, string path, string name, decimal absent, decimal lowest, decimal highest)
        {
            if (!column.TryGetProperty(name, out var value)) return absent;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var limit) && limit >= lowest && limit <= highest) return limit;
            Refuse(ProblemCodes.NotAllowed, path + "." + name, value, FormattableString.Invariant($"a number from {lowest} to {highest}"));
            return absent;
        }

        private IReadOnlyList<Option> Options(JsonElement column, string path, ColumnType type)
        {
            if (type is not (ColumnType.Choice or ColumnType.YesNo)) return [];
            if (!column.TryGetProperty("options", out var list))
            {
                if (type == ColumnType.YesNo) return [new Option(0, "No"), new Option(1, "Yes")];
                problems.Add(new Problem(ProblemCodes.Missing, path + ".options", "nothing", "an array of options, each { \"value\": 100000000, \"label\": \"…\" }"));
                return [];
            }
            path += ".options";
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            {
                Refuse(ProblemCodes.WrongType, path, list, "an array of at least one option");
                return [];
            }
            var options = list.EnumerateArray().Select((o, n) => Choice(o, FormattableString.Invariant($"{path}[{n}]"))).OfType<Option>().ToList();
            foreach (var twice in options.GroupBy(o => o.Value).Where(g => g.Count() > 1)) problems.Add(new Problem(ProblemCodes.Duplicate, path, $"value {Number(twice.Key)} again", "each value once"));
            foreach (var twice in options.GroupBy(o => o.Label, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) problems.Add(new Problem(ProblemCodes.Duplicate, path, $"label {Quoted(twice.Key)} again", "each label once"));
            if (type == ColumnType.YesNo && !options.Select(o => o.Value).Order().SequenceEqual([0, 1])) problems.Add(new Problem(ProblemCodes.NotAllowed, path, "other values", "the values 0 and 1"));
            return options;
        }

        private Option? Choice(JsonElement option, string path)
        {
            if (option.ValueKind != JsonValueKind.Object)
            {
                Refuse(ProblemCodes.WrongType, path, option, "{ \"value\": 100000000, \"label\": \"…\" }");
                return null;
            }
            OnlyKnown(option, path, ["value", "label"]);
            var label = Text(option, path, "label", isRequired: true);
            if (!option.TryGetProperty("value", out var value)) problems.Add(new Problem(ProblemCodes.Missing, path + ".value", "nothing", "a whole number of 0 or more"));
            else if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0) return label is null ? null : new Option(number, label);
            else Refuse(ProblemCodes.WrongType, path + ".value", value, "a whole number of 0 or more");
            return null;
        }

        // A yes/no column is always born with a value; a choice only where a default is given.
        private int? Default(JsonElement column, string path, ColumnType type, IReadOnlyList<Option> options)
        {
            if (type is not (ColumnType.Choice or ColumnType.YesNo)) return null;
            if (!column.TryGetProperty("default", out var value)) return type == ColumnType.YesNo ? 0 : null;
            if (type == ColumnType.YesNo && value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean() ? 1 : 0;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && options.Any(o => o.Value == number)) return number;
            Refuse(ProblemCodes.NotAllowed, path + ".default", value, type == ColumnType.YesNo ? "true or false" : "the value of one of the options");
            return null;
        }

        private string? Text(JsonElement owner, string path, string name, bool isRequired)
        {
            if (owner.TryGetProperty(name, out var value))
            {
                if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())) return value.GetString();
                Refuse(ProblemCodes.WrongType, path + "." + name, value, "a text that is not blank");
            }
            else if (isRequired) problems.Add(new Problem(ProblemCodes.Missing, path + "." + name, "nothing", "a text that is not blank"));
            return null;
        }

        private void OnlyKnown(JsonElement owner, string path, IReadOnlyCollection<string> allowed)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in owner.EnumerateObject())
            {
                if (!allowed.Contains(property.Name)) problems.Add(new Problem(ProblemCodes.UnknownProperty, path + "." + property.Name, "an unknown property", string.Join(", ", allowed)));
                else if (!seen.Add(property.Name)) problems.Add(new Problem(ProblemCodes.DuplicateProperty, path + "." + property.Name, "the property again", "each property once"));
            }
        }

        private void NotFor(JsonElement column, string path, string name, bool fits, string type)
        {
            if (!fits && column.TryGetProperty(name, out var value)) Refuse(ProblemCodes.Contradiction, path + "." + name, value, $"no {name} on a column of type {type}");
        }

        private void Refuse(string code, string path, JsonElement found, string allowed)
        {
            var text = found.GetRawText();
            problems.Add(new Problem(code, path, text.Length > 60 ? text[..60] + "…" : text, allowed));
        }

        private static string Quoted(string text) => "\"" + text + "\"";

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
