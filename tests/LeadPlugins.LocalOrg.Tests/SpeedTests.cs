using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit.Abstractions;

namespace LeadPlugins.LocalOrg.Tests;

[Collection(nameof(Alone))]
public class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_thousand_leads_through_two_steps_and_a_job_each_are_seconds_of_work_and_the_last_thousand_no_more_than_the_first()
    {
        var org = new TestOrganization();
        var queues = new QueueWorld(org);
        org.Org.Log.KeepExecutions = false;
        org.On("Create", "lead", 20, run => (run.Target["jobtitle"], run.Target["description"]) = ("Analyst", "judged"));
        org.On("Create", "lead", 40, run =>
        {
            var items = new QueryExpression("queueitem") { ColumnSet = new ColumnSet("queueid") };
            items.Criteria.AddCondition("objectid", ConditionOperator.Equal, run.Context.PrimaryEntityId);
            items.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
            if (run.System.RetrieveMultiple(items).Entities.Count == 0) run.System.Execute(queues.Request(run.Context.PrimaryEntityId, queues.First));
        }, async: true, post: ["jobtitle", "ownerid", "statecode", "fullname"]);

        var thousands = new List<TimeSpan>();
        for (var thousand = 0; thousand < 10; thousand++)
        {
            thousands.Add(Work.Of(() =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    org.CreateLead(("firstname", "Ada"), ("lastname", "Lovelace"), ("companyname", "Engines"), ("leadsourcecode", new OptionSetValue(8)),
                        ("revenue", new Money(i)), ("emailaddress1", "ada@engines.example"));
                }
                org.Org.Jobs.RunAll();
            }));
        }
        var total = thousands.Aggregate(TimeSpan.Zero, (sum, thousand) => sum + thousand);
        output.WriteLine($"{total}; by thousand {string.Join(", ", thousands.Select(t => t.TotalMilliseconds.ToString("0")))} ms of processor time");

        Assert.Empty(org.Org.Jobs.Failed);
        Assert.True(total < TimeSpan.FromSeconds(10), $"{total}");
        // What grows with the number of leads would be ten times the work at the end.
        Assert.True(thousands.TakeLast(3).Min() < 4 * thousands.Take(4).Min(), string.Join(", ", thousands));
    }
}
