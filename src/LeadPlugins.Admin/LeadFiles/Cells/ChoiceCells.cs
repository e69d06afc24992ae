using System.Globalization;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles.Cells;

/// <summary>Choices by label or number, and yes/no. A label is matched exactly, else whatever its case where only one option has it.</summary>
internal static class ChoiceCells
{
    public static CellReading Read(ColumnModel column, string cell) =>
        Find(column, cell) is { } option ? CellReading.Of(new OptionSetValue(option)) : CellReading.Refused("one of " + Options(column));

    /// <summary>Several labels or numbers, separated by semicolons; each counts once.</summary>
    public static CellReading ReadMany(ColumnModel column, string cell)
    {
        var found = new List<int>();
        foreach (string part in cell.Split(';'))
        {
            if (Find(column, part.Trim(' ', '\t')) is not { } option) return CellReading.Refused("any of these, separated by semicolons: " + Options(column));
            if (!found.Contains(option)) found.Add(option);
        }

        return CellReading.Of(new OptionSetValueCollection(found.ConvertAll(o => new OptionSetValue(o))));
    }

    public static CellReading ReadYesNo(ColumnModel column, string cell)
    {
        bool? value = cell switch
        {
            "1" => true,
            "0" => false,
            _ when Is("yes") || Is("true") => true,
            _ when Is("no") || Is("false") => false,
            _ => Find(column, cell) switch { 1 => true, 0 => false, _ => null },
        };
        string labels = string.Concat(column.Options.Where(o => o.Label is not ("Yes" or "No")).Select(o => ", " + o.Label));
        return value is { } known ? CellReading.Of(known) : CellReading.Refused("Yes, No, true, false, 1, 0" + labels);

        bool Is(string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static int? Find(ColumnModel column, string cell)
    {
        var byLabel = column.Options.Where(o => o.Label == cell).ToList();
        if (byLabel.Count == 0) byLabel = column.Options.Where(o => o.Label.Equals(cell, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byLabel.Count > 1) return null;

        Option? byNumber = IsNumber(cell) && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? column.Options.FirstOrDefault(o => o.Value == number)
            : null;
        var option = byLabel.FirstOrDefault() ?? byNumber;
        return byNumber is null || byNumber == option ? option?.Value : null; // a label "2" of another option than number 2
    }

    private static bool IsNumber(string cell) => cell.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    private static string Options(ColumnModel column) =>
        Shown.List([.. column.Options.Select(o => $"{o.Label} ({o.Value.ToString(CultureInfo.InvariantCulture)})")]);
}
