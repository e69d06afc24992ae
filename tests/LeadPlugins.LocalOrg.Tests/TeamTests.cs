using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class TeamTests
{
    private readonly TestOrganization org = new();
    private readonly Guid desk;
    private readonly Guid north;
    private readonly Guid anne;
    private readonly Guid ben;

    public TeamTests()
    {
        (desk, north) = (org.CreateTeam("Desk"), org.CreateTeam("North"));
        (anne, ben) = (org.CreateUser("Anne"), org.CreateUser("Ben"));
    }

    [Fact]
    public void Users_become_members_of_a_team_once()
    {
        Add(desk, anne);
        Add(desk, anne, ben);

        Assert.Equal([anne, ben], Members(desk));
        Assert.Empty(Members(north));
    }

    [Fact]
    public void Members_leave_one_team_and_stay_in_others_and_who_is_no_member_stays_none()
    {
        Add(desk, anne, ben);
        Add(north, anne);

        Remove(desk, anne);
        Remove(desk, anne);

        Assert.Equal([ben], Members(desk));
        Assert.Equal([anne], Members(north));
    }

    [Fact]
    public void Members_of_no_team_and_users_who_are_none_are_refused()
    {
        Refuses(0x80040217, () => Add(Guid.NewGuid(), anne));
        Refuses(0x80040217, () => Remove(Guid.NewGuid(), anne));
        Refuses(0x80040225, () => Add(desk, Guid.NewGuid()));
    }

    [Fact]
    public void Users_are_found_with_the_teams_they_belong_to_and_those_of_none_stay()
    {
        Add(desk, anne);
        Add(north, anne, ben);
        var none = org.CreateUser("Cy");

        // The conditions belong to the links: they choose teams, not users.
        var query = Users(anne, ben, none);
        var team = Teams(query, JoinOperator.LeftOuter, JoinOperator.LeftOuter);
        team.LinkCriteria.AddCondition("name", ConditionOperator.Equal, "desk");

        Assert.Equal(["Anne Desk", "Anne ", "Ben ", "Cy "], Names(query));
    }

    [Fact]
    public void A_membership_whose_team_does_not_fit_is_no_partner_when_the_inner_link_is_nested_in_an_outer_one()
    {
        Add(desk, anne);
        Add(north, anne, ben);

        var query = Users(anne, ben);
        var team = Teams(query, JoinOperator.LeftOuter, JoinOperator.Inner);
        team.LinkCriteria.AddCondition("name", ConditionOperator.Like, "des%");

        Assert.Equal(["Anne Desk", "Ben "], Names(query));
    }

    [Fact]
    public void A_filter_of_the_whole_query_may_name_a_linked_table_and_conditions_on_the_users_themselves()
    {
        Add(desk, anne);
        Add(north, ben);
        var robot = org.CreateUser("Robot");
        org.Update("systemuser", robot, ("applicationid", Guid.NewGuid()), ("accessmode", new OptionSetValue(4)));
        Add(desk, robot);

        var query = Users(anne, ben, robot);
        Teams(query, JoinOperator.LeftOuter, JoinOperator.LeftOuter);
        query.Criteria.AddCondition("accessmode", ConditionOperator.In, 0, 1, 2);
        query.Criteria.AddCondition("applicationid", ConditionOperator.Null);
        query.Criteria.AddCondition("isintegrationuser", ConditionOperator.Equal, false);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("team", "teamid", ConditionOperator.Equal, desk);
        either.AddCondition("systemuserid", ConditionOperator.Equal, ben);

        Assert.Equal(["Anne Desk", "Ben North"], Names(query));
    }

    private static QueryExpression Users(params Guid[] users)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("lastname") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.In, [.. users.Cast<object>()]);
        return query;
    }

    private static LinkEntity Teams(QueryExpression query, JoinOperator membership, JoinOperator team)
    {
        var link = query.AddLink("teammembership", "systemuserid", "systemuserid", membership).AddLink("team", "teamid", "teamid", team);
        (link.EntityAlias, link.Columns) = ("team", new ColumnSet("name"));
        return link;
    }

    private IEnumerable<string> Names(QueryExpression query) => org.Service.RetrieveMultiple(query).Entities
        .Select(row => $"{row["lastname"]} {row.GetAttributeValue<AliasedValue>("team.name")?.Value}");

    private IEnumerable<Guid> Members(Guid team)
    {
        var query = new QueryExpression("teammembership") { ColumnSet = new ColumnSet("systemuserid") };
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team);
        return org.Service.RetrieveMultiple(query).Entities.Select(row => (Guid)row["systemuserid"]);
    }

    private void Add(Guid team, params Guid[] members) => Execute("AddMembersTeam", team, members);

    private void Remove(Guid team, params Guid[] members) => Execute("RemoveMembersTeam", team, members);

    private void Execute(string message, Guid team, Guid[] members) =>
        org.Service.Execute(new OrganizationRequest(message) { ["TeamId"] = team, ["MemberIds"] = members });
}
