using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Lengths and ranges that the platform can store: text up to 4,000 characters, memo up to 1,048,576, whole numbers of 32 bits, the least not above the greatest.</summary>
internal sealed class LimitsArePossible() : SolutionRule("LPS306", "Write limits within what the platform stores.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var (element, column, _, name) in input.Columns)
        {
            var longest = column.Type switch { ColumnType.Text => 4000, ColumnType.Memo => 1048576, _ => (int?)null };
            if (longest is not null && (column.MaxLength is null or < 1 || column.MaxLength > longest))
                yield return At(element, $"{name} has MaxLength {column.MaxLength?.ToString() ?? "none"}; allowed: 1 to {longest}.");
            if (column.Type == ColumnType.Text && (string?)element.Element("Length") is var length && length != (column.MaxLength * 2).ToString())
                yield return At(element, $"{name} has Length {length}; it is twice MaxLength.");
            if (column.MinValue > column.MaxValue)
                yield return At(element, $"{name} ranges from {column.MinValue} to {column.MaxValue}: the least is above the greatest.");
            if (column.Type == ColumnType.WholeNumber && (column.MinValue is null or < int.MinValue || column.MaxValue is null or > int.MaxValue))
                yield return At(element, $"{name} ranges beyond a whole number of 32 bits.");
            if (column.Type == ColumnType.DateTime && !Enum.IsDefined(column.DateBehavior!.Value))
                yield return At(element, $"{name} has Behavior {(int)column.DateBehavior}; allowed: 1 user local, 2 date only, 3 time-zone independent.");
        }
    }
}
