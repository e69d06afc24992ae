using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class QueryTests
{
    private readonly TestOrganization org = new();
    private readonly Guid engines;

    public QueryTests()
    {
        engines = org.Service.Create(new Entity("account") { ["name"] = "Engines", ["telephone1"] = "1" });
        Lead("Ada", 10, 8, new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), engines);
        Lead("Byron", 20, 1, new DateTime(2026, 1, 4, 8, 0, 0, DateTimeKind.Utc), null);
        Lead("Charles", null, 8, null, null);
        Lead("De Morgan", 10, null, new DateTime(2026, 1, 5, 9, 30, 0, DateTimeKind.Utc), engines);
    }

    public static TheoryData<string, ConditionOperator, object[], string> Conditions => new()
    {
        { "lastname", ConditionOperator.Equal, ["ADA"], "Ada" },
        { "lastname", ConditionOperator.NotEqual, ["Ada"], "Byron, Charles, De Morgan" },
        { "lastname", ConditionOperator.Like, ["%r%"], "Byron, Charles, De Morgan" },
        { "lastname", ConditionOperator.Like, ["_da"], "Ada" },
        { "lastname", ConditionOperator.Like, ["[AB]%"], "Ada, Byron" },
        { "lastname", ConditionOperator.Like, ["D. M%"], "" },
        { "lastname", ConditionOperator.NotLike, ["%a%"], "Byron" },
        { "lastname", ConditionOperator.BeginsWith, ["de"], "De Morgan" },
        { "lastname", ConditionOperator.DoesNotBeginWith, ["de"], "Ada, Byron, Charles" },
        { "lastname", ConditionOperator.EndsWith, ["on"], "Byron" },
        { "lastname", ConditionOperator.DoesNotEndWith, ["on"], "Ada, Charles, De Morgan" },
        { "lastname", ConditionOperator.In, ["Ada", "Charles"], "Ada, Charles" },
        { "lastname", ConditionOperator.GreaterThan, ["Byron"], "Charles, De Morgan" },
        { "numberofemployees", ConditionOperator.Null, [], "Charles" },
        { "numberofemployees", ConditionOperator.NotNull, [], "Ada, Byron, De Morgan" },
        { "numberofemployees", ConditionOperator.NotEqual, [10], "Byron, Charles" },
        { "numberofemployees", ConditionOperator.LessThan, [20], "Ada, De Morgan" },
        { "numberofemployees", ConditionOperator.LessEqual, [20], "Ada, Byron, De Morgan" },
        { "numberofemployees", ConditionOperator.GreaterEqual, [20], "Byron" },
        { "numberofemployees", ConditionOperator.Between, [5, 15], "Ada, De Morgan" },
        { "numberofemployees", ConditionOperator.NotBetween, [5, 15], "Byron, Charles" },
        { "leadsourcecode", ConditionOperator.Equal, [8], "Ada, Charles" },
        { "leadsourcecode", ConditionOperator.In, [new[] { 1, 8 }], "Ada, Byron, Charles" },
        { "leadsourcecode", ConditionOperator.NotIn, [8], "Byron, De Morgan" },
        { "statecode", ConditionOperator.Equal, [0], "Ada, Byron, Charles, De Morgan" },
        { "lastonholdtime", ConditionOperator.Null, [], "Charles" },
        { "lastonholdtime", ConditionOperator.NotNull, [], "Ada, Byron, De Morgan" },
        { "lastonholdtime", ConditionOperator.LastXHours, [2], "Ada" },
        { "lastonholdtime", ConditionOperator.NextXHours, [1], "De Morgan" },
        { "lastonholdtime", ConditionOperator.OlderThanXHours, [2], "Byron" },
        { "lastonholdtime", ConditionOperator.OlderThanXMinutes, [59], "Ada, Byron" },
        { "ownerid", ConditionOperator.EqualUserId, [], "Ada, Byron, Charles, De Morgan" },
        { "ownerid", ConditionOperator.NotEqualUserId, [], "" },
        { "donotphone", ConditionOperator.Equal, [false], "Ada, Byron, Charles, De Morgan" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_finds_its_rows(string column, ConditionOperator op, object[] values, string expected)
    {
        var query = Leads();
        query.Criteria.Conditions.Add(new ConditionExpression(column, op, values));

        Assert.Equal(expected, Names(query));
    }

    [Fact]
    public void A_condition_compares_two_columns_of_a_row()
    {
        org.CreateLead(("lastname", "Euler"), ("firstname", "EULER"));
        var query = Leads();
        query.Criteria.Conditions.Add(new ConditionExpression("lastname", ConditionOperator.Equal, true, "firstname"));

        Assert.Equal("Euler", Names(query));
    }

    [Fact]
    public void Labels_of_choices_and_names_of_lookups_come_as_formatted_values_of_linked_tables_too()
    {
        var query = Leads();
        query.ColumnSet.AddColumns("leadsourcecode", "parentaccountid", "numberofemployees");
        query.Criteria.AddCondition("lastname", ConditionOperator.Equal, "Ada");
        var link = query.AddLink("account", "parentaccountid", "accountid");
        (link.EntityAlias, link.Columns) = ("company", new ColumnSet("statecode", "ownerid"));

        var texts = org.Service.RetrieveMultiple(query).Entities[0].FormattedValues;

        Assert.Equal(("Web", "Engines"), (texts["leadsourcecode"], texts["parentaccountid"]));
        Assert.Equal(("Active", "Local Administrator"), (texts["company.statecode"], texts["company.ownerid"]));
        Assert.False(texts.Contains("numberofemployees"));
    }

    [Fact]
    public void Conditions_and_nested_filters_combine()
    {
        var query = Leads();
        query.Criteria.AddCondition("leadsourcecode", ConditionOperator.NotNull);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("lastname", ConditionOperator.Equal, "Byron");
        either.AddFilter(LogicalOperator.And).AddCondition("numberofemployees", ConditionOperator.Null);

        Assert.Equal("Byron, Charles", Names(query));
    }

    [Fact]
    public void A_lookup_is_found_by_id_and_stays_found_after_updates()
    {
        var query = Leads();
        query.Criteria.AddCondition("parentaccountid", ConditionOperator.Equal, engines);
        Assert.Equal("Ada, De Morgan", Names(query));

        var ada = org.Service.RetrieveMultiple(query).Entities[0].Id;
        org.Update("lead", ada, ("parentaccountid", null));
        Assert.Equal("De Morgan", Names(query));
        org.Update("lead", ada, ("parentaccountid", new EntityReference("account", engines)));
        Assert.Equal("Ada, De Morgan", Names(query));
        org.Service.Delete("lead", ada);
        Assert.Equal("De Morgan", Names(query));
    }

    [Fact]
    public void A_row_is_found_by_its_own_id()
    {
        var id = org.CreateLead(("lastname", "Euler"));
        var query = Leads();
        query.Criteria.AddCondition("leadid", ConditionOperator.Equal, id);

        Assert.Equal("Euler", Names(query));
    }

    [Fact]
    public void An_inner_link_keeps_rows_that_have_a_partner_and_gives_its_columns_by_alias()
    {
        var query = Leads();
        var link = query.AddLink("account", "parentaccountid", "accountid");
        link.EntityAlias = "company";
        link.Columns = new ColumnSet("name");

        var rows = org.Service.RetrieveMultiple(query).Entities;

        Assert.Equal(["Ada", "De Morgan"], rows.Select(r => r["lastname"]));
        var value = (AliasedValue)rows[0]["company.name"];
        Assert.Equal(("account", "name", "Engines"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [Fact]
    public void An_outer_link_keeps_all_rows_and_its_conditions_belong_to_the_link()
    {
        var query = Leads();
        var link = query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
        link.Columns = new ColumnSet("name");
        link.LinkCriteria.AddCondition("telephone1", ConditionOperator.Equal, "2");

        var rows = org.Service.RetrieveMultiple(query).Entities;

        Assert.Equal(4, rows.Count);
        Assert.DoesNotContain(rows, r => r.Contains("account1.name"));
    }

    [Fact]
    public void A_condition_on_a_linked_table_finds_the_rows_without_a_partner()
    {
        var query = Leads();
        query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter).EntityAlias = "company";
        query.Criteria.AddCondition("company", "accountid", ConditionOperator.Null);

        Assert.Equal("Byron, Charles", Names(query));
    }

    [Fact]
    public void A_link_the_other_way_gives_one_row_for_each_partner_and_distinct_one_for_all()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.AddLink("lead", "accountid", "parentaccountid");
        Assert.Equal(2, org.Service.RetrieveMultiple(query).Entities.Count);

        query.Distinct = true;
        Assert.Equal("Engines", Assert.Single(org.Service.RetrieveMultiple(query).Entities)["name"]);
    }

    [Fact]
    public void Distinct_rows_differ_in_a_column_asked_for_and_have_no_id()
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("numberofemployees"), Distinct = true };

        var rows = org.Service.RetrieveMultiple(query).Entities;

        Assert.Equal([10, 20, 0], rows.Select(r => r.GetAttributeValue<int>("numberofemployees")));
        Assert.All(rows, r => Assert.Equal(Guid.Empty, r.Id));
    }

    [Fact]
    public void Links_nest()
    {
        var contact = org.Service.Create(new Entity("contact") { ["lastname"] = "Babbage" });
        org.Update("account", engines, ("primarycontactid", new EntityReference("contact", contact)));
        var query = Leads();
        var person = query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter)
            .AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);
        (person.EntityAlias, person.Columns) = ("person", new ColumnSet("fullname"));
        query.Criteria.AddCondition("person", "lastname", ConditionOperator.Equal, "Babbage");

        Assert.Equal("Ada, De Morgan", Names(query));
    }

    [Fact]
    public void Rows_are_ordered_by_value_choices_by_label_and_empty_ones_come_first()
    {
        var query = Leads();
        query.AddOrder("leadsourcecode", OrderType.Ascending);
        query.AddOrder("lastname", OrderType.Descending);

        // 1 Advertisement, 8 Web.
        Assert.Equal("De Morgan, Byron, Charles, Ada", Names(query));
    }

    [Fact]
    public void Without_an_order_rows_come_as_they_were_created()
    {
        Assert.Equal("Ada, Byron, Charles, De Morgan", Names(Leads()));
    }

    [Fact]
    public void Pages_follow_one_another_until_there_are_no_more()
    {
        var query = Leads();
        query.PageInfo = new PagingInfo { Count = 3, PageNumber = 1, ReturnTotalRecordCount = true };
        var first = org.Service.RetrieveMultiple(query);
        query.PageInfo.PageNumber++;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = org.Service.RetrieveMultiple(query);

        Assert.Equal((3, true, 4), (first.Entities.Count, first.MoreRecords, first.TotalRecordCount));
        Assert.NotNull(first.PagingCookie);
        Assert.Equal((1, false), (second.Entities.Count, second.MoreRecords));
        Assert.Equal("De Morgan", second.Entities[0]["lastname"]);
    }

    [Fact]
    public void TopCount_limits_the_rows()
    {
        var query = Leads();
        query.TopCount = 2;

        Assert.Equal("Ada, Byron", Names(query));
        Assert.False(org.Service.RetrieveMultiple(query).MoreRecords);
    }

    [Fact]
    public void TopCount_takes_the_first_rows_of_the_order_and_not_of_the_table()
    {
        var query = Leads();
        query.AddOrder("lastonholdtime", OrderType.Ascending);
        query.Criteria.AddCondition("lastonholdtime", ConditionOperator.OlderThanXMinutes, 1);
        query.TopCount = 1;
        Assert.Equal("Byron", Names(query));

        query.AddLink("account", "parentaccountid", "accountid").EntityAlias = "company";
        query.Criteria.AddCondition("company", "name", ConditionOperator.Like, "eng%");
        Assert.Equal("Ada", Names(query));
    }

    [Fact]
    public void What_a_query_cannot_do_here_is_refused_by_name()
    {
        Refused("ThisFiscalYear", q => q.Criteria.AddCondition("createdon", ConditionOperator.ThisFiscalYear));
        Refused("above 0", q => q.Criteria.AddCondition("createdon", ConditionOperator.LastXDays, 0));
        Refused("calendar", q => q.Criteria.AddCondition("createdon", ConditionOperator.LastXMonths, 1_000_000));
        Refused("column of dates", q => q.Criteria.AddCondition("numberofemployees", ConditionOperator.Today));
        Refused("refers to a row", q => q.Criteria.AddCondition("lastname", ConditionOperator.EqualUserId));
        Refused("no value", q => q.Criteria.AddCondition("lastname", ConditionOperator.Null, "x"));
        Refused("at least one value", q => q.Criteria.AddCondition("lastname", ConditionOperator.In));
        Refused("nosuchcolumn", q => q.Criteria.AddCondition("nosuchcolumn", ConditionOperator.Null));
        Refused("nosuchcolumn", q => q.ColumnSet.AddColumn("nosuchcolumn"));
        Refused("nosuchcolumn", q => q.AddOrder("nosuchcolumn", OrderType.Ascending));
        Refused("nosuchtable", q => q.EntityName = "nosuchtable");
        Refused("nosuchtable", q => q.AddLink("nosuchtable", "leadid", "leadid"));
        Refused("nosuchcolumn", q => q.AddLink("account", "parentaccountid", "accountid").Columns.AddColumn("nosuchcolumn"));
        Refused("nosuchcolumn", q => q.AddLink("account", "parentaccountid", "accountid").LinkCriteria.AddCondition("nosuchcolumn", ConditionOperator.Null));
        Refused("Natural", q => q.AddLink("account", "parentaccountid", "accountid", JoinOperator.Natural));
        Refused("'elsewhere'", q => q.Criteria.AddCondition("elsewhere", "name", ConditionOperator.Null));
        Refused("one value", q => q.Criteria.AddCondition("lastname", ConditionOperator.Equal));
        Refused("'abc'", q => q.Criteria.AddCondition("numberofemployees", ConditionOperator.Equal, "abc"));
        Refused("different types", q => q.Criteria.Conditions.Add(new ConditionExpression("lastname", ConditionOperator.Equal, true, "numberofemployees")));
        Refused("cannot compare", q => q.Criteria.Conditions.Add(new ConditionExpression("lastname", ConditionOperator.Like, true, "firstname")));
        Refused("'company.name'", q => q.Criteria.Conditions.Add(new ConditionExpression("lastname", ConditionOperator.Equal, true, "company.name")));
        Refused("total record count", q => (q.TopCount, q.PageInfo.ReturnTotalRecordCount) = (1, true));
        Refused("TopCount", q => { q.TopCount = 1; q.PageInfo = new PagingInfo { Count = 1, PageNumber = 1 }; });
        Refused("LocalOrganization.Jobs", q => q.EntityName = "asyncoperation");
        Refused("LocalOrganization.Jobs", q => q.AddLink("asyncoperation", "leadid", "regardingobjectid"));

        void Refused(string named, Action<QueryExpression> change)
        {
            var query = Leads();
            // No row matches: a refusal must not depend on what is stored.
            query.Criteria.AddCondition("lastname", ConditionOperator.Equal, "nobody");
            change(query);
            Refuses(named, () => org.Service.RetrieveMultiple(query));
        }
    }

    private static QueryExpression Leads() => new("lead") { ColumnSet = new ColumnSet("lastname") };

    private string Names(QueryExpression query) => string.Join(", ", org.Service.RetrieveMultiple(query).Entities.Select(e => e["lastname"]));

    private void Lead(string name, int? employees, int? source, DateTime? heldOn, Guid? account) => org.CreateLead(
        ("lastname", name), ("numberofemployees", employees), ("leadsourcecode", source is { } s ? new OptionSetValue(s) : null), ("lastonholdtime", heldOn),
        ("parentaccountid", account is { } a ? new EntityReference("account", a) : null));
}
