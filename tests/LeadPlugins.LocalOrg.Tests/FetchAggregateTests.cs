using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class FetchAggregateTests
{
    private readonly TestOrganization org = new();
    private readonly Guid engines;

    public FetchAggregateTests()
    {
        engines = org.Service.Create(new Entity("account") { ["name"] = "Engines" });
        var looms = org.Service.Create(new Entity("account") { ["name"] = "Automatic Looms" });
        Lead("Ada", "Paris", 10, 10.5m, 8, new DateTime(2026, 1, 3, 23, 59, 59, DateTimeKind.Utc), engines);
        Lead("Byron", "PARIS", 21, 20m, 1, new DateTime(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc), looms);
        Lead("Charles", "London", null, null, 8, new DateTime(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc), engines);
        Lead("De Morgan", null, 10, 0.25m, null, null, null);
    }

    [Fact]
    public void An_aggregate_query_gives_one_row_of_what_it_asks_for_in_the_column_s_own_types()
    {
        var row = Assert.Single(Run("""
            <attribute name='numberofemployees' alias='rows' aggregate='count' />
            <attribute name='numberofemployees' alias='filled' aggregate='countcolumn' />
            <attribute name='numberofemployees' alias='different' aggregate='countcolumn' distinct='true' />
            <attribute name='address1_city' alias='cities' aggregate='countcolumn' distinct='true' />
            <attribute name='numberofemployees' alias='sum' aggregate='sum' />
            <attribute name='numberofemployees' alias='mean' aggregate='avg' />
            <attribute name='numberofemployees' alias='least' aggregate='min' />
            <attribute name='numberofemployees' alias='most' aggregate='max' />
            <attribute name='revenue' alias='money' aggregate='sum' />
            <attribute name='revenue' alias='meanmoney' aggregate='avg' />
            <attribute name='lastonholdtime' alias='first' aggregate='min' />
            <attribute name='lastonholdtime' alias='last' aggregate='max' />
            """));

        Assert.Equal(("lead", Guid.Empty), (row.LogicalName, row.Id));
        Assert.Equal((4, 3, 2), (Value(row, "rows"), Value(row, "filled"), Value(row, "different")));
        Assert.Equal(2, Value(row, "cities"));
        // 41 / 3: whole numbers have a whole average.
        Assert.Equal((41, 13, 10, 21), (Value(row, "sum"), Value(row, "mean"), Value(row, "least"), Value(row, "most")));
        Assert.Equal((new Money(30.75m), new Money(10.25m)), (Value(row, "money"), Value(row, "meanmoney")));
        Assert.Equal(new DateTime(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc), Value(row, "first"));
        Assert.Equal(new DateTime(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc), Value(row, "last"));
        Assert.Equal(("lead", "revenue"), (Aliased(row, "money").EntityLogicalName, Aliased(row, "money").AttributeLogicalName));
    }

    [Fact]
    public void Groups_are_made_of_text_without_case_and_of_what_is_empty()
    {
        Assert.Equal("Paris 2 31, London 1 0,  1 10", Table("city n sum", """
            <attribute name='address1_city' alias='city' groupby='true' />
            <attribute name='leadid' alias='n' aggregate='count' />
            <attribute name='numberofemployees' alias='sum' aggregate='sum' />
            """));
    }

    [Fact]
    public void A_group_of_a_choice_or_a_lookup_has_its_text()
    {
        var rows = Run("""
            <attribute name='leadsourcecode' alias='source' groupby='true' />
            <attribute name='parentaccountid' alias='account' groupby='true' />
            <attribute name='leadid' alias='n' aggregate='count' />
            """);

        Assert.Equal((new OptionSetValue(8), "Web"), (Value(rows[0], "source"), rows[0].FormattedValues["source"]));
        Assert.Equal((engines, "Engines"), (((EntityReference)Value(rows[0], "account")!).Id, rows[0].FormattedValues["account"]));
        Assert.Equal([2, 1, 1], rows.Select(r => Value(r, "n")));
        Assert.Null(Value(rows[2], "source"));
        Assert.Empty(rows[2].FormattedValues);
    }

    [Theory]
    [InlineData("day", "3, 4, 31, ")]
    [InlineData("week", "1, 2, 53, ")]
    [InlineData("month", "1, 12, ")]
    [InlineData("quarter", "1, 4, ")]
    [InlineData("year", "2026, 2025, ")]
    public void Dates_are_grouped_by_a_part(string part, string expected) => Assert.Equal(expected, Table("part", $"""
        <attribute name='lastonholdtime' alias='part' groupby='true' dategrouping='{part}' usertimezone='false' />
        """));

    [Theory]
    [InlineData("2023-03-25", 12)]
    [InlineData("2023-08-27", 35)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-12-31", 53)]
    public void Weeks_are_numbered_as_the_platform_s_documents_show(string date, int week)
    {
        org.CreateLead(("lastname", "Euler"), ("lastonholdtime", DateOnly.Parse(date, CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));

        Assert.Equal($"{week}", Table("w", """
            <attribute name='lastonholdtime' alias='w' groupby='true' dategrouping='week' />
            <filter><condition attribute='lastname' operator='eq' value='Euler' /></filter>
            """));
    }

    [Fact]
    public void Rows_are_ordered_by_alias_numbers_by_size_choices_by_label_and_lookups_by_name()
    {
        const string Columns = """
            <attribute name='leadsourcecode' alias='source' groupby='true' />
            <attribute name='leadid' alias='n' aggregate='count' />
            """;
        Assert.Equal("8 2, 1 1,  1", Table("source n", Columns + "<order alias='n' descending='true' /><order alias='source' descending='true' />"));
        // 1 Advertisement, 8 Web.
        Assert.Equal(" 1, 1 1, 8 2", Table("source n", Columns + "<order alias='source' />"));
        Assert.Equal("Automatic Looms, Engines", string.Join(", ", Run("""
            <attribute name='parentaccountid' alias='account' groupby='true' /><order alias='account' />
            <filter><condition attribute='parentaccountid' operator='not-null' /></filter>
            """).Select(r => r.FormattedValues["account"])));
    }

    [Fact]
    public void Linked_tables_are_aggregated_and_grouped_by() => Assert.Equal("Engines 2, Automatic Looms 1", Table("company n", """
        <attribute name='leadid' alias='n' aggregate='count' />
        <link-entity name='account' from='accountid' to='parentaccountid' alias='company'>
          <attribute name='name' alias='company' groupby='true' /><order alias='n' descending='true' />
        </link-entity>
        """));

    [Fact]
    public void No_rows_make_one_row_of_counts_and_of_nothing_or_no_group_at_all()
    {
        const string Nobody = "<filter><condition attribute='lastname' operator='eq' value='nobody' /></filter>";
        var row = Assert.Single(Run($"""
            <attribute name='leadid' alias='n' aggregate='count' />
            <attribute name='revenue' alias='sum' aggregate='sum' />
            <attribute name='revenue' alias='most' aggregate='max' />{Nobody}
            """));

        Assert.Equal(0, Value(row, "n"));
        Assert.Null(Value(row, "sum"));
        Assert.Null(Value(row, "most"));
        Assert.Empty(Run($"<attribute name='address1_city' alias='city' groupby='true' />{Nobody}"));
    }

    [Fact]
    public void A_sum_that_is_too_large_for_its_column_is_a_fault()
    {
        for (var i = 0; i < 3; i++)
        {
            org.Service.Create(new Entity("queueitem") { ["priority"] = 1_000_000_000, ["queueid"] = new EntityReference("queue", Queue()), ["objectid"] = Task() });
        }

        Refuses("too large", () => org.Service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='queueitem'><attribute name='priority' alias='a' aggregate='sum' /></entity></fetch>")));

        Guid Queue() => org.Service.Create(new Entity("queue") { ["name"] = "Q" });
        EntityReference Task() => new("task", org.Service.Create(new Entity("task") { ["subject"] = "T" }));
    }

    [Fact]
    public void Rows_of_aggregates_are_paged_and_counted_like_others()
    {
        const string Columns = "<attribute name='lastname' alias='name' groupby='true' /><order alias='name' />";

        var page = org.Service.RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true' count='3' page='2' returntotalrecordcount='true'><entity name='lead'>{Columns}</entity></fetch>"));

        Assert.Equal(("De Morgan", 4, false), (Value(Assert.Single(page.Entities), "name"), page.TotalRecordCount, page.MoreRecords));
        Assert.Equal("Ada", Table("name", Columns, "top='1'"));
    }

    [Fact]
    public void More_rows_than_the_aggregate_limit_are_a_fault_with_the_platform_s_code()
    {
        const string Count = "<attribute name='leadid' alias='n' aggregate='count' />";

        Assert.Equal("4", Table("n", Count, "aggregatelimit='4'"));
        Refuses(0x8004e023, () => Run(Count, "aggregatelimit='3'"));
    }

    private string Table(string aliases, string inner, string options = "") => string.Join(", ", Run(inner, options).Select(row =>
        string.Join(' ', aliases.Split(' ').Select(a => Value(row, a) is OptionSetValue option ? option.Value : Value(row, a)))));

    private IList<Entity> Run(string inner, string options = "") => org.Service.RetrieveMultiple(new FetchExpression(
        $"<fetch aggregate='true' {options}><entity name='lead'>{inner}</entity></fetch>")).Entities;

    private static AliasedValue Aliased(Entity row, string alias) => (AliasedValue)row[alias];

    private static object? Value(Entity row, string alias) => Aliased(row, alias).Value;

    private void Lead(string name, string? city, int? employees, decimal? revenue, int? source, DateTime? heldOn, Guid? account) => org.CreateLead(
        ("lastname", name), ("address1_city", city), ("numberofemployees", employees), ("revenue", revenue is { } r ? new Money(r) : null),
        ("leadsourcecode", source is { } s ? new OptionSetValue(s) : null), ("lastonholdtime", heldOn),
        ("parentaccountid", account is { } a ? new EntityReference("account", a) : null));
}
