using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Events;

/// <summary>
/// Reads an event file: delimited text like a lead file, with the columns instant, lead and what, and where they are needed who and detail. Everything that is wrong is collected;
/// nothing is played of a file that has a problem.
/// </summary>
/// <param name="agreement">The agreement of the run.</param>
/// <param name="lead">The lead table with the columns the organization has added.</param>
/// <param name="settings">How cells are understood, as in the lead file.</param>
/// <param name="leads">The leads that events may name.</param>
/// <param name="startUtc">The instant at which the leads arrive; no event may be earlier.</param>
internal sealed class EventFile(Agreement agreement, TableModel lead, LeadFileSettings settings, LeadNames leads, DateTime startUtc)
{
    private static readonly string[] Headers = ["instant", "lead", "what", "who", "detail"];
    private static readonly string[] Needed = ["instant", "lead", "what"];

    private readonly List<LeadFileProblem> problems = [];
    private readonly List<FloorEvent> events = [];
    private readonly HashSet<Person> people = [];
    private string file = "";
    private int[] places = [];
    private int cells;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public EventReading Read(string path)
    {
        file = Path.GetFileName(path);
        int Known(RowReader header) => Enumerable.Range(0, header.Count).Count(i => Array.IndexOf(Headers, Header(header, i)) >= 0);
        if (!DelimitedFile.TryFindSeparator(path, null, Known, out var separator, out var refusal)) problems.Add(refusal!);
        else
        {
            using var text = DelimitedFile.OpenText(path);
            var row = DelimitedFile.Rows(text, separator);
            if (ReadHeader(row))
                while (row.Read()) ReadRow(row);
            if (row.FileFault is { } end) problems.Add(end);
        }
        return problems.Count > 0 ? new EventReading([], [], problems) : new EventReading([.. events.OrderBy(e => e.InstantUtc)], [.. people], []);
    }

    private static string Header(RowReader row, int place) => row[place].ToString().Trim(' ', '\t').ToLowerInvariant();

    private bool ReadHeader(RowReader row)
    {
        if (!row.Read())
        {
            if (row.FileFault is null) problems.Add(new LeadFileProblem("no-header", file, 1, "", "an empty file", "a header line and rows below it"));
            return false;
        }
        if (row.RowFault is { } fault)
        {
            problems.Add(fault);
            return false;
        }
        cells = row.Count;
        var found = Enumerable.Range(0, cells).Select(i => Header(row, i)).ToList();
        void Refuse(string code, string what, string allowed) => problems.Add(new LeadFileProblem(code, file, row.Line, "header", what, allowed));
        // A name with a slip of the pen would leave its cells out of what is played.
        foreach (var (place, name) in found.Index().Where(h => !Headers.Contains(h.Item)))
            Refuse("unknown-header", name.Length == 0 ? $"no header over column {place + 1}" : Shown.Name(row[place].ToString().Trim(' ', '\t')), Shown.List(Headers));
        foreach (var name in found.Where(Headers.Contains).GroupBy(n => n).Where(g => g.Count() > 1)) Refuse("duplicate-header", $"{Shown.Text(name.Key)} more than once", "each header once");
        foreach (var name in Needed.Except(found)) Refuse("missing-header", $"no header {Shown.Text(name)}", Shown.List(Headers) + ", of which only who and detail may be absent");
        places = [.. Headers.Select(h => found.IndexOf(h))];
        return problems.Count == 0;
    }

    private void ReadRow(RowReader row)
    {
        if (row.RowFault is { } fault)
        {
            problems.Add(fault);
            return;
        }
        if (row.Count != cells && !(row.Count == cells + 1 && row[cells].IsEmpty))
        {
            problems.Add(new LeadFileProblem("wrong-cell-count", file, row.Line, "", $"{row.Count} cells", $"{cells} cells, as in the header"));
            return;
        }

        var instant = ReadInstant(row.Line, Cell(row, 0));
        var line = ReadLead(row.Line, Cell(row, 1));
        var kind = EventKinds.Find(Cell(row, 2));
        if (kind is null) Refuse(row.Line, 2, Cell(row, 2), Shown.List([.. EventKinds.All.Select(k => k.Name)]));
        var who = ReadWho(row.Line, Cell(row, 3), out var whoIsWrong);
        var detail = kind?.Read(Cell(row, 4), new EventContext(agreement, lead, settings, instant)) ?? default;
        if (detail.Allowed is { } allowed) Refuse(row.Line, 4, Cell(row, 4), $"for {kind!.Name} {allowed}");
        if (instant is null || line is null || detail.Act is null || whoIsWrong) return;

        if (who is not null) people.Add(who);
        if (detail.Named is { } named) people.Add(named);
        events.Add(new FloorEvent(row.Line, instant.Value, line.Value, kind!, who, detail.Act));
    }

    private DateTime? ReadInstant(long line, string cell)
    {
        var reading = Instants.Read(cell, settings.TimeZone);
        if (reading.Value is DateTime instant && instant >= startUtc) return instant;
        Refuse(line, 0, cell, reading.Allowed ?? $"no instant before the leads arrive, {JsonText.OfInstant(startUtc)}");
        return null;
    }

    private int? ReadLead(long line, string cell)
    {
        if (cell.Length == 0)
        {
            Refuse(line, 1, cell, "a lead by its line in the lead file, its e-mail address or its name");
            return null;
        }
        var (found, what, allowed) = leads.Find(cell);
        if (found is null) problems.Add(new LeadFileProblem("event-lead", file, line, "column \"lead\"", what, allowed));
        return found;
    }

    private Person? ReadWho(long line, string cell, out bool isWrong)
    {
        isWrong = false;
        if (cell.Length == 0) return null;
        var (person, allowed) = People.Read(cell, agreement);
        isWrong = person is null;
        if (isWrong) Refuse(line, 3, cell, allowed!);
        return person;
    }

    private string Cell(RowReader row, int column) => places[column] < 0 ? "" : row[places[column]].ToString().Trim(' ', '\t');

    private void Refuse(long line, int column, string found, string allowed) =>
        problems.Add(new LeadFileProblem("event-" + Headers[column], file, line, $"column \"{Headers[column]}\"", found.Length == 0 ? "nothing" : Shown.Text(found), allowed));
}
