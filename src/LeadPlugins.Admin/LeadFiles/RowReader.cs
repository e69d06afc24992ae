namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// Cuts a file's text into rows of cells, strictly: a cell in quotes begins and ends with one, a quote inside is written twice, and nothing stands outside.
/// LF, CR and CRLF end a row; no other character does. Blank lines are passed over. One row is held at a time, up to <see cref="LongestRow"/>.
/// </summary>
/// <remarks>
/// A row whose own extent is certain gets a <see cref="RowFault"/> and reading goes on. Where a wrong quote makes it uncertain where rows begin and end, the
/// file ends with a <see cref="FileFault"/>: the rows after it could only be guessed.
/// </remarks>
internal sealed class RowReader(FileText text, char separator)
{
    /// <summary>Characters in one row, separators included (1 MiB of plain text).</summary>
    public const int LongestRow = 1_048_576;

    private readonly List<int> ends = [];
    private char[] buffer = new char[1024];
    private int length;
    private long read;
    private LeadFileProblem? fileFault;

    /// <summary>The physical line on which the row starts, from 1.</summary>
    public long Line { get; private set; }

    public int Count => ends.Count;

    /// <summary>What is wrong with the form of this row; null when nothing is.</summary>
    public LeadFileProblem? RowFault { get; private set; }

    /// <summary>Why reading ended before the end of the file; null when it did not.</summary>
    public LeadFileProblem? FileFault => fileFault ?? text.Fault;

    /// <summary>The cell's text without its quotes. Not meaningful when the row has a fault.</summary>
    public ReadOnlySpan<char> this[int cell] => buffer.AsSpan((cell == 0 ? 0 : ends[cell - 1])..ends[cell]);

    /// <summary>Reads the next row that is not blank; false at the end of the file and at a <see cref="FileFault"/>.</summary>
    public bool Read()
    {
        do
        {
            if (FileFault is not null || text.Peek() == FileText.End) return false;
            Line = text.Line;
            RowFault = null;
            length = 0;
            read = 0;
            ends.Clear();
        }
        while (!ReadRow(out bool quoted) || (Count == 1 && !quoted && RowFault is null && IsBlank(this[0])));

        return true;
    }

    /// <summary>True when the cell has nothing but spaces and tabs.</summary>
    public static bool IsBlank(ReadOnlySpan<char> cell) => cell.IndexOfAnyExcept(' ', '\t') < 0;

    private bool ReadRow(out bool quoted)
    {
        quoted = false;
        int end;
        do
        {
            int start = length;
            end = ReadPlain();
            if (end == '"')
            {
                quoted = true;
                if (length > start)
                    RowFault ??= text.Problem("blank-before-quote", "a blank before a quote", "a quote right after the separator", text.Line, text.Character - 1);
                length = start;
                end = ReadQuoted();
            }

            if (read <= LongestRow || ends.Count == 0) ends.Add(length);
        }
        while (end == separator);

        if (end == '\r' && text.Peek() == '\n') text.Read();
        return FileFault is null;
    }

    // Up to the separator, row end or end of file, which it returns; or up to a quote that begins the cell.
    private int ReadPlain()
    {
        bool onlyBlanks = true;
        while (true)
        {
            int c = text.Peek();
            if (c == '"' && onlyBlanks) return Next();
            if (c == '"')
                Faulty("quote-in-cell", "a quote inside a cell that does not begin with one", "the whole cell in quotes, with the quote inside written twice");

            c = Next();
            if (c is FileText.End or '\r' or '\n' || c == separator) return c;
            onlyBlanks &= c is ' ' or '\t';
            Keep((char)c);
        }
    }

    private int ReadQuoted()
    {
        long line = text.Line, character = text.Character - 1;
        while (true)
        {
            int c = Next();
            if (c == FileText.End)
            {
                fileFault = text.Fault
                    ?? text.Problem("quote-never-closed", "a quote that opens a cell and is never closed", "a closing quote in the file", line, character);
                return c;
            }

            if (c == '"')
            {
                if (text.Peek() != '"') break;
                Next();
            }

            Keep((char)c);
        }

        int after = text.Peek();
        if (after is FileText.End or '\r' or '\n' || after == separator) return Next();

        if (text.Line != line)
        {
            fileFault = text.Problem(
                "quote-closed-late",
                $"a quote that opens a cell and is closed in line {text.Line}, character {text.Character - 1}, where text follows it",
                "a cell that ends with its closing quote; a quote is missing or too many in these lines, so the rows from here on are uncertain",
                line, character);
            return FileText.End;
        }

        Faulty("text-after-quote", "text after a closing quote", "a separator or the end of the row; a quote inside a quoted cell is written twice");
        int next;
        do next = Next();
        while (next is not (FileText.End or '\r' or '\n') && next != separator);
        return next;
    }

    private int Next()
    {
        int c = text.Read();
        if (++read == LongestRow + 1 && c is not (FileText.End or '\r' or '\n'))
        {
            var here = text.Problem("row-too-long", $"a row of more than {LongestRow} characters", "at most that many in one row");
            RowFault ??= here with { Line = Line, Place = "" };
        }

        return c;
    }

    private void Keep(char c)
    {
        if (read > LongestRow) return;
        if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        buffer[length++] = c;
    }

    private void Faulty(string code, string found, string allowed) => RowFault ??= text.Problem(code, found, allowed);
}
