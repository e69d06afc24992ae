using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class JobTests
{
    [Fact]
    public void An_asynchronous_step_waits_as_a_job_until_it_is_run()
    {
        var org = new TestOrganization();
        var runs = new List<(int Mode, int Stage, bool InTransaction)>();
        org.On("Create", "lead", 40, run => runs.Add((run.Context.Mode, run.Context.Stage, run.Context.IsInTransaction)), async: true, name: "Later");

        var id = org.CreateLead(("lastname", "Lovelace"));

        Assert.Empty(runs);
        var job = Assert.Single(org.Org.Jobs.Pending);
        Assert.Equal(("Later", "Create", "lead", id, JobState.Ready), (job.Step, job.Message, job.Table, job.RowId, job.State));

        Assert.Equal(1, org.Org.Jobs.RunAll());
        Assert.Equal([(1, 40, false)], runs);
        Assert.Equal((JobState.Completed, JobStatus.Succeeded, 1), (job.State, job.Status, job.Attempts));
    }

    [Fact]
    public void A_job_sees_the_context_as_it_was_at_the_commit()
    {
        var org = new TestOrganization();
        string? seen = null;
        org.On("Create", "lead", 40, run =>
            seen = $"{run.Target["jobtitle"]}, {run.Context.PostEntityImages["Post"]["jobtitle"]}, {run.Context.SharedVariables["note"]}, {run.Context.OperationCreatedOn:HH:mm}", async: true, post: ["jobtitle"]);
        org.On("Create", "lead", 20, run => run.Context.SharedVariables["note"] = "early");
        var id = org.CreateLead(("jobtitle", "Analyst"));

        org.Update("lead", id, ("jobtitle", "Poet"));
        org.Org.Clock.Advance(TimeSpan.FromHours(2));
        org.Org.Jobs.RunAll();

        Assert.Equal("Analyst, Analyst, early, 09:00", seen);
    }

    [Fact]
    public void A_job_may_run_twice_and_sees_the_same_each_time()
    {
        var org = new TestOrganization();
        var seen = new List<object>();
        org.On("Create", "lead", 40, run =>
        {
            seen.Add(run.Target["jobtitle"]);
            run.Target["jobtitle"] = "changed by the first run";
        }, async: true);
        org.CreateLead(("jobtitle", "Analyst"));
        var job = org.Org.Jobs.Pending.Single();

        org.Org.Jobs.Run(job);
        org.Org.Jobs.Run(job);

        Assert.Equal(["Analyst", "Analyst"], seen);
        Assert.Equal(2, job.Attempts);
    }

    [Fact]
    public void Jobs_can_be_run_in_any_order()
    {
        var org = new TestOrganization();
        var seen = new List<object>();
        org.On("Create", "lead", 40, run => seen.Add(run.Target["lastname"]), async: true);
        foreach (var name in new[] { "a", "b", "c" }) org.CreateLead(("lastname", name));

        foreach (var job in org.Org.Jobs.Pending.Reverse()) org.Org.Jobs.Run(job);

        Assert.Equal(["c", "b", "a"], seen);
        Assert.Equal(0, org.Org.Jobs.PendingCount);
    }

    [Fact]
    public void Each_call_of_a_job_commits_alone_and_a_caught_fault_dooms_nothing()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 40, run =>
        {
            run.System.Create(new Entity("account") { ["name"] = "kept" });
            Fault(() => run.System.Delete("lead", Guid.NewGuid()));
            run.System.Create(new Entity("account") { ["name"] = "kept too" });
            throw new InvalidPluginExecutionException("too late to undo");
        }, async: true);
        org.CreateLead(("lastname", "Lovelace"));

        org.Org.Jobs.RunAll();

        Assert.Equal(2, org.Count("account"));
        var job = Assert.Single(org.Org.Jobs.Failed);
        Assert.Equal(("too late to undo", JobStatus.Failed, 1), (job.FailureMessage, job.Status, job.Attempts));
    }

    [Fact]
    public void Only_a_request_to_retry_is_retried_and_four_runs_are_all()
    {
        var org = new TestOrganization();
        var runs = 0;
        org.On("Create", "lead", 40, _ =>
        {
            runs++;
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "busy");
        }, async: true);
        org.CreateLead(("lastname", "Lovelace"));
        var job = org.Org.Jobs.RunNext()!;
        Assert.Equal((JobState.Suspended, JobStatus.Waiting, "busy"), (job.State, job.Status, job.FailureMessage));

        org.Org.Jobs.RunAll();

        Assert.Equal(4, runs);
        Assert.Equal(JobStatus.Failed, job.Status);
    }

    [Fact]
    public void A_retry_that_succeeds_is_a_success()
    {
        var org = new TestOrganization();
        var runs = 0;
        org.On("Create", "lead", 40, _ =>
        {
            if (++runs < 3) throw new InvalidPluginExecutionException(OperationStatus.Retry, "busy");
        }, async: true);
        org.CreateLead(("lastname", "Lovelace"));

        org.Org.Jobs.RunAll();

        Assert.Empty(org.Org.Jobs.Failed);
        Assert.Equal(3, runs);
    }

    [Fact]
    public void A_job_fails_at_once_on_any_other_exception_and_says_why()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 40, run =>
        {
            run.Trace.Trace("here");
            throw new FormatException("odd");
        }, async: true);
        org.CreateLead(("lastname", "Lovelace"));

        org.Org.Jobs.RunAll();

        var job = Assert.Single(org.Org.Jobs.Failed);
        Assert.Contains("odd", job.FailureMessage, StringComparison.Ordinal);
        Assert.Equal((1, unchecked((int)0x80040224), "here"), (job.Attempts, job.ErrorCode, job.Trace));
    }

    [Fact]
    public void Jobs_that_jobs_start_are_run_too_and_are_a_level_deeper()
    {
        var org = new TestOrganization();
        var depths = new List<int>();
        org.On("Create", "lead", 40, run => run.System.Create(new Entity("account") { ["name"] = "Engines" }), async: true);
        org.On("Create", "account", 40, run => depths.Add(run.Context.Depth), async: true);
        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal(2, org.Org.Jobs.RunAll());

        Assert.Equal([2], depths);
    }

    [Fact]
    public void Jobs_that_start_one_another_without_end_are_stopped_by_their_depth()
    {
        var org = new TestOrganization();
        org.On("Create", "account", 40, run => run.System.Create(new Entity("account") { ["name"] = "again" }), async: true);
        org.Service.Create(new Entity("account") { ["name"] = "first" });

        Assert.Equal(8, org.Org.Jobs.RunAll());

        Assert.Equal(unchecked((int)0x80044182), Assert.Single(org.Org.Jobs.Failed).ErrorCode);
    }

    [Fact]
    public void A_step_that_deletes_its_jobs_leaves_only_the_failed_ones()
    {
        var org = new TestOrganization();
        var step = org.On("Create", "lead", 40, run =>
        {
            if ((string)run.Target["lastname"] == "bad") throw new InvalidPluginExecutionException("no");
        }, async: true);
        org.Update("sdkmessageprocessingstep", step, ("asyncautodelete", true));
        org.CreateLead(("lastname", "good"));
        org.CreateLead(("lastname", "bad"));

        org.Org.Jobs.RunAll();

        Assert.Equal(JobStatus.Failed, Assert.Single(org.Org.Jobs.All).Status);
        org.Org.Jobs.ClearCompleted();
        Assert.Empty(org.Org.Jobs.All);
    }
}
