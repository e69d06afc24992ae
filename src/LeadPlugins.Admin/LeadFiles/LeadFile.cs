using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>A lead file that can be read, or the one reason why it cannot: exactly one of the two is there.</summary>
public sealed record LeadFileOpening(LeadFile? File, LeadFileProblem? Refusal);

/// <summary>
/// A file of leads: delimited text with a header. <see cref="Open"/> reads it once from end to end, so that a file whose encoding, header or quotes are
/// wrong is refused before the first lead is made; <see cref="Rows"/> reads it again, row by row, and gives for each row that is not blank either a lead or
/// the reasons why it is none. Memory does not grow with the file.
/// </summary>
/// <remarks>
/// A row may have one empty cell more than the header (a trailing separator). A row without a value in any column that is read is a problem, as is the id of
/// an earlier row where the file names lead ids. Rows that are alike in all else stay two leads.
/// </remarks>
public sealed class LeadFile
{
    /// <summary>Of a name that is only shown.</summary>
    private const int LongestName = 200;

    private readonly string path;
    private readonly LeadFileSettings settings;
    private readonly HeaderMap? map;
    private readonly Headers headers;
    private readonly string table;
    private readonly bool knowsNoOwner;

    private LeadFile(string path, string table, LeadFileSettings settings, HeaderMap? map, Headers headers, char separator, long rowCount, bool knowsNoOwner)
    {
        this.knowsNoOwner = knowsNoOwner;
        this.path = path;
        this.table = table;
        this.settings = settings;
        this.map = map;
        this.headers = headers;
        Separator = separator;
        RowCount = rowCount;
        Columns = [.. headers.Targets.Index().Where(t => t.Item is not null).Select(t => new ReadColumn(headers.Texts[t.Index], t.Item!.Column))];
    }

    /// <summary>The separator that was given, found in a "sep=" line, or detected.</summary>
    public char Separator { get; }

    /// <summary>Rows below the header that are not blank: the number of items that <see cref="Rows"/> will give.</summary>
    public long RowCount { get; }

    /// <summary>The columns that are read, in the file's order.</summary>
    public IReadOnlyList<ReadColumn> Columns { get; }

    /// <summary>Logical names of the lead columns that a row can fill: those that are read, and those that the map gives to every lead.</summary>
    public IReadOnlySet<string> FilledColumns => Columns.Select(c => c.Column.LogicalName).Concat(map?.FixedValues.Select(v => v.Key.LogicalName) ?? []).ToHashSet(StringComparer.Ordinal);

    /// <summary>The columns that are not.</summary>
    public IReadOnlyList<IgnoredColumn> IgnoredColumns => headers.Ignored;

    /// <summary>Headers that the map names and the file lacks; their columns are absent from every lead.</summary>
    public IReadOnlyList<string> MissingHeaders => headers.Missing;

    /// <summary>What a person should know about the file before the rows: one sentence each, none when all is as expected.</summary>
    public IReadOnlyList<string> Notes => NotesWithout(null);

    /// <summary>The notes, but none about a column that is read for something else than the leads.</summary>
    /// <param name="header">That column's header, or null.</param>
    public IReadOnlyList<string> NotesWithout(string? header)
    {
        var notes = new List<string>();
        if (MissingHeaders.Count > 0) notes.Add($"The map names headers that the file lacks: {Shown.List([.. MissingHeaders.Select(Shown.Name)])}.");
        foreach (var reason in IgnoredColumns.Where(c => c.Header != header).GroupBy(c => c.Because))
            notes.Add($"Not read, because {reason.Key}: {Shown.List([.. reason.Select(c => Shown.Name(c.Header))])}.");
        if (knowsNoOwner)
            notes.Add($"Not read, because nobody it names is known here: {Shown.Name(Columns.First(c => c.Column.Type == ColumnType.Owner).Header)}. Known are the teams and users that the agreement names; to read the column, name one of them in a route.");
        return notes;
    }

    /// <summary>Reads the file's form from end to end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lead">The lead table with the columns the organization has added.</param>
    /// <param name="settings">How cells are understood.</param>
    /// <param name="map">What the headers of a foreign file mean; null = headers are logical or display names.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LeadFileOpening Open(string path, TableModel lead, LeadFileSettings settings, HeaderMap? map = null)
    {
        if (settings.Separator is '"' or '\r' or '\n') throw new ArgumentException("A quote or a line end cannot separate cells.", nameof(settings));
        int Known(RowReader header) => Headers.Match(header, lead, map).KnownCount;
        if (!DelimitedFile.TryFindSeparator(path, settings.Separator, Known, out char separator, out var refusal)) return new LeadFileOpening(null, refusal);

        using var text = DelimitedFile.OpenText(path);
        var row = DelimitedFile.Rows(text, separator);
        if (!row.Read())
            return Refuse(row.FileFault ?? new LeadFileProblem("no-header", Path.GetFileName(path), 1, "", "an empty file", "a header line and rows below it"));
        if (row.RowFault is not null) return Refuse(row.RowFault);

        var headers = Headers.Match(row, lead, map);
        long line = row.Line;
        if (headers.Fault is { } fault) return Refuse(Header("ambiguous-header", fault, "each header once, and each column filled once"));
        if (headers.KnownCount == 0)
            return Refuse(Header("no-known-column", $"no header that is a column of {lead.LogicalName}: {Shown.List([.. headers.Texts.Select(Shown.Name)])}",
                $"logical or display names of {lead.LogicalName} columns, separated by comma, semicolon, tab or |, or a map that names these headers"));

        var owners = new OwnerColumn(headers, settings);
        long rows = 0;
        for (; row.Read(); rows++) owners.Look(row);
        if (row.FileFault is { } end) return Refuse(end);
        return new LeadFileOpening(new LeadFile(path, lead.LogicalName, settings, map, headers, separator, rows, owners.AreAllUnknown), null);

        LeadFileOpening Refuse(LeadFileProblem problem) => new(null, problem);
        LeadFileProblem Header(string code, string found, string allowed) => new(code, Path.GetFileName(path), line, "header", found, allowed);
    }

    /// <summary>The rows in the file's order. The file is opened when the first one is asked for, and must not change meanwhile.</summary>
    /// <exception cref="IOException">The file cannot be read, or is no longer what <see cref="Open"/> saw.</exception>
    public IEnumerable<LeadRow> Rows()
    {
        using var text = DelimitedFile.OpenText(path);
        var row = DelimitedFile.Rows(text, Separator);
        row.Read();
        var ids = new Dictionary<Guid, long>();
        long rows = 0;
        for (; row.Read(); rows++) yield return ReadRow(row, ids);
        if (row.FileFault is not null || rows != RowCount) throw new IOException($"{Path.GetFileName(path)} has changed while it was being read.");
    }

    /// <summary>The headers as they stand in the file, those of columns that are not read included.</summary>
    public IReadOnlyList<string> AllHeaders => headers.Texts;

    /// <summary>The cells of one column as they stand, read or not, with the line of their row; rows that are no leads for their form are passed over.</summary>
    /// <param name="position">Place in <see cref="AllHeaders"/>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<(long Line, string Cell)> Cells(int position)
    {
        using var text = DelimitedFile.OpenText(path);
        var row = DelimitedFile.Rows(text, Separator);
        row.Read();
        while (row.Read())
            if (row.RowFault is null && row.Count >= headers.Texts.Count) yield return (row.Line, row[position].ToString());
    }

    private LeadRow ReadRow(RowReader row, Dictionary<Guid, long> ids)
    {
        if (row.RowFault is { } fault) return new LeadRow(row.Line, null, [fault]);
        int expected = headers.Texts.Count;
        if (row.Count != expected && !(row.Count == expected + 1 && row[expected].IsEmpty))
            return new LeadRow(row.Line, null, [Problem("wrong-cell-count", "", $"{row.Count} cells", $"{expected} cells, as in the header")]);

        var lead = new Entity(table);
        var problems = new List<LeadFileProblem>();
        bool isEmpty = true;
        for (int i = 0; i < expected; i++)
        {
            if (headers.Targets[i] is not { } target) continue;
            var cell = row[i];
            string? text = RowReader.IsBlank(cell) ? null : target.Translate(cell.ToString());
            if (text is null && target.Column.Type != ColumnType.PrimaryKey) continue;
            isEmpty &= text is null;
            if (knowsNoOwner && target.Column.Type == ColumnType.Owner) continue;
            var reading = text is null
                ? CellReading.Refused("an id (GUID) in every row, as the file has a column of ids")
                : CellReader.Read(target.Column, text, settings);
            if (reading.Allowed is { } allowed) problems.Add(Problem("cell", headers.Texts[i], Shown.Text(cell), allowed));
            else if (target.Column.Type != ColumnType.PrimaryKey) lead[target.Column.LogicalName] = reading.Value;
            else if (!ids.TryAdd(lead.Id = (Guid)reading.Value!, row.Line))
                problems.Add(Problem("duplicate-id", headers.Texts[i], $"the id of line {ids[lead.Id]} again", "each id once"));
        }

        if (isEmpty)
            return new LeadRow(row.Line, null, [Problem("empty-row", "", "no value in any column that is read", "at least one value, or a blank line")]);
        foreach (var (column, text) in map?.FixedValues ?? []) lead[column.LogicalName] = CellReader.Read(column, text, settings).Value;
        string name = $"{Text("firstname")} {Text("lastname")}".Trim();
        return new LeadRow(row.Line, problems.Count == 0 ? lead : null, problems) { Name = name.Length > 0 ? name : Text("subject"), Company = Text("companyname") };

        // Cells that are themselves the problem too; what is longer than any name is cut, for it only has to be recognized.
        string Text(string column)
        {
            int at = Array.FindIndex(headers.Targets, t => t?.Column.LogicalName == column);
            string cell = at < 0 || RowReader.IsBlank(row[at]) ? "" : (headers.Targets[at]!.Translate(row[at].ToString()) ?? "").Trim(' ', '\t');
            return cell.Length <= LongestName ? cell : cell[..(char.IsHighSurrogate(cell[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
        }

        LeadFileProblem Problem(string code, string header, string found, string allowed) =>
            new(code, Path.GetFileName(path), row.Line, header.Length > 0 ? "column " + Shown.Text(header) : "", found, allowed);
    }
}
