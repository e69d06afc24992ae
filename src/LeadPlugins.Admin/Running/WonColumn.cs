using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Running;

/// <summary>The file's column that says which leads were won in the end. It goes from the file to the figures and past the organization: no lead and no judge ever sees it.</summary>
/// <param name="ByLine">Won or not, by the line of the row; a row whose cell is empty is left out.</param>
/// <param name="Problems">Why the column cannot be used, one sentence each.</param>
internal sealed record WonColumn(IReadOnlyDictionary<long, bool> ByLine, IReadOnlyList<string> Problems)
{
    private static readonly ColumnModel YesNo = new() { LogicalName = "won", SchemaName = "won", DisplayName = "Won", Type = ColumnType.YesNo };

    /// <param name="file">The lead file.</param>
    /// <param name="header">The column's header, as it stands in the file.</param>
    /// <param name="usedColumns">The lead columns that the agreement judges or routes by.</param>
    public static WonColumn Read(LeadFile file, string header, IReadOnlyCollection<string> usedColumns)
    {
        var position = file.AllHeaders.Index().Where(h => h.Item == header).Select(h => h.Index).FirstOrDefault(-1);
        if (position < 0) return Refused($"--won: found no column {Shown.Name(header)} in the file; allowed: {Shown.List([.. file.AllHeaders.Select(Shown.Name)])}");
        if (file.Columns.FirstOrDefault(c => c.Header == header) is { } read && usedColumns.Contains(read.Column.LogicalName))
            return Refused($"--won: found {Shown.Name(header)}, which fills {read.Column.LogicalName}, and the agreement judges or routes by that; allowed: a column that it does not use");

        var byLine = new Dictionary<long, bool>();
        var foreign = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, cell) in file.Cells(position))
        {
            if (RowReader.IsBlank(cell)) continue;
            var reading = CellReader.Read(YesNo, cell, new LeadFileSettings());
            if (reading.Value is bool isWon) byLine.Add(line, isWon);
            else foreign.TryAdd(cell, $"--won: line {line}, column {Shown.Text(header)}: found {Shown.Text(cell)}; allowed: {reading.Allowed}, or nothing");
        }
        return new WonColumn(byLine, [.. foreign.Values.Take(12)]);
    }

    private static WonColumn Refused(string problem) => new(new Dictionary<long, bool>(), [problem]);
}
