using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// Whether a file's owner column means anything here. An export names the people of the organization it comes from; where none of them is known, refusing every row would only say so once per row.
/// </summary>
internal sealed class OwnerColumn(Headers headers, LeadFileSettings settings)
{
    private readonly int place = Array.FindIndex(headers.Targets, t => t?.Column.Type == ColumnType.Owner);
    private bool isNamed;
    private bool isKnown;

    /// <summary>True when the column names somebody, and nobody that is known.</summary>
    public bool AreAllUnknown => isNamed && !isKnown;

    public void Look(RowReader row)
    {
        if (place < 0 || isKnown || row.RowFault is not null || row.Count <= place || RowReader.IsBlank(row[place])) return;
        var target = headers.Targets[place]!;
        if (target.Translate(row[place].ToString()) is not { } name) return;
        isNamed = true;
        isKnown = CellReader.Read(target.Column, name, settings).Allowed is null;
    }
}
