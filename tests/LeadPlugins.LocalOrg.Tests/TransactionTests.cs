using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class TransactionTests
{
    private const int IsvAborted = unchecked((int)0x80040265), IsvUnexpected = unchecked((int)0x80040224);

    [Fact]
    public void A_refusal_reaches_the_caller_with_its_sentence_and_undoes_everything()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run => run.System.Create(new Entity("account") { ["name"] = "Engines" }));
        org.On("Create", "lead", 40, _ => throw new InvalidPluginExecutionException(OperationStatus.Failed, 77, "Not on a Monday."));
        org.On("Create", "lead", 40, _ => { }, async: true);

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(IsvAborted, fault.ErrorCode);
        Assert.Equal("Not on a Monday.", fault.Message);
        Assert.Equal(77, fault.ErrorDetails["SubErrorCode"]);
        Assert.Equal(0, org.Count("lead"));
        Assert.Equal(0, org.Count("account"));
        Assert.Equal(0, org.Org.Jobs.PendingCount);
    }

    [Fact]
    public void The_log_survives_the_rollback()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run =>
        {
            run.Trace.Trace("about to refuse");
            throw new InvalidPluginExecutionException("no");
        });

        Fault(() => org.CreateLead(("lastname", "Lovelace")));

        var execution = org.Org.Log.Executions.Single();
        Assert.Equal("about to refuse", execution.Trace);
        Assert.IsType<InvalidPluginExecutionException>(execution.Fault);
    }

    [Fact]
    public void Any_other_exception_is_an_unexpected_error_of_the_code()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, _ => throw new FormatException("odd"));

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(IsvUnexpected, fault.ErrorCode);
        Assert.StartsWith("An unexpected error occurred from ISV code.", fault.Message);
    }

    [Fact]
    public void A_nested_refusal_keeps_its_sentence_on_the_way_out()
    {
        var org = new TestOrganization();
        org.On("Create", "account", 20, _ => throw new InvalidPluginExecutionException("No more accounts."));
        org.On("Create", "lead", 40, run => run.System.Create(new Entity("account") { ["name"] = "Engines" }));

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal((IsvAborted, "No more accounts."), (fault.ErrorCode, fault.Message));
        Assert.Equal(0, org.Count("lead"));
    }

    [Fact]
    public void A_platform_fault_that_a_step_lets_through_is_unexpected_and_kept_as_the_inner_fault()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 40, run => run.System.Delete("lead", Guid.NewGuid()));

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(IsvUnexpected, fault.ErrorCode);
        Assert.Equal(unchecked((int)0x80040217), fault.InnerFault.ErrorCode);
    }

    [Fact]
    public void A_fault_that_is_caught_and_ignored_still_ends_the_transaction()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 40, run => Assert.Throws<FaultException<OrganizationServiceFault>>(() => run.System.Delete("lead", Guid.NewGuid())));

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(unchecked((int)0x8009000C), fault.ErrorCode);
        Assert.Equal(0, org.Count("lead"));
    }

    [Fact]
    public void After_a_caught_fault_no_further_call_succeeds()
    {
        var org = new TestOrganization();
        OrganizationServiceFault? second = null;
        org.On("Create", "lead", 40, run =>
        {
            Fault(() => run.System.Retrieve("lead", Guid.NewGuid(), new ColumnSet(true)));
            second = Fault(() => run.System.Create(new Entity("account") { ["name"] = "Engines" }));
        });

        Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal(unchecked((int)0x80040251), second!.ErrorCode);
    }

    [Fact]
    public void The_organization_works_on_after_a_doomed_transaction()
    {
        var org = new TestOrganization();
        var faulty = true;
        org.On("Create", "lead", 40, run =>
        {
            if (faulty) run.System.Delete("lead", Guid.NewGuid());
        });
        Fault(() => org.CreateLead(("lastname", "Lovelace")));

        faulty = false;
        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal(1, org.Count("lead"));
    }

    [Fact]
    public void Real_plugin_code_catches_faults_by_the_framework_type()
    {
        var org = new TestOrganization();
        var step = org.Step("Create", "lead", 40, "LeadPlugins.LocalOrg.TestPlugins.CatchesFaults", async: true);
        org.Import(TestOrganization.Solution(step));

        org.CreateLead(("lastname", "Lovelace"));
        org.Org.Jobs.RunAll();

        Assert.Equal("caught 80040217", org.Org.Log.Executions.Single().Trace);
    }

    [Fact]
    public void Stage_10_of_an_outermost_request_runs_outside_the_transaction()
    {
        var org = new TestOrganization();
        var inside = new List<bool>();
        org.On("Create", "lead", 10, run =>
        {
            inside.Add(run.Context.IsInTransaction);
            run.System.Create(new Entity("account") { ["name"] = "stays" });
            Fault(() => run.System.Delete("lead", Guid.NewGuid()));
        });
        org.On("Create", "lead", 20, run =>
        {
            inside.Add(run.Context.IsInTransaction);
            throw new InvalidPluginExecutionException("no");
        });

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Equal("no", fault.Message);
        Assert.Equal([false, true], inside);
        Assert.Equal(1, org.Count("account"));
    }

    [Fact]
    public void Stage_10_of_a_nested_request_runs_inside_the_transaction()
    {
        var org = new TestOrganization();
        bool? inside = null;
        org.On("Create", "account", 10, run => inside = run.Context.IsInTransaction);
        org.On("Create", "lead", 20, run => run.System.Create(new Entity("account") { ["name"] = "Engines" }));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.True(inside);
    }

    [Fact]
    public void A_rollback_restores_queue_items_and_deleted_rows()
    {
        var org = new TestOrganization();
        var queues = new QueueWorld(org);
        var lead = org.CreateLead(("lastname", "Lovelace"));
        queues.Add(lead, queues.First);
        org.On("Update", "lead", 40, run =>
        {
            run.System.Execute(queues.Request(lead, queues.Second));
            run.System.Delete("account", run.System.Create(new Entity("account") { ["name"] = "Engines" }));
            throw new InvalidPluginExecutionException("no");
        });

        Fault(() => org.Update("lead", lead, ("statecode", new OptionSetValue(2))));

        Assert.Equal(queues.First, queues.ActiveQueueOf(lead));
        Assert.Equal(new OptionSetValue(0), org.Read<OptionSetValue>(lead, "statecode"));
    }
}
