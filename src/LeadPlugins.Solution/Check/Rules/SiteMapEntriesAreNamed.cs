using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Areas, groups and entries of a site map have ids of their own and say what they are; an entry for a table may go by the table's name.</summary>
internal sealed class SiteMapEntriesAreNamed() : SolutionRule("LPS553", "Give the entry an id of its own, and Titles.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var siteMap in input.Model.SiteMaps)
        {
            var entries = siteMap.Areas.SelectMany(Entries).ToList();
            foreach (var twice in entries.GroupBy(e => e.Id).Where(g => g.Count() > 1)) yield return At(siteMap.Source, $"The site map {siteMap.UniqueName} has the id {twice.Key} {twice.Count()} times.");
            foreach (var entry in entries.Where(e => e.NeedsTitle && e.Titles.IsEmpty)) yield return At(siteMap.Source, $"{entry.Id} of the site map {siteMap.UniqueName} has no Titles.");
        }
    }

    private static IEnumerable<(string Id, Labels Titles, bool NeedsTitle)> Entries(SiteMapArea area) =>
    [
        (area.Id, area.Titles, true),
        .. area.Groups.Select(g => (g.Id, g.Titles, true)),
        .. area.Groups.SelectMany(g => g.SubAreas).Select(s => (s.Id, s.Titles, s.Table is null || s.Url is not null)),
    ];
}
