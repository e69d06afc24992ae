using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class PrivilegeQueryTests
{
    private readonly PrivilegeWorld world = new();

    [Fact]
    public void A_query_returns_the_rows_that_the_level_reaches_and_says_nothing_of_the_others()
    {
        foreach (var owner in new[] { "Eve", "Ida", "Cora", "Desk", "Ben" }) world.Lead(owner);

        Assert.Equal(["Ida", "Desk"], Names(Leads()));
        world.Give("Ida", ("prvReadLead", PrivilegeLevel.Deep));
        Assert.Equal(["Ida", "Cora", "Desk", "Ben"], Names(Leads()));
        world.Give("Ida", ("prvReadLead", PrivilegeLevel.Global));
        Assert.Equal(["Eve", "Ida", "Cora", "Desk", "Ben"], Names(Leads()));
    }

    [Fact]
    public void A_row_out_of_reach_is_not_found_by_its_id_or_by_an_indexed_column_either()
    {
        var hidden = world.Lead("Eve");
        var byId = Leads();
        byId.Criteria.AddCondition("leadid", ConditionOperator.Equal, hidden);
        var byName = Leads();
        byName.Criteria.AddCondition("lastname", ConditionOperator.Equal, "Eve");

        Assert.Empty(Names(byId));
        Assert.Empty(Names(byName));
    }

    [Fact]
    public void Pages_and_totals_count_visible_rows_only()
    {
        for (var i = 0; i < 4; i++)
        {
            world.Lead("Eve");
            world.Lead("Ida");
        }
        var query = Leads();
        query.PageInfo = new PagingInfo { Count = 3, PageNumber = 1, ReturnTotalRecordCount = true };

        var first = world.Ida.RetrieveMultiple(query);
        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = world.Ida.RetrieveMultiple(query);

        Assert.Equal((3, true, 4), (first.Entities.Count, first.MoreRecords, first.TotalRecordCount));
        Assert.Equal((1, false), (second.Entities.Count, second.MoreRecords));
    }

    [Fact]
    public void Aggregates_are_of_visible_rows_only()
    {
        foreach (var owner in new[] { "Eve", "Ida", "Desk", "Cora" }) world.Lead(owner);
        var fetch = new FetchExpression("<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n' /></entity></fetch>");

        Assert.Equal(2, world.Ida.RetrieveMultiple(fetch).Entities.Single().GetAttributeValue<AliasedValue>("n").Value);
        Assert.Equal(4, world.Org.Service.RetrieveMultiple(fetch).Entities.Single().GetAttributeValue<AliasedValue>("n").Value);
    }

    [Fact]
    public void A_linked_table_asks_for_its_own_privilege_and_gives_its_visible_rows_only()
    {
        var lead = world.Lead("Ida");
        void Call(string owner) => world.Org.Service.Create(TestOrganization.Row("phonecall", Guid.Empty,
            ("subject", owner), ("ownerid", world[owner]), ("regardingobjectid", new EntityReference("lead", lead))));
        world.Give("Eve", ("prvReadActivity", PrivilegeLevel.Basic));
        Call("Eve");
        var query = Leads();
        var link = query.AddLink("phonecall", "leadid", "regardingobjectid", JoinOperator.LeftOuter);
        (link.EntityAlias, link.Columns) = ("call", new ColumnSet("subject"));

        Refuses("prvReadActivity", () => world.Ida.RetrieveMultiple(query));

        world.Give("Ida", ("prvReadActivity", PrivilegeLevel.Basic));
        Assert.False(world.Ida.RetrieveMultiple(query).Entities.Single().Contains("call.subject"));
        Call("Ida");
        Assert.Equal("Ida", world.Ida.RetrieveMultiple(query).Entities.Single().GetAttributeValue<AliasedValue>("call.subject").Value);
        link.JoinOperator = JoinOperator.Inner;
        Assert.Single(world.Ida.RetrieveMultiple(query).Entities);
    }

    [Fact]
    public void Parties_and_memberships_are_seen_with_the_activity_and_the_team_they_belong_to()
    {
        var party = new Entity("activityparty") { ["partyid"] = world["Eve"] };
        void Call(string owner) => world.Org.Service.Create(TestOrganization.Row("phonecall", Guid.Empty, ("ownerid", world[owner]), ("to", new EntityCollection([party]))));
        world.Give("Eve", ("prvReadActivity", PrivilegeLevel.Basic));
        world.Give("Ida", ("prvReadActivity", PrivilegeLevel.Basic), ("prvReadTeam", PrivilegeLevel.Local));
        Call("Eve");
        Call("Ida");

        Assert.Single(world.Ida.RetrieveMultiple(new QueryExpression("activityparty")).Entities);
        Assert.Single(world.Ida.RetrieveMultiple(new QueryExpression("teammembership")).Entities);
        world.Org.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = world.Org.CreateTeam("Other"), ["MemberIds"] = new[] { world["Eve"].Id } });
        Assert.Single(world.Ida.RetrieveMultiple(new QueryExpression("teammembership")).Entities);
    }

    private static QueryExpression Leads() => new("lead") { ColumnSet = new ColumnSet("lastname") };

    private List<string> Names(QueryExpression query) => [.. world.Ida.RetrieveMultiple(query).Entities.Select(row => (string)row["lastname"])];
}
