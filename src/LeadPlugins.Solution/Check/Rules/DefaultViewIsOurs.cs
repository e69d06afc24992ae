namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A table has one default view, and that of a table which was there before the solution is its owner's to choose.</summary>
internal sealed class DefaultViewIsOurs() : SolutionRule("LPS506", "Write <isdefault>0</isdefault>, and 1 on one view of each kind of a table of this solution.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var defaults = input.Model.Views.Where(view => view.IsDefault).ToList();
        foreach (var view in defaults.Where(view => input.Table(view.Table) is { IsNew: false }))
            yield return At(view.Source, $"View {Named.View(view)} makes itself the default of {view.Table}, a table that this solution did not bring.");
        foreach (var several in defaults.GroupBy(view => (view.Table, view.QueryType)).Where(g => g.Count() > 1))
            yield return At(several.Last().Source, $"{several.Key.Table} has {several.Count()} default views: {string.Join(", ", several.Select(Named.View))}.");
    }
}
