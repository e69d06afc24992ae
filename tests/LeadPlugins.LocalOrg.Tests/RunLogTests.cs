using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class RunLogTests
{
    private readonly TestOrganization org = new();

    [Fact]
    public void Each_run_is_logged_with_the_calls_it_made_itself()
    {
        org.On("Create", "account", 20, run =>
            run.System.Retrieve("lead", run.Context.ParentContext.ParentContext.PrimaryEntityId, new ColumnSet("subject")), name: "inner");
        org.On("Create", "lead", 40, run =>
        {
            run.System.RetrieveMultiple(new QueryExpression("queue"));
            run.System.Create(new Entity("account") { ["name"] = "Engines" });
        }, name: "outer");

        var id = org.CreateLead();

        var (inner, outer) = (org.Org.Log.Executions[0], org.Org.Log.Executions[1]);
        Assert.Equal(("inner", "account", 2, 20), (inner.Step, inner.Table, inner.Depth, inner.Stage));
        Assert.Equal([new ServiceCall("Retrieve", "lead")], inner.Calls);
        Assert.Equal(("outer", "lead", 1, id), (outer.Step, outer.Table, outer.Depth, outer.RowId));
        Assert.Equal([new ServiceCall("RetrieveMultiple", "queue"), new ServiceCall("Create", "account")], outer.Calls);
        Assert.Equal((2, 3), (org.Org.Log.Runs, org.Org.Log.ServiceCalls));
        Assert.True(outer.Duration >= inner.Duration);
    }

    [Fact]
    public void Big_runs_keep_the_counters_only()
    {
        org.On("Create", "lead", 20, run =>
        {
            if ((string)run.Target["lastname"] == "bad") throw new InvalidPluginExecutionException("no");
            run.System.RetrieveMultiple(new QueryExpression("queue"));
        }, name: "watch");
        org.Org.Log.KeepExecutions = false;

        org.CreateLead(("lastname", "good"));
        Fault(() => org.CreateLead(("lastname", "bad")));

        Assert.Empty(org.Org.Log.Executions);
        var counter = org.Org.Log.Counters["watch"];
        Assert.Equal((2, 1, 1), (counter.Runs, counter.Failures, counter.ServiceCalls));
        Assert.Equal(1, counter.CallsByMessage["RetrieveMultiple"]);
        org.Org.Log.Clear();
        Assert.Empty(org.Org.Log.Counters);
    }
}
