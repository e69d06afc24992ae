using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// Which column of the lead each column of the file fills. A header is what the map says it is; else a logical name, in any case; else a display name,
/// exactly. Only spaces and tabs around a header are passed over: one that differs by a no-break space or a look-alike letter is another header.
/// </summary>
internal sealed class Headers
{
    private readonly List<string> faults = [];

    private Headers(IReadOnlyList<string> texts, TableModel lead, HeaderMap? map)
    {
        Texts = [.. texts.Select(t => t.Trim(' ', '\t'))];
        Targets = new MappedColumn?[texts.Count];
        var ignored = new List<IgnoredColumn>();
        for (int i = 0; i < Texts.Count; i++)
        {
            string? because = null;
            if (Texts[i].Length == 0) because = "it has no header";
            else if (map is not null && map.Columns.TryGetValue(Texts[i], out var mapped))
            {
                Targets[i] = mapped;
                because = mapped is null ? "the map leaves it out" : null;
            }
            else because = Match(i, lead);
            if (because is not null) ignored.Add(new IgnoredColumn(Texts[i], because));
        }

        Ignored = ignored;
        Missing = map is null ? [] : [.. map.Columns.Keys.Where(h => map.Columns[h] is not null && !Texts.Contains(h))];
        CheckOnce(map);
    }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>By position in the file; null = not read.</summary>
    public MappedColumn?[] Targets { get; }

    public IReadOnlyList<IgnoredColumn> Ignored { get; }

    /// <summary>Headers that the map names and the file lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    public int KnownCount => Targets.Count(t => t is not null);

    /// <summary>Why no row can be read under this header; null when rows can.</summary>
    public string? Fault => faults.Count > 0 ? string.Join("; ", faults.Take(12)) : null;

    public static Headers Match(RowReader row, TableModel lead, HeaderMap? map)
    {
        var texts = new string[row.Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = row[i].ToString();
        return new Headers(texts, lead, map);
    }

    // Fills the target, or says why there is none.
    private string? Match(int position, TableModel lead)
    {
        string header = Texts[position];
        var column = lead.Columns.FirstOrDefault(c => c.LogicalName.Equals(header, StringComparison.OrdinalIgnoreCase));
        if (column is null)
        {
            var named = lead.Columns.Where(c => c.DisplayName == header).ToList();
            var settable = named.Where(c => CellReader.RefusalOf(c) is null).ToList();
            if (settable.Count > 1)
                faults.Add($"{Shown.Text(header)}, the display name of {string.Join(" and ", settable.Select(c => c.LogicalName))} (write the logical name)");
            column = settable.FirstOrDefault() ?? named.FirstOrDefault();
        }

        if (column is null) return $"{lead.LogicalName} has no column of that name";
        if (CellReader.RefusalOf(column) is { } because) return because;
        Targets[position] = new MappedColumn(column, new Dictionary<string, string>(), new HashSet<string>());
        return null;
    }

    private void CheckOnce(HeaderMap? map)
    {
        foreach (var same in Texts.Index().Where(t => t.Item.Length > 0).GroupBy(t => t.Item, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            faults.Add($"the header {Shown.Text(same.Key)} in columns {Shown.List([.. same.Select(t => $"{t.Index + 1}")])}");
        foreach (var same in Targets.Index().Where(t => t.Item is not null).GroupBy(t => t.Item!.Column.LogicalName).Where(g => g.Count() > 1))
            if (same.Select(t => Texts[t.Index]).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                faults.Add($"{Shown.List([.. same.Select(t => Shown.Text(Texts[t.Index]))])}, which all fill {same.Key}");
        foreach (var fixedValue in map?.FixedValues ?? [])
            if (Array.FindIndex(Targets, t => t?.Column.LogicalName == fixedValue.Key.LogicalName) is >= 0 and var at)
                faults.Add($"{Shown.Text(Texts[at])}, which fills {fixedValue.Key.LogicalName} although the map fixes its value");
    }
}
