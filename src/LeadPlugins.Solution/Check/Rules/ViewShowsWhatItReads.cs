namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A column that the layout shows and the query does not read stays empty; a row whose key the query does not read, or the layout does not name, cannot be opened.</summary>
internal sealed class ViewShowsWhatItReads() : SolutionRule("LPS503", "Let the query read what the layout shows and the table's key, and name the key in the layout's row.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var view in input.Model.Views)
        {
            if (Fetch.Read(view.FetchXml, out _) is not { } fetch || input.Table(view.Table) is not { } table) continue;
            if (view.Columns.Count == 0 && view.QueryType is 0 or 1 or 2 or 4 or 64) yield return At(view.Source, $"View {Named.View(view)} shows no column.");
            if (view.Columns.Count > 0 && view.RowId != table.PrimaryId && table.PrimaryId != "")
                yield return At(view.Source, $"View {Named.View(view)} identifies rows by \"{view.RowId}\"; the key of {view.Table} is {table.PrimaryId}.");
            if (table.PrimaryId != "" && fetch.Main.Name == view.Table && !IsRead(table.PrimaryId, fetch)) yield return At(view.Source, $"View {Named.View(view)} does not read {table.PrimaryId}, the key of {view.Table}.");
            foreach (var column in view.Columns.Where(c => !IsRead(c.Name, fetch)))
                yield return At(view.Source, $"View {Named.View(view)} shows {column.Name}, which its query does not read.");
            foreach (var twice in view.Columns.GroupBy(c => c.Name).Where(g => g.Count() > 1))
                yield return At(view.Source, $"View {Named.View(view)} shows {twice.Key} twice.");
        }
    }

    private static bool IsRead(string cell, Fetch fetch)
    {
        var parts = cell.Split('.');
        var (table, column) = parts.Length == 2 ? (fetch.Tables.FirstOrDefault(t => t.Alias == parts[0]), parts[1]) : (fetch.Main, cell);
        return table is not null && (table.ReadsEverything || table.Attributes.Any(a => (string?)a.Attribute("name") == column));
    }
}
