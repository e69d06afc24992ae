using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Tabs, sections, cells and controls are known by their ids, tabs and sections by their names, too: scripts and later layers of a form find them so.</summary>
internal sealed class FormIdsAreUnique() : SolutionRule("LPS523", "Give every tab, section, cell and control an id of its own, and tabs and sections a name of their own.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from form in input.FormsAndDashboards
        from fault in Faults(form)
        select At(form.Source, $"{Named.Form(form)}: {fault}");

    private static IEnumerable<string> Faults(FormModel form)
    {
        var sections = form.Tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections).ToList();
        var cells = form.Header.Concat(sections.SelectMany(s => s.Rows).SelectMany(row => row)).ToList();
        var ids = form.Tabs.Select(t => (What: "a tab", t.Id)).Concat(sections.Select(s => (What: "a section", s.Id))).Concat(cells.Select(c => (What: "a cell", c.Id))).ToList();

        foreach (var what in ids.Where(id => id.Id == Guid.Empty).Select(id => id.What).Distinct()) yield return $"{what} has no id.";
        foreach (var twice in Twice(ids.Where(id => id.Id != Guid.Empty).Select(id => id.Id.ToString()))) yield return $"the id {twice} is there twice.";
        if (form.Controls.Any(c => c.Id == "")) yield return "a control has no id.";
        foreach (var twice in Twice(form.Controls.Select(c => c.Id))) yield return $"the control id {twice} is there twice.";
        foreach (var twice in Twice(form.Tabs.Select(t => t.Name))) yield return $"the tab name {twice} is there twice.";
        foreach (var twice in Twice(sections.Select(s => s.Name))) yield return $"the section name {twice} is there twice.";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.Where(name => name != "").GroupBy(name => name).Where(g => g.Count() > 1).Select(g => g.Key);
}
