using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests.Check;

public class TablePrivilegeTests
{
    [Theory]
    [InlineData("lead", "Append", "prvAppendLead")]
    [InlineData("systemuser", "Read", "prvReadUser")]
    [InlineData("phonecall", "Create", "prvCreateActivity")]
    [InlineData("activityparty", "Read", "prvReadActivity")]
    [InlineData("teammembership", "Write", "prvWriteTeam")]
    [InlineData("queue", "Write", "prvWriteQueue")]
    [InlineData("queueitem", "Read", "prvReadQueue")]
    [InlineData("queueitem", "Create", "prvAppendToQueue")]
    [InlineData("queueitem", "Write", "prvAppendToQueue")]
    [InlineData("queueitem", "Delete", "prvAppendToQueue")]
    public void A_table_is_reached_by_its_own_privilege_or_by_that_of_the_table_it_belongs_to(string table, string verb, string privilege) =>
        Assert.Equal(privilege, TablePrivilege.Name(verb, StandardTables.Load().Single(t => t.LogicalName == table)));

    [Fact]
    public void A_privilege_is_of_one_table_and_never_of_those_that_share_it() => Assert.Equal(
        ["lead", "queue", "systemuser", "team"],
        from table in StandardTables.Load()
        where new[] { "Lead", "Queue", "QueueItem", "User", "Activity", "PhoneCall", "Team", "TeamMembership" }.Any(name => TablePrivilege.IsOf(name, table))
        orderby table.LogicalName
        select table.LogicalName);
}
