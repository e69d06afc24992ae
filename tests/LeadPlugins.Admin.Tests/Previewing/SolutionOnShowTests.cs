using System.Net;
using System.Text.Json;

namespace LeadPlugins.Admin.Tests.Previewing;

/// <summary>Everything of the solution that people see is there, and filled.</summary>
[Collection(PreviewCollection.Name)]
public class SolutionOnShowTests(ServedPreview preview)
{
    private static readonly string[] Tables = ["lead", "lp_handover", "lp_agreement"];

    private async Task<JsonElement> Table(string name, int language = 1033) => (await preview.Get($"/api/tables/{name}", language: language)).Ok;

    private async Task<List<string?>> Areas(string person) => [.. (await preview.Get("/api/navigation", person)).Ok.GetProperty("areas").EnumerateArray().Select(a => a.GetProperty("id").GetString())];

    [Theory]
    [InlineData("lead")]
    [InlineData("lp_handover")]
    [InlineData("lp_agreement")]
    public async Task Each_view_of_a_table_shows_its_columns_and_answers_rows(string name)
    {
        var views = (await Table(name)).GetProperty("views").EnumerateArray().ToList();
        Assert.NotEmpty(views);
        foreach (var view in views)
        {
            var id = view.GetProperty("id").GetString();
            var definition = (await preview.Get($"/api/views/{id}")).Ok;
            Assert.NotEmpty(definition.GetProperty("columns").EnumerateArray());
            Assert.All(definition.GetProperty("columns").EnumerateArray(), c => Assert.NotEqual("", c.GetProperty("label").GetString()));
            var rows = (await preview.Get($"/api/views/{id}/rows?size=5")).Ok;
            Assert.InRange(rows.GetProperty("rows").GetArrayLength(), 0, 5);
            Assert.True(rows.GetProperty("total").GetInt32() >= rows.GetProperty("rows").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("Qualified leads")]
    [InlineData("Due today")]
    [InlineData("Nearing the due time")]
    [InlineData("Overdue")]
    [InlineData("Waiting for acceptance")]
    [InlineData("Telemarketing work list")]
    [InlineData("Near-misses by next question")]
    [InlineData("Returned by sales")]
    [InlineData("Held: needs attention")]
    [InlineData("Dropped below the line")]
    [InlineData("Not judged")]
    public async Task The_sample_has_leads_in_every_state_that_a_view_is_for(string name)
    {
        var view = (await Table("lead")).GetProperty("views").EnumerateArray().Single(v => v.GetProperty("name").GetString() == name);
        Assert.NotEqual(0, (await preview.Get($"/api/views/{view.GetProperty("id").GetString()}/rows")).Ok.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Each_chart_draws_what_the_view_beside_it_shows_and_each_mark_lists_as_many_rows_as_it_counts()
    {
        foreach (var table in await Task.WhenAll(Tables.Select(t => Table(t))))
        {
            var view = table.GetProperty("views").EnumerateArray().First().GetProperty("id").GetString();
            foreach (var chart in table.GetProperty("charts").EnumerateArray())
            {
                var id = chart.GetProperty("id").GetString();
                var drawn = (await preview.Get($"/api/charts/{id}?view={view}")).Ok;
                var marks = drawn.GetProperty("drawing").GetProperty("categories").EnumerateArray().SelectMany(c => c.GetProperty("marks").EnumerateArray()).Where(m => m.ValueKind == JsonValueKind.Object).ToList();
                foreach (var mark in marks)
                {
                    var only = string.Join('&', mark.GetProperty("only").EnumerateArray().Select(o => "only=" + Uri.EscapeDataString(o.GetString()!)));
                    var rows = (await preview.Get($"/api/views/{view}/rows?size=1&chart={id}&{only}")).Ok.GetProperty("total").GetInt32();
                    // An average is made of rows and does not count them.
                    if (drawn.GetProperty("drawing").GetProperty("series").EnumerateArray().Any(s => s.GetString()!.EndsWith("(average)", StringComparison.Ordinal))) Assert.NotEqual(0, rows);
                    else Assert.True(rows == mark.GetProperty("value").GetDecimal(), $"{chart.GetProperty("name")}, {only}: {rows} rows, drawn {mark.GetProperty("value")}");
                }
            }
        }
    }

    [Fact]
    public async Task Each_form_has_only_fields_that_its_table_has()
    {
        foreach (var name in Tables)
        {
            var table = await Table(name);
            var columns = table.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()).ToHashSet();
            foreach (var form in table.GetProperty("forms").EnumerateArray())
            {
                var model = (await preview.Get($"/api/forms/{form.GetProperty("id").GetString()}")).Ok;
                var fields = model.GetProperty("controls").EnumerateArray().Where(c => c.TryGetProperty("column", out _)).Select(c => c.GetProperty("column").GetString()).ToList();
                Assert.NotEmpty(fields);
                Assert.All(fields, f => Assert.Contains(f, columns));
            }
        }
    }

    [Fact]
    public async Task Each_dashboard_and_each_entry_of_the_site_map_can_be_opened()
    {
        foreach (var dashboard in (await preview.Get("/api/dashboards")).Ok.GetProperty("dashboards").EnumerateArray())
            Assert.NotEmpty((await preview.Get($"/api/dashboards/{dashboard.GetProperty("id").GetString()}")).Ok.GetProperty("tabs").EnumerateArray());
        Assert.Equal(["lp_sales", "lp_telemarketing", "lp_operations", "lp_administration"], await Areas("local-administrator"));
    }

    [Fact]
    public async Task People_see_only_the_areas_that_their_privileges_reach()
    {
        Assert.Equal(["lp_sales"], await Areas("priya-nair"));
        Assert.Equal(["lp_telemarketing"], await Areas("jess-ogden"));
        Assert.Contains("lp_operations", await Areas("robert-hale"));
    }

    [Fact]
    public async Task An_agent_of_an_agency_sees_the_leads_of_its_team_and_no_others()
    {
        var all = (await Table("lead")).GetProperty("views").EnumerateArray().Single(v => v.GetProperty("name").GetString() == "Open leads by stage").GetProperty("id").GetString();
        var whole = (await preview.Get($"/api/views/{all}/rows")).Ok.GetProperty("total").GetInt32();
        var agency = (await preview.Get($"/api/views/{all}/rows", "jess-ogden")).Ok.GetProperty("total").GetInt32();
        Assert.InRange(agency, 1, whole - 1);
    }

    [Fact]
    public async Task In_German_tables_columns_choices_views_and_numbers_are_German()
    {
        var lead = await Table("lead", 1031);
        Assert.Equal("Lead", lead.GetProperty("label").GetString());
        var stage = lead.GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "lp_stage");
        Assert.Contains("An den Vertrieb übergeben", stage.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("label").GetString()));
        Assert.Contains("Überfällig", lead.GetProperty("views").EnumerateArray().Select(v => v.GetProperty("name").GetString()));
        Assert.Contains("Lead-Abstimmung", (await preview.Get("/api/navigation", language: 1031)).Text);
    }

    [Fact]
    public async Task Rows_come_sorted_searched_and_paged()
    {
        var view = (await Table("lead")).GetProperty("views").EnumerateArray().Single(v => v.GetProperty("name").GetString() == "Open leads by stage").GetProperty("id").GetString();
        async Task<List<int>> Scores(string more) => [.. (await preview.Get($"/api/views/{view}/rows?sort=lp_score&size=20{more}")).Ok.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("cells").TryGetProperty("lp_score", out var cell) ? cell.GetProperty("value").GetInt32() : -1)];
        var falling = await Scores("&descending=true");
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Equal(20, falling.Count);
        Assert.NotEqual(falling, await Scores("&descending=true&page=2"));
        var found = (await preview.Get($"/api/views/{view}/rows?search=haulage")).Ok.GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Contains("haulage", row.GetRawText(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await preview.Get($"/api/views/{view}/rows?search={Uri.EscapeDataString("%_[")}")).Ok.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Scripts_and_pages_of_the_solution_come_under_their_own_names()
    {
        Assert.Contains("LeadPlugins", (await preview.Get("/webresources/lp_/lead.js")).Text);
        Assert.Contains("<form", (await preview.Get("/webresources/lp_/reject.html")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get("/webresources/lp_/no.js")).Status);
    }
}
