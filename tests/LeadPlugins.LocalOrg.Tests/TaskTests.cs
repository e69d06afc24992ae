using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>Tasks as a plug-in writes them to tell people, and activities that are deleted.</summary>
public class TaskTests
{
    private readonly TestOrganization org = new();
    private readonly EntityReference lead;

    public TaskTests() => lead = new EntityReference("lead", org.CreateLead(("lastname", "Lovelace")));

    [Fact]
    public void A_task_for_a_team_tells_what_is_to_be_done_by_when_and_is_found_by_its_category_while_it_is_open()
    {
        var (team, due) = (new EntityReference("team", org.CreateTeam("Desk")), org.Org.Clock.UtcNow.AddHours(4));
        var task = Create(("category", "response"), ("subject", "Call Lovelace"), ("description", "Overdue since 10:00."), ("scheduledend", due),
            ("prioritycode", new OptionSetValue(2)), ("ownerid", team));
        Create(("category", "else"));

        var found = Assert.Single(Open("response"));

        Assert.Equal((task, "Call Lovelace", "Overdue since 10:00.", due), (found.Id, found["subject"], found["description"], found["scheduledend"]));
        Assert.Equal((new OptionSetValue(2), team, team), (found["prioritycode"], found["ownerid"], found["owningteam"]));
        Assert.Equal((lead, new OptionSetValue(2)), (found["regardingobjectid"], found["statuscode"]));
        Refuses(0x80044331, () => Create(("subject", new string('x', 401))));
        Refuses(0x80044331, () => Create(("category", new string('x', 251))));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 6)]
    public void A_task_is_completed_or_cancelled_by_an_Update_and_is_no_longer_open(int state, int status)
    {
        var task = Create(("category", "response"));

        org.Update("task", task, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));

        Assert.Empty(Open("response"));
        Assert.Equal((new OptionSetValue(state), new OptionSetValue(status)), (org.Read("task", task)["statecode"], org.Read("task", task)["statuscode"]));
    }

    [Theory]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("appointment")]
    [InlineData("task")]
    public void A_step_and_a_job_on_the_deletion_of_an_activity_see_what_it_was_whether_it_or_its_lead_is_deleted(string table)
    {
        var activity = Row(table, Guid.Empty, ("subject", "Hello"), ("regardingobjectid", lead));
        Guid[] activities = [org.Service.Create(activity), org.Service.Create(activity)];
        var end = org.Org.Clock.UtcNow;
        foreach (var id in activities) org.Update(table, id, ("statecode", new OptionSetValue(1)));
        var seen = new List<string>();
        foreach (var (stage, async) in new[] { (20, false), (40, false), (40, true) })
        {
            org.On("Delete", table, stage, run =>
            {
                var pre = run.Context.PreEntityImages["Pre"];
                Assert.Equal((end, new OptionSetValue(1)), (pre["actualend"], pre["statecode"]));
                Assert.Equal(lead, pre["regardingobjectid"]);
                seen.Add($"{Array.IndexOf(activities, run.Context.PrimaryEntityId)} at {run.Context.Depth}");
            }, async, pre: ["actualend", "statecode", "regardingobjectid", "ownerid"]);
        }

        org.Service.Delete(table, activities[0]);
        org.Service.Delete("lead", lead.Id);
        org.Org.Jobs.RunAll();

        Assert.Equal(["0 at 1", "0 at 1", "1 at 2", "1 at 2", "0 at 1", "1 at 2"], seen);
        Assert.Equal(0, org.Count(table));
    }

    private Guid Create(params (string Column, object? Value)[] columns) =>
        org.Service.Create(Row("task", Guid.Empty, [("regardingobjectid", lead), .. columns]));

    private DataCollection<Entity> Open(string category)
    {
        var query = new QueryExpression("task") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("category", ConditionOperator.Equal, category);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return org.Service.RetrieveMultiple(query).Entities;
    }
}
