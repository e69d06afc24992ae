using System.Globalization;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Running;

/// <summary>The columns that an agreement looks at and that no row of a lead file can fill. Nothing is wrong with such a file, but its figures can only be read by who knows of them.</summary>
internal static class UnfilledColumns
{
    /// <summary>At most two sentences; none when the file fills every column that the agreement looks at.</summary>
    public static IReadOnlyList<string> Notes(Agreement agreement, TableModel lead, LeadFile file)
    {
        // A lead without a currency is taken to be in the agreement's, and its explanation says so.
        var columns = lead.Columns.Where(c => c.LogicalName != "transactioncurrencyid" && agreement.UsedColumns.Contains(c.LogicalName, StringComparer.Ordinal) && !file.FilledColumns.Contains(c.LogicalName))
            .OrderBy(c => c.LogicalName, StringComparer.Ordinal).ToLookup(c => c.DefaultOption is not null);
        var notes = new List<string>();
        if (columns[false].ToList() is { Count: > 0 } empty)
            notes.Add($"The agreement looks at {Counted(empty.Count)} that the file does not have, so {(empty.Count == 1 ? "it is" : "they are")} unknown on every lead: {Listed(empty.Select(Named))}.");
        if (columns[true].ToList() is { Count: > 0 } born)
            notes.Add($"The agreement looks at {Counted(born.Count)} that the file does not have, so every lead has what a new lead is born with: {Listed(born.Select(c => $"{Named(c)} = {Born(c)}"))}.");
        return notes;
    }

    private static string Born(ColumnModel column) =>
        column.Options.FirstOrDefault(o => o.Value == column.DefaultOption)?.Label ?? column.DefaultOption!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Named(ColumnModel column) => $"{column.DisplayName} ({column.LogicalName})";

    private static string Counted(int count) => count == 1 ? "a column" : count.ToString(CultureInfo.InvariantCulture) + " columns";

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns);
}
