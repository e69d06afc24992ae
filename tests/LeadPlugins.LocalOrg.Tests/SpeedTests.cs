using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit.Abstractions;

namespace LeadPlugins.LocalOrg.Tests;

public class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_thousand_leads_through_two_steps_and_a_job_each_take_seconds_and_the_last_thousand_no_longer_than_the_first()
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

        var total = Stopwatch.StartNew();
        var thousands = new List<TimeSpan>();
        for (var thousand = 0; thousand < 10; thousand++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < 1000; i++)
            {
                org.CreateLead(("firstname", "Ada"), ("lastname", "Lovelace"), ("companyname", "Engines"), ("leadsourcecode", new OptionSetValue(8)),
                    ("revenue", new Money(i)), ("emailaddress1", "ada@engines.example"));
            }
            org.Org.Jobs.RunAll();
            thousands.Add(Stopwatch.GetElapsedTime(started));
        }
        output.WriteLine($"{total.Elapsed}; by thousand {string.Join(", ", thousands.Select(t => t.TotalMilliseconds.ToString("0")))} ms");

        Assert.Empty(org.Org.Jobs.Failed);
        Assert.True(total.Elapsed < TimeSpan.FromSeconds(10), $"{total.Elapsed}");
        // Loose on purpose: a shared machine. What grows with the number of leads would be ten times slower at the end.
        Assert.True(thousands.TakeLast(3).Min() < 4 * thousands.Take(4).Min(), string.Join(", ", thousands));
    }
}
