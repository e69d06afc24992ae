namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A view asks its own table in well-formed FetchXML, and lists rows, which an aggregating query has not.</summary>
internal sealed class ViewIsAQuery() : SolutionRule("LPS502", "Correct the fetchxml of the view.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var view in input.Model.Views)
        {
            if (Fetch.Read(view.FetchXml, out var fault) is not { } fetch) yield return At(view.Source, $"View {Named.View(view)}: {fault}");
            else
            {
                if (fetch.Main.Name != view.Table) yield return At(view.Source, $"View {Named.View(view)} belongs to {view.Table} and asks {fetch.Main.Name}.");
                if ((string?)fetch.Root.Attribute("aggregate") == "true") yield return At(view.Source, $"View {Named.View(view)} aggregates, so it has no rows to show.");
                foreach (var alias in fetch.Tables.Select(t => t.Alias).OfType<string>().GroupBy(alias => alias).Where(g => g.Count() > 1))
                    yield return At(view.Source, $"View {Named.View(view)} has the alias {alias.Key} twice.");
            }
        }
    }
}
