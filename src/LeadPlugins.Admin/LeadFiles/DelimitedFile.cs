namespace LeadPlugins.Admin.LeadFiles;

/// <summary>Delimited text with a header: which separator cuts it, and where its rows begin. What the columns mean is for its reader to say.</summary>
internal static class DelimitedFile
{
    private const string Separators = ",;\t|";

    public static FileText OpenText(string path) => new(File.OpenRead(path), Path.GetFileName(path));

    /// <summary>The rows of the text, the header first; a line "sep=;" before it is passed over.</summary>
    public static RowReader Rows(FileText text, char separator)
    {
        SkipSeparatorLine(text, out _);
        return new RowReader(text, separator);
    }

    /// <summary>Finds the separator: the one that was given, else the one that a line "sep=;" names, else the one under which the header is known best.</summary>
    /// <param name="path">The file.</param>
    /// <param name="given">What the caller says it is; null = find it out.</param>
    /// <param name="knownHeaders">How many cells of a header row are known.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="refusal">Why there is none; null when there is.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool TryFindSeparator(string path, char? given, Func<RowReader, int> knownHeaders, out char separator, out LeadFileProblem? refusal)
    {
        using (var text = OpenText(path))
        {
            char? named = SkipSeparatorLine(text, out refusal);
            separator = given ?? named ?? ',';
            if (given is not null) refusal = null;
            if (refusal is not null || given is not null || named is not null) return refusal is null;
        }

        // Under the right separator the header names the most known columns; of two that tie, the one that cuts it into more cells.
        int mostKnown = 0, mostCells = 1;
        foreach (char candidate in Separators)
        {
            using var text = OpenText(path);
            var row = new RowReader(text, candidate);
            if (!row.Read() || row.RowFault is not null) continue;
            int known = knownHeaders(row);
            if (known < mostKnown || (known == mostKnown && row.Count <= mostCells)) continue;
            (separator, mostKnown, mostCells) = (candidate, known, row.Count);
        }

        return true;
    }

    // Excel's first line "sep=;". Leaves a text that does not begin with it where it is.
    private static char? SkipSeparatorLine(FileText text, out LeadFileProblem? refusal)
    {
        refusal = null;
        if (!text.StartsWith("sep=")) return null;
        for (int i = 0; i < 4; i++) text.Read();
        int named = text.Read();
        int end = text.Read();
        if (end == '\r' && text.Peek() == '\n') text.Read();
        if (named is not FileText.End && Separators.Contains((char)named) && end is '\r' or '\n' or FileText.End) return (char)named;
        refusal = text.Problem("unknown-separator", "a \"sep=\" line that names no separator", "comma, semicolon, tab or | after it", line: 1, character: 5);
        return null;
    }
}
