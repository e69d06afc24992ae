using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An entry of a site map leads to a table, dashboard, view or web resource that exists, and is hidden by privileges that exist.</summary>
internal sealed class SiteMapLeadsSomewhere() : SolutionRule("LPS552", "Correct the target or the privilege of the entry.")
{
    private const string Resource = "$webresource:", ResourceFolder = "/WebResources/";

    public override IEnumerable<Finding> Find(CheckInput input) =>
        from siteMap in input.Model.SiteMaps
        from entry in siteMap.Areas.SelectMany(a => a.Groups).SelectMany(g => g.SubAreas)
        from fault in Target(entry, input).Concat(Needs(entry, input))
        select At(siteMap.Source, $"The entry {entry.Id} {fault}");

    private static IEnumerable<string> Target(SiteMapSubArea entry, CheckInput input)
    {
        if (entry is { Table: null, Url: null, Dashboard: null }) yield return "leads nowhere.";
        if (entry.Table is { } table && input.Table(table) is null) yield return $"leads to the table {table}, which does not exist.";
        if (entry.Dashboard is { } dashboard && input.Model.Dashboards.All(d => d.Id != dashboard)) yield return $"leads to the dashboard {dashboard}, which is not in this solution.";
        if (entry.Url is not { } url) yield break;
        var resource = url.StartsWith(Resource, StringComparison.OrdinalIgnoreCase) ? RibbonReader.WebResource(url)
            : url.StartsWith(ResourceFolder, StringComparison.OrdinalIgnoreCase) ? url[ResourceFolder.Length..]
            : null;
        if (resource?.Split('?')[0] is { } name && input.Model.WebResources.All(w => w.Name != name)) yield return $"leads to the web resource {name}, which is not in this solution.";
        foreach (var fault in Page(PageAddress.Parameters(url), input)) yield return fault;
    }

    /// <summary>A page of the client: a list of rows (pagetype=entitylist, etn, viewid) or a dashboard (pagetype=dashboard, id).</summary>
    private static IEnumerable<string> Page(IReadOnlyDictionary<string, string> query, CheckInput input)
    {
        if (query.TryGetValue("etn", out var table) && input.Table(table) is null) yield return $"leads to the table {table}, which does not exist.";
        if (query.TryGetValue("viewid", out var id))
        {
            if (input.Model.Views.FirstOrDefault(v => v.Id.ToString() == RootComponents.Id(id)) is not { } view) yield return $"leads to the view {id}, which is not in this solution.";
            else if (table is not null && view.Table != table) yield return $"leads to {table} in the view {Named.View(view)} of {view.Table}.";
        }
        if (query.GetValueOrDefault("pagetype") == "dashboard" && query.TryGetValue("id", out var dashboard) && input.Model.Dashboards.All(d => d.Id.ToString() != RootComponents.Id(dashboard)))
            yield return $"leads to the dashboard {dashboard}, which is not in this solution.";
    }

    private static IEnumerable<string> Needs(SiteMapSubArea entry, CheckInput input)
    {
        foreach (var need in entry.Needs)
        {
            if (input.Table(need.Table) is null) yield return $"needs privileges on the table {need.Table}, which does not exist.";
            foreach (var verb in need.Privileges.Where(verb => !PrivilegeName.Verbs.Contains(verb) && verb != "All")) yield return $"needs the privilege {verb} on {need.Table}, which does not exist.";
        }
    }
}
