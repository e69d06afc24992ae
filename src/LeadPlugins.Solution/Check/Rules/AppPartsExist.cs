using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>An app is made of components that exist, is seen by roles that exist, and has a site map: without one nobody gets anywhere in it.</summary>
internal sealed class AppPartsExist() : SolutionRule("LPS551", "Name a component of this solution or a table of the platform, a role of this solution, and one site map.")
{
    private const int Table = 1, View = 26, Chart = 59, Form = 60, SiteMap = 62;

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var app in input.Model.Apps)
        {
            foreach (var part in app.Components.Where(part => !Exists(part, input))) yield return At(app.Source, $"App {app.UniqueName} has the {Kind(part.Type)} {part.Key}, which does not exist.");
            foreach (var twice in app.Components.GroupBy(part => part).Where(g => g.Count() > 1)) yield return At(app.Source, $"App {app.UniqueName} has the {Kind(twice.Key.Type)} {twice.Key.Key} twice.");
            foreach (var role in app.Roles.Where(id => input.Model.Roles.All(r => r.Id != id))) yield return At(app.Source, $"App {app.UniqueName} is for the role {role}, which is not in this solution.");
            if (app.Components.All(part => part.Type != SiteMap)) yield return At(app.Source, $"App {app.UniqueName} has no site map.");
        }
    }

    private static bool Exists(AppComponent part, CheckInput input) => part.Type switch
    {
        Table => input.Table(part.Key) is not null,
        View => input.Model.Views.Any(v => IsKey(v.Id, part)),
        Chart => input.Model.Charts.Any(c => IsKey(c.Id, part)),
        Form => input.FormsAndDashboards.Any(f => IsKey(f.Id, part)),
        SiteMap => input.Model.SiteMaps.Any(m => m.UniqueName == part.Key),
        _ => false,
    };

    private static bool IsKey(Guid id, AppComponent part) => Guid.TryParse(part.Key, out var key) && key == id;

    private static string Kind(int type) => type switch
    {
        Table => "table", View => "view", Chart => "chart", Form => "form or dashboard", SiteMap => "site map", _ => $"component of type {type}",
    };
}
