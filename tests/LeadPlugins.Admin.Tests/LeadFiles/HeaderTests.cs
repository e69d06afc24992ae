using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution.Model;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.LeadFiles;

public sealed class HeaderTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("subject")]
    [InlineData("SUBJECT")]
    [InlineData("Topic")]
    [InlineData(" Topic\t")]
    [InlineData("\"Topic\"")]
    public void A_header_is_a_logical_name_in_any_case_or_a_display_name_exactly(string header) => Assert.Equal("a", files.Rows($"{header},x\na,b").Single().Lead!["subject"]);

    [Theory]
    [InlineData("topic")]
    [InlineData("Topic\u00A0")]
    [InlineData("\u200BTopic")]
    [InlineData("Τopic")]
    public void A_header_that_only_looks_alike_is_another_header(string header) =>
        Assert.Contains("lead has no column of that name", files.Open($"{header},Last Name\na,b").File!.Notes.Single());

    [Theory]
    [InlineData("Topic,Topic\n", "found the header \"Topic\" in columns 1, 2; allowed: each header once, and each column filled once")]
    [InlineData("Topic,Last Name,topic\n", "found the header \"Topic\" in columns 1, 3")]
    [InlineData("Topic,subject\n", "found \"Topic\", \"subject\", which all fill subject")]
    [InlineData("Colour,Shape\n", "found no header that is a column of lead: \"Colour\", \"Shape\"; allowed: logical or display names of lead columns, separated by comma, semicolon, tab or |, or a map")]
    public void A_header_that_leaves_doubt_refuses_the_file(string text, string refusal) => Assert.StartsWith("leads.csv, line 1, header: " + refusal, files.Refusal(text));

    [Fact]
    public void A_display_name_that_two_columns_bear_is_refused()
    {
        var lead = Files.WithColumns(Files.Column("new_topic", "Topic", ColumnType.Text));
        string path = files.Write("Topic,Last Name\na,b");
        Assert.Contains("\"Topic\", the display name of subject and new_topic (write the logical name)", LeadFile.Open(path, lead, Files.Settings).Refusal!.ToString());
    }

    [Fact]
    public void Columns_that_no_file_can_fill_are_left_out_and_named()
    {
        var file = files.Open("Topic,createdon,fullname,,Colour\na,b,c,d,e").File!;
        Assert.Equal(["subject"], file.Columns.Select(c => c.Column.LogicalName));
        Assert.Equal(
            ["Not read, because it cannot be set on create: \"createdon\", \"fullname\".", "Not read, because it has no header: \"\".", "Not read, because lead has no column of that name: \"Colour\"."], file.Notes);
    }

    [Fact]
    public void Every_problem_of_a_row_is_reported_at_once()
    {
        var row = files.Rows("Topic,No. of Employees,Do not allow Phone Calls\na,many,ja").Single();
        Assert.Equal([
            "leads.csv, line 2, column \"No. of Employees\": found \"many\"; allowed: a whole number from 0 to 1000000, as digits only",
            "leads.csv, line 2, column \"Do not allow Phone Calls\": found \"ja\"; allowed: Yes, No, true, false, 1, 0, Do Not Allow, Allow"], row.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_map_says_what_headers_and_values_mean()
    {
        var map = Files.Map("""
            {
              "columns": {
                "Thema": "subject",
                "Quelle": { "column": "leadsourcecode", "values": { "Google": "Web", "Messe": "Trade Show" }, "empty": [ "?" ] },
                "Nicht anrufen": { "column": "donotphone", "values": { "ja": "Yes", "nein": "No" }, "empty": [ "k.A." ] },
                "Topic": null
              },
              "fixed": { "transactioncurrencyid": "EUR" },
              "empty": [ "k.A.", "Google" ]
            }
            """);
        var rows = files.Rows("Thema;Quelle;Nicht anrufen;Topic\nk.A.;Google;ja;x\na; Messe ;k.A.;x\nb;?;nein;x\nc;8;Ja;x", map);

        Assert.Equal([null, "a", "b"], rows.Take(3).Select(r => r.Lead!.GetAttributeValue<string>("subject")));
        Assert.Equal([8, 7, null], rows.Take(3).Select(r => r.Lead!.GetAttributeValue<OptionSetValue>("leadsourcecode")?.Value));
        Assert.Equal([true, null, false], rows.Take(3).Select(r => r.Lead!.GetAttributeValue<bool?>("donotphone")));
        Assert.All(rows.Take(3), r => Assert.Equal("transactioncurrency", r.Lead!.GetAttributeValue<EntityReference>("transactioncurrencyid").LogicalName));
        Assert.NotSame(rows[0].Lead!["transactioncurrencyid"], rows[1].Lead!["transactioncurrencyid"]);
        Assert.Equal("found \"Ja\"", rows[3].Problems.Single().ToString().Split(": ", 2)[1].Split(';')[0]);
    }

    [Fact]
    public void The_map_of_the_documentation_is_one()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "lead-files.md"));
        string json = page.Split("```json")[1].Split("```")[0];

        var lead = files.Rows("Thema;Quelle;Nicht anrufen;Description\nn/a;Messe;ja;x", Files.Map(json)).Single().Lead!;
        Assert.Equal(["companyname", "donotphone", "leadsourcecode"], lead.Attributes.Keys.Order());
    }

    [Fact]
    public void A_text_that_counts_as_empty_everywhere_does_not_in_a_yes_no_column()
    {
        var map = Files.Map("""{ "columns": { "A": "subject", "B": "donotphone" }, "empty": [ "Select" ] }""");
        Assert.Equal("found \"Select\"", files.Rows("A,B\nx,Select", map).Single().Problems.Single().ToString().Split(": ", 2)[1].Split(';')[0]);
    }

    [Fact]
    public void A_column_that_the_map_fixes_is_not_in_the_file() => Assert.Contains(
        "\"Topic\", which fills subject although the map fixes its value", files.Refusal("Topic,Last Name\na,b", Files.Map("""{ "fixed": { "subject": "Web" } }""")));

    [Fact]
    public void Every_problem_of_a_map_is_reported_with_its_path()
    {
        var reading = HeaderMap.Read("""
            {
              "colums": {},
              "columns": {
                "A": "subject",
                "B": "subject",
                "C": "nosuch",
                "D": "createdon",
                "E": 5,
                "F": { "values": { } },
                "G's": { "column": "leadsourcecode", "values": { "x": "Nowhere", "y": 8, "z": " " }, "empty": [ "x", 7, "w" ], "default": 1 },
                "H": { "column": "need", "values": { "w": "0" }, "empty": [ "w" ] },
                " I": "lastname",
                "A": "companyname"
              },
              "fixed": { "leadsourcecode": "Web", "donotphone": "ja", "subject": "x" },
              "empty": "Select"
            }
            """, Files.Lead, Files.Settings);

        Assert.Null(reading.Map);
        Assert.Equal([
            "unknown-property $.colums",
            "wrong-type $.empty",
            "duplicate-property $.columns['A']",
            "duplicate $.columns['B']",
            "no-such-column $.columns['C']",
            "refused-column $.columns['D']",
            "wrong-type $.columns['E']",
            "missing $.columns['F']",
            "unknown-property $.columns['G\\'s'].default",
            "wrong-type $.columns['G\\'s'].empty[1]",
            "not-allowed $.columns['G\\'s'].values['x']",
            "wrong-type $.columns['G\\'s'].values['y']",
            "not-allowed $.columns['G\\'s'].values['z']",
            "contradiction $.columns['H'].values['w']",
            "bad-format $.columns[' I']",
            "duplicate $.fixed['leadsourcecode']",
            "not-allowed $.fixed['donotphone']",
            "duplicate $.fixed['subject']",
        ], reading.Problems.Select(p => $"{p.Code} {p.Path}"));
        Assert.Equal("$.columns['B']: found subject, which $.columns['A'] fills already; allowed: one source for a column", reading.Problems[3].ToString());
    }

    [Theory]
    [InlineData("", "$ (line 1, byte 1): found text that is not JSON; allowed: a JSON object")]
    [InlineData("[]", "$: found a list; allowed: an object")]
    [InlineData("{ \"empty\": [ }", "$ (line 1, byte 14): found text that is not JSON; allowed: a JSON object")]
    public void A_map_that_is_no_JSON_object_is_one_problem(string json, string problem) => Assert.Equal(problem, HeaderMap.Read(json, Files.Lead, Files.Settings).Problems.Single().ToString());
}
