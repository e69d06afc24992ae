using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>The app and its site map, without the entries that the person's privileges do not reach and without what is then empty.</summary>
internal static class NavigationAnswer
{
    public static object Of(Exchange exchange)
    {
        var app = exchange.Solution.Apps.FirstOrDefault();
        var map = exchange.Solution.SiteMaps.FirstOrDefault(m => m.UniqueName == app?.UniqueName) ?? exchange.Solution.SiteMaps.FirstOrDefault();
        return new { App = app is null ? null : new { app.UniqueName, Name = app.Names, Description = app.Descriptions }, Areas = map?.Areas.Select(a => Area(exchange, a)).Where(a => a.Groups.Count > 0) ?? [] };
    }

    private static SiteMapArea Area(Exchange exchange, SiteMapArea area) => area with
    {
        Groups = [.. area.Groups.Select(g => g with { SubAreas = [.. g.SubAreas.Where(s => IsOpen(exchange, s)).Select(s => Titled(exchange, s))] }).Where(g => g.SubAreas.Count > 0)],
    };

    private static bool IsOpen(Exchange exchange, SiteMapSubArea entry)
    {
        IEnumerable<(string Table, string Privilege)> needs = entry.Needs.SelectMany(n => n.Privileges.Select(p => (n.Table, p)));
        if (entry.Table is { } own) needs = needs.Append((own, "Read"));
        return needs.All(n => exchange.Organization.Table(n.Table.ToLowerInvariant()) is { } table && exchange.Organization.May(exchange.Person, n.Privilege, table));
    }

    // An entry without a title of its own is called as its table or its dashboard.
    private static SiteMapSubArea Titled(Exchange exchange, SiteMapSubArea entry)
    {
        if (!entry.Titles.IsEmpty) return entry;
        if (exchange.Solution.Dashboards.FirstOrDefault(d => d.Id == entry.Dashboard) is { } dashboard) return entry with { Titles = dashboard.Names };
        return entry.Table is { } name && exchange.Organization.Table(name) is { } table
            ? entry with { Titles = new Labels(new Dictionary<int, string> { [exchange.Language] = Values.Labelled.CollectionLabel(table, exchange.Language) }) }
            : entry;
    }
}
