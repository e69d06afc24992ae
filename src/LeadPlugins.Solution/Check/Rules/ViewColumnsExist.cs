namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Every column that a view reads, sorts by, filters on, joins by or shows exists on its table.</summary>
internal sealed class ViewColumnsExist() : SolutionRule("LPS501", "Correct the column name in the view.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var view in input.Model.Views)
        {
            if (Fetch.Read(view.FetchXml, out _) is not { } fetch) continue;
            var shown = view.Columns.Where(c => !IsThere(c.Name, fetch, input)).Select(c => $"the shown column {c.Name}");
            var opening = view.Jump == "" || IsThere(view.Jump, fetch, input) ? Array.Empty<string>() : [$"the opening column {view.Jump}"];
            foreach (var missing in fetch.Unknown(input).Concat(shown).Concat(opening).Distinct()) yield return At(view.Source, $"View {Named.View(view)}: {missing} does not exist.");
        }
    }

    /// <summary>A cell shows a column of the table, or "alias.column" of a join.</summary>
    private static bool IsThere(string cell, Fetch fetch, CheckInput input)
    {
        var parts = cell.Split('.');
        return parts.Length == 2
            ? fetch.Tables.FirstOrDefault(t => t.Alias == parts[0]) is { } joined && input.HasColumn(joined.Name, parts[1])
            : input.HasColumn(fetch.Main.Name, cell);
    }
}
