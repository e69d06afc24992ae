using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// What the headers and values of a foreign file mean, from a map.json:
/// <code>
/// {
///   "columns": {
///     "Lead Origin": "subject",                          a header of the file and the lead column (logical name) it fills
///     "Lead Source": {
///       "column": "leadsourcecode",
///       "values": { "Google": "Web", "google": "Web" },  what stands in a cell and what is read in its place
///       "empty": [ "Select" ]                            cells that count as empty, in this column
///     },
///     "Tags": null                                       not read, whatever it is called
///   },
///   "fixed": { "transactioncurrencyid": "INR" },         columns that every lead gets, read as if from a cell
///   "empty": [ "Select" ]                                cells that count as empty in every mapped column, except yes/no columns
/// }
/// </code>
/// Everything is optional. Headers and cells are compared exactly, without spaces and tabs around them. A yes/no column takes only its own "empty": an empty
/// one means the column's default, and a flag that nobody could read must not turn into "may call".
/// </summary>
public sealed class HeaderMap
{
    internal HeaderMap(IReadOnlyDictionary<string, MappedColumn?> columns, IReadOnlyList<KeyValuePair<ColumnModel, string>> fixedValues)
    {
        Columns = columns;
        FixedValues = fixedValues;
    }

    /// <summary>By header; null = not read.</summary>
    internal IReadOnlyDictionary<string, MappedColumn?> Columns { get; }

    internal IReadOnlyList<KeyValuePair<ColumnModel, string>> FixedValues { get; }

    /// <summary>Reads a map and checks it against the lead's columns, values included. Reports everything that is wrong, not only the first.</summary>
    /// <param name="json">The text of the map.</param>
    /// <param name="lead">The lead table with the columns the organization has added.</param>
    /// <param name="settings">How the map's fixed and translated values are understood.</param>
    public static HeaderMapReading Read(string json, TableModel lead, LeadFileSettings settings) => new HeaderMapReader(lead, settings).Read(json);
}

/// <summary>A map, or everything that is wrong with it. The map is null exactly when there are problems.</summary>
public sealed record HeaderMapReading(HeaderMap? Map, IReadOnlyList<Problem> Problems);

/// <summary>The lead column that a header fills.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">What is read in place of a cell, by the cell's trimmed text.</param>
/// <param name="Empty">Trimmed cells that count as empty.</param>
internal sealed record MappedColumn(ColumnModel Column, IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Empty)
{
    /// <summary>The text to read, or null where the cell counts as empty.</summary>
    public string? Translate(string cell)
    {
        if (Values.Count == 0 && Empty.Count == 0) return cell;
        string trimmed = cell.Trim(' ', '\t');
        return Empty.Contains(trimmed) ? null : Values.GetValueOrDefault(trimmed, cell);
    }
}
