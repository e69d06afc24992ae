using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// A cell that spans n rows is followed by n - 1 rows that leave its place free, empty ones in a section of one column, and cells side by side fit into the section's columns. An empty row that
/// nothing spans shifts what comes below.
/// </summary>
internal sealed class RowsFitSpans() : SolutionRule("LPS527", "Follow a cell of rowspan n by n - 1 empty rows, and keep cells within the columns of the section.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from section in form.Tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections)
        from fault in Faults(section)
        select At(form.Source, $"{Named.Form(form)}, section {(section.Name == "" ? section.Id.ToString() : section.Name)}: {fault}");

    private static IEnumerable<string> Faults(FormSection section)
    {
        // For every column of the section, how many rows more a cell from above takes.
        var taken = new int[section.ColumnCount];
        for (var row = 0; row < section.Rows.Count; row++)
        {
            var cells = section.Rows[row];
            var spanned = taken.Any(rows => rows > 0);
            if (cells.Count == 0 && !spanned) yield return $"row {row + 1} is empty, and no cell above spans it.";

            var next = taken.Select(rows => Math.Max(rows - 1, 0)).ToArray();
            var free = new Queue<int>(Enumerable.Range(0, taken.Length).Where(column => taken[column] == 0));
            foreach (var cell in cells)
            {
                if (cell.RowSpan < 1 || cell.ColSpan < 1) yield return $"row {row + 1} has a cell with rowspan {cell.RowSpan} and colspan {cell.ColSpan}.";
                if (free.Count < cell.ColSpan)
                {
                    yield return $"row {row + 1} has a cell for which the section's {section.ColumnCount} {(section.ColumnCount == 1 ? "column leaves" : "columns leave")} no room{(spanned ? " below a cell that spans rows" : "")}.";
                    break;
                }
                for (var i = 0; i < cell.ColSpan; i++) next[free.Dequeue()] = cell.RowSpan - 1;
            }
            taken = next;
        }
        if (taken.Max() is var lacking and > 0) yield return $"the last rows lack {lacking} empty {(lacking == 1 ? "row" : "rows")} for a cell that spans them.";
    }
}
