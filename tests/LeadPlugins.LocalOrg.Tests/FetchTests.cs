using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class FetchTests
{
    private readonly TestOrganization org = new();
    private readonly Guid engines;

    public FetchTests()
    {
        engines = org.Service.Create(new Entity("account") { ["name"] = "Engines", ["telephone1"] = "1" });
        Lead("Ada", 10, 8, engines);
        Lead("Byron", 20, 1, null);
        Lead("Charles", null, 8, null);
        Lead("De Morgan", 10, null, engines);
    }

    public static TheoryData<string, string> Conditions => new()
    {
        { "attribute='lastname' operator='eq' value='ADA'", "Ada" },
        { "attribute='lastname' operator='ne' value='Ada'", "Byron, Charles, De Morgan" },
        { "attribute='lastname' operator='neq' value='Ada'", "Byron, Charles, De Morgan" },
        { "attribute='lastname' operator='like' value='%r%'", "Byron, Charles, De Morgan" },
        { "attribute='lastname' operator='not-like' value='%a%'", "Byron" },
        { "attribute='lastname' operator='begins-with' value='de'", "De Morgan" },
        { "attribute='lastname' operator='not-begin-with' value='de'", "Ada, Byron, Charles" },
        { "attribute='lastname' operator='ends-with' value='on'", "Byron" },
        { "attribute='lastname' operator='not-end-with' value='on'", "Ada, Charles, De Morgan" },
        { "attribute='lastname' operator='gt' value='Byron'", "Charles, De Morgan" },
        { "attribute='numberofemployees' operator='eq' value='10'", "Ada, De Morgan" },
        { "attribute='numberofemployees' operator='ne' value='10'", "Byron, Charles" },
        { "attribute='numberofemployees' operator='ge' value='20'", "Byron" },
        { "attribute='numberofemployees' operator='lt' value='20'", "Ada, De Morgan" },
        { "attribute='numberofemployees' operator='le' value='20'", "Ada, Byron, De Morgan" },
        { "attribute='numberofemployees' operator='null'", "Charles" },
        { "attribute='numberofemployees' operator='not-null'", "Ada, Byron, De Morgan" },
        { "attribute='numberofemployees' operator='gt' valueof='leadsourcecode'", "refused" },
        { "attribute='leadsourcecode' operator='eq' value='8' uiname='Web' uitype='x' uihidden='0'", "Ada, Charles" },
        { "attribute='statecode' operator='eq' value='0'", "Ada, Byron, Charles, De Morgan" },
        { "attribute='donotphone' operator='eq' value='0'", "Ada, Byron, Charles, De Morgan" },
        { "attribute='donotphone' operator='ne' value='true'", "Ada, Byron, Charles, De Morgan" },
        { "attribute='revenue' operator='gt' value='19.5'", "Byron" },
        { "attribute='ownerid' operator='eq-userid'", "Ada, Byron, Charles, De Morgan" },
        { "attribute='ownerid' operator='ne-userid'", "" },
        { "attribute='owningbusinessunit' operator='eq-businessid'", "Ada, Byron, Charles, De Morgan" },
        { "attribute='owningbusinessunit' operator='ne-businessid'", "" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_finds_its_rows(string condition, string expected)
    {
        if (expected == "refused") Refuses("different types", () => Names($"<filter><condition {condition} /></filter>"));
        else Assert.Equal(expected, Names($"<filter><condition {condition} /></filter>"));
    }

    [Theory]
    [InlineData("lastname", "in", "Ada|Charles", "Ada, Charles")]
    [InlineData("leadsourcecode", "in", "1|8", "Ada, Byron, Charles")]
    [InlineData("leadsourcecode", "not-in", "8", "Byron, De Morgan")]
    [InlineData("numberofemployees", "between", "5|15", "Ada, De Morgan")]
    [InlineData("numberofemployees", "not-between", "5|15", "Byron, Charles")]
    public void A_condition_takes_several_values_as_elements(string column, string op, string values, string expected)
    {
        var elements = string.Concat(values.Split('|').Select(v => $"<value uiname='x'>{v}</value>"));

        Assert.Equal(expected, Names($"<filter><condition attribute='{column}' operator='{op}'>{elements}</condition></filter>"));
    }

    [Fact]
    public void The_filter_of_a_quick_find_view_finds_what_any_of_its_conditions_finds() => Assert.Equal("Ada, De Morgan", Names("""
        <filter type='or' isquickfindfields='1'>
          <condition attribute='lastname' operator='like' value='de%' /><condition attribute='lastname' operator='like' value='ad%' />
        </filter>
        """));

    [Fact]
    public void A_lookup_is_compared_with_an_id_with_or_without_braces()
    {
        Assert.Equal("Ada, De Morgan", Names($"<filter><condition attribute='parentaccountid' operator='eq' value='{engines}' /></filter>"));
        Assert.Equal("Ada, De Morgan", Names($"<filter><condition attribute='parentaccountid' operator='eq' value='{engines:B}' /></filter>"));
    }

    [Fact]
    public void Rows_of_the_user_s_teams_are_those_a_team_owns_that_the_user_is_in()
    {
        var (mine, other) = (org.CreateTeam("Mine"), org.CreateTeam("Other"));
        org.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = mine, ["MemberIds"] = new[] { org.Org.AdministratorId } });
        org.CreateLead(("lastname", "Euler"), ("ownerid", new EntityReference("team", mine)));
        org.CreateLead(("lastname", "Fermat"), ("ownerid", new EntityReference("team", other)));

        Assert.Equal("Euler", Names("<filter><condition attribute='ownerid' operator='eq-userteams' /></filter>"));
        Assert.Equal("Ada, Byron, Charles, De Morgan, Euler", Names("<filter><condition attribute='ownerid' operator='eq-useroruserteams' /></filter>"));
    }

    [Fact]
    public void Filters_nest_and_filters_side_by_side_must_all_be_met()
    {
        Assert.Equal("Byron, Charles", Names("""
            <filter type='and'>
              <condition attribute='leadsourcecode' operator='not-null' />
              <filter type='or'>
                <condition attribute='lastname' operator='eq' value='Byron' />
                <filter><condition attribute='numberofemployees' operator='null' /></filter>
              </filter>
            </filter>
            """));
        Assert.Equal("Charles", Names("""
            <filter><condition attribute='leadsourcecode' operator='eq' value='8' /></filter>
            <filter><condition attribute='numberofemployees' operator='null' /></filter>
            """));
    }

    [Fact]
    public void A_condition_compares_columns_of_one_table_and_of_linked_ones()
    {
        org.CreateLead(("lastname", "Euler"), ("firstname", "euler"), ("parentaccountid", new EntityReference("account", engines)), ("companyname", "engines"));

        Assert.Equal("Euler", Names("<filter><condition attribute='firstname' operator='eq' valueof='lastname' /></filter>"));
        Assert.Equal("Ada, Byron, Charles, De Morgan", Names("<filter><condition attribute='firstname' operator='ne' valueof='lastname' /></filter>"));
        Assert.Equal("", Names("<filter><condition attribute='firstname' operator='lt' valueof='lastname' /></filter>"));
        Assert.Equal("Euler", Names("""
            <filter><condition attribute='companyname' operator='eq' valueof='company.name' /></filter>
            <link-entity name='account' from='accountid' to='parentaccountid' alias='company' />
            """));
    }

    [Fact]
    public void An_inner_link_keeps_rows_that_have_a_partner_and_gives_its_columns_by_its_alias()
    {
        var rows = Run(Leads("""
            <link-entity name='account' from='accountid' to='parentaccountid' alias='company' visible='false' intersect='false'><attribute name='name' /></link-entity>
            """)).Entities;

        Assert.Equal(["Ada", "De Morgan"], rows.Select(r => r["lastname"]));
        var value = (AliasedValue)rows[0]["company.name"];
        Assert.Equal(("account", "name", "Engines"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [Fact]
    public void A_link_without_an_alias_is_known_by_its_table_and_gives_its_columns_under_the_table_s_name_and_a_number()
    {
        var rows = Run(Leads("""
            <filter><condition entityname='account' attribute='name' operator='eq' value='engines' /></filter>
            <link-entity name='account' from='accountid' to='parentaccountid' link-type='outer'><all-attributes /></link-entity>
            """)).Entities;

        Assert.Equal(["Engines", "Engines"], rows.Select(r => ((AliasedValue)r["account1.name"]).Value));
    }

    [Fact]
    public void An_outer_link_keeps_all_rows_whose_partner_fails_its_filter_until_a_filter_of_the_first_table_asks()
    {
        const string Link = """
            <link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='company'>
              <filter><condition attribute='telephone1' operator='eq' value='2' /></filter>
            </link-entity>
            """;
        Assert.Equal("Ada, Byron, Charles, De Morgan", Names(Link));
        Assert.Equal("", Names(Link + "<filter><condition entityname='company' attribute='accountid' operator='not-null' /></filter>"));
    }

    [Fact]
    public void The_leads_of_open_queue_items_without_a_worker_are_found_through_a_link()
    {
        var queues = new QueueWorld(org);
        var leads = Run(Leads("")).Entities;
        foreach (var lead in leads.Take(3)) queues.Add(lead.Id, queues.First);
        org.Update("queueitem", queues.ItemsOf(leads[0].Id)[0].Id, ("workerid", new EntityReference("systemuser", org.Org.AdministratorId)));
        org.Update("lead", leads[1].Id, ("statecode", new OptionSetValue(2)));

        Assert.Equal("Charles", Names("""
            <filter><condition attribute='donotphone' operator='ne' value='1' /></filter>
            <link-entity name='queueitem' from='objectid' to='leadid' link-type='inner' alias='item'>
              <filter>
                <condition attribute='statecode' operator='eq' value='0' />
                <condition attribute='workerid' operator='null' />
              </filter>
              <link-entity name='queue' from='queueid' to='queueid' alias='queue'><filter><condition attribute='name' operator='eq' value='First' /></filter></link-entity>
            </link-entity>
            """));
    }

    [Fact]
    public void Rows_are_ordered_by_the_first_table_s_orders_then_by_the_links_or_as_entityname_says()
    {
        var other = org.Service.Create(new Entity("account") { ["name"] = "Automata" });
        Lead("Ada", 1, null, other);
        const string Link = "<link-entity name='account' from='accountid' to='parentaccountid' alias='company'>{0}<attribute name='name' alias='c' /></link-entity>";

        Assert.Equal("Ada Engines, Ada Automata, De Morgan Engines", Companies(
            "<order attribute='lastname' />" + string.Format(null, Link, "<order attribute='name' descending='true' />")));
        Assert.Equal("Ada Automata, De Morgan Engines, Ada Engines", Companies(
            "<order entityname='company' attribute='name' /><order attribute='lastname' descending='1' />" + string.Format(null, Link, "")));

        string Companies(string inner) => string.Join(", ", Run(Leads(inner)).Entities.Select(r => $"{r["lastname"]} {((AliasedValue)r["c"]).Value}"));
    }

    [Fact]
    public void Choices_are_ordered_by_label_or_raw_by_number()
    {
        // 1 Advertisement, 3 External Referral, 8 Web, 10 Other.
        Lead("Euler", 1, 10, null);
        Lead("Fermat", 1, 3, null);
        const string Order = "<order attribute='leadsourcecode' descending='false' /><order attribute='lastname' descending='true' />";

        Assert.Equal("De Morgan, Byron, Fermat, Euler, Charles, Ada", Names(Order));
        Assert.Equal("De Morgan, Byron, Fermat, Charles, Ada, Euler", Names(Order, "useraworderby='true'"));
    }

    [Fact]
    public void A_column_under_an_alias_comes_as_an_aliased_value_with_its_text()
    {
        var row = Run("""
            <fetch top='1'><entity name='lead'>
              <attribute name='lastname' /><attribute name='leadsourcecode' alias='source' /><attribute name='jobtitle' alias='nothing' />
              <link-entity name='account' from='accountid' to='parentaccountid' alias='company'><attribute name='ownerid' alias='who' /></link-entity>
            </entity></fetch>
            """).Entities[0];

        Assert.Equal(["lastname", "leadid", "source", "who"], row.Attributes.Keys.Order());
        var (source, who) = ((AliasedValue)row["source"], (AliasedValue)row["who"]);
        Assert.Equal(("lead", "leadsourcecode", new OptionSetValue(8)), (source.EntityLogicalName, source.AttributeLogicalName, source.Value));
        Assert.Equal(("account", "ownerid", org.Org.AdministratorId), (who.EntityLogicalName, who.AttributeLogicalName, ((EntityReference)who.Value).Id));
        Assert.Equal(("Web", "Local Administrator"), (row.FormattedValues["source"], row.FormattedValues["who"]));
    }

    [Fact]
    public void Without_attributes_and_with_all_of_them_every_column_of_the_first_table_comes()
    {
        var all = org.Service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet(true) }).Entities[0].Attributes.Keys.Order();

        Assert.Equal(all, Run("<fetch><entity name='lead' /></fetch>").Entities[0].Attributes.Keys.Order());
        Assert.Equal(all, Run("<fetch><entity name='lead'><all-attributes /></entity></fetch>").Entities[0].Attributes.Keys.Order());
    }

    [Fact]
    public void Distinct_rows_differ_in_a_column_asked_for()
    {
        const string Link = "<link-entity name='lead' from='parentaccountid' to='accountid' />";

        Assert.Equal(2, Run($"<fetch><entity name='account'><attribute name='name' />{Link}</entity></fetch>").Entities.Count);
        Assert.Single(Run($"<fetch distinct='true'><entity name='account'><attribute name='name' />{Link}</entity></fetch>").Entities);
    }

    [Fact]
    public void Top_limits_the_rows()
    {
        Assert.Equal("Ada, Byron", Names("", "top='2'"));
        Assert.Equal("De Morgan", Names("<order attribute='lastname' descending='true' />", "top='1'"));
    }

    [Fact]
    public void Pages_follow_one_another_until_there_are_no_more_and_the_total_is_given_when_asked_for()
    {
        var first = Run(Leads("", "count='3' page='1' returntotalrecordcount='true'"));
        var cookie = System.Security.SecurityElement.Escape(first.PagingCookie);
        var second = Run(Leads("", $"count='3' page='2' paging-cookie='{cookie}'"));

        Assert.Equal((3, true, 4, false), (first.Entities.Count, first.MoreRecords, first.TotalRecordCount, first.TotalRecordCountLimitExceeded));
        Assert.Equal("De Morgan", Assert.Single(second.Entities)["lastname"]);
        Assert.Equal((false, -1), (second.MoreRecords, second.TotalRecordCount));
    }

    [Fact]
    public void A_page_and_a_total_stop_at_5000_rows_and_say_so()
    {
        for (var i = 0; i < 5_001; i++) org.Service.Create(new Entity("contact") { ["lastname"] = "Ada" });

        var rows = Run("<fetch returntotalrecordcount='true'><entity name='contact'><attribute name='lastname' /></entity></fetch>");

        Assert.Equal((5_000, true, 5_000, true), (rows.Entities.Count, rows.MoreRecords, rows.TotalRecordCount, rows.TotalRecordCountLimitExceeded));
    }

    [Fact]
    public void What_designers_and_servers_add_changes_no_row() => Assert.Equal("Ada, Byron, Charles, De Morgan", Names(
        "<filter hint='union' isquickfindfields='0' /><!-- a note -->",
        "version='1.0' output-format='xml-platform' mapping='logical' no-lock='true' latematerialize='true' savedqueryid='x' xmlns:generator='designer' distinct='false'"));

    [Fact]
    public void A_plug_in_reads_by_FetchXML_and_steps_see_the_table()
    {
        var (seen, found) = ("", 0);
        org.On("RetrieveMultiple", "lead", 40, run => seen = run.Context.PrimaryEntityName);
        org.On("Create", "account", 40, run => found = run.System.RetrieveMultiple(new FetchExpression(Leads(""))).Entities.Count);

        org.Service.Create(new Entity("account") { ["name"] = "Looms" });

        Assert.Equal(("lead", 4), (seen, found));
    }

    private string Names(string inner, string options = "") => string.Join(", ", Run(Leads(inner, options)).Entities.Select(e => e["lastname"]));

    private static string Leads(string inner, string options = "") =>
        $"<fetch {options}><entity name='lead'><attribute name='lastname' />{inner}</entity></fetch>";

    private EntityCollection Run(string fetch) => org.Service.RetrieveMultiple(new FetchExpression(fetch));

    private void Lead(string name, int? employees, int? source, Guid? account) => org.CreateLead(
        ("lastname", name), ("numberofemployees", employees), ("leadsourcecode", source is { } s ? new OptionSetValue(s) : null),
        ("revenue", employees is { } e ? new Money(e) : null), ("parentaccountid", account is { } a ? new EntityReference("account", a) : null));
}
