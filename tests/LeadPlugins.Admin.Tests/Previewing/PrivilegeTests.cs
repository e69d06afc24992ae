using System.Net;
using LeadPlugins.Admin.Running;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Tests.Previewing;

/// <summary>The people of the preview may do what their roles say, by themselves and by their teams, and nothing more: in the buttons as in the organization.</summary>
[Collection(PreviewCollection.Name)]
public class PrivilegeTests(ServedPreview preview)
{
    private const string SalesAddOn = "Lead Alignment: Sales Rep add-on", NotifiedTeam = "Sales Management UK";

    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
    private static readonly string[] Tables = ["lead", "lp_handover", "lp_agreement", "queue", "queueitem", "phonecall", "account", "contact", "opportunity", "team"];

    private static readonly Lazy<SolutionModel> Solution = new(() =>
    {
        using var zip = File.OpenRead(ToolFolder.SolutionZip);
        return SolutionZip.Read(zip).Model;
    });

    [Fact]
    public async Task Whoever_does_not_sell_has_the_privileges_of_the_role_and_no_more()
    {
        var people = (await preview.Get("/api/session")).Ok.GetProperty("people").EnumerateArray()
            .Select(p => (Key: p.GetProperty("key").GetString()!, Roles: p.GetProperty("roles").EnumerateArray().Select(r => r.GetProperty("name").GetString()!).ToList()))
            .Where(p => p.Roles.Count > 0 && !p.Roles.Contains(SalesAddOn)).ToList();
        Assert.Equal(["hannah-price", "ines-moreau", "jess-ogden", "katrin-vogel", "robert-hale"], people.Select(p => p.Key).Order(StringComparer.Ordinal));

        foreach (var (key, roles) in people)
        {
            var privileges = Solution.Value.Roles.Where(r => roles.Contains(r.Name)).SelectMany(r => r.Privileges).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var name in Tables)
            {
                var may = await May(key, name);
                var table = Solution.Value.Tables.FirstOrDefault(t => t.LogicalName == name) ?? StandardTables.Load().Single(t => t.LogicalName == name);
                Assert.Equal((key, name, string.Join(' ', Verbs.Where(v => privileges.Contains(TablePrivilege.Name(v, table))))), (key, name, string.Join(' ', may)));
            }
        }
    }

    [Fact]
    public async Task What_a_button_offers_the_organization_does_and_what_it_does_not_offer_the_organization_refuses()
    {
        foreach (var (person, may) in new[] { ("robert-hale", false), ("ines-moreau", true), ("priya-nair", true) })
        {
            Assert.Equal(may, (await May(person, "lead")).Contains("Create"));
            var created = await preview.Post("/api/rows/lead", new { values = new { lastname = "Entered", companyname = "Harbour Goods Ltd" } }, person);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, created.Status);
        }
    }

    [Fact]
    public async Task A_team_that_is_only_told_of_late_leads_owns_the_tasks_and_its_members_see_them()
    {
        var tasks = $"<fetch><entity name='task'><attribute name='subject' /><link-entity name='team' from='teamid' to='ownerid'><filter><condition attribute='name' operator='eq' value='{NotifiedTeam}' /></filter></link-entity></entity></fetch>";
        Assert.NotEqual(0, (await preview.Post("/api/fetch", new { fetchXml = tasks }, "robert-hale")).Ok.GetProperty("rows").GetArrayLength());
    }

    private async Task<IReadOnlyList<string>> May(string person, string table) =>
        [.. (await preview.Get($"/api/tables/{table}", person)).Ok.GetProperty("may").EnumerateArray().Select(v => v.GetString()!)];
}
