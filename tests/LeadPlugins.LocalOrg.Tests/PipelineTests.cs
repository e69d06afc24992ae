using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Tests;

public class PipelineTests
{
    [Fact]
    public void Steps_run_by_stage_and_within_a_stage_by_rank()
    {
        var org = new TestOrganization();
        var ran = new List<string>();
        org.On("Create", "lead", 40, _ => ran.Add("40"));
        org.On("Create", "lead", 20, _ => ran.Add("20 rank 9"), rank: 9);
        org.On("Create", "lead", 20, _ => ran.Add("20 rank 2"), rank: 2);
        org.On("Create", "lead", 10, _ => ran.Add("10"));
        org.On("Create", "contact", 20, _ => ran.Add("another table"));
        org.On("Update", "lead", 20, _ => ran.Add("another message"));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal(["10", "20 rank 2", "20 rank 9", "40"], ran);
    }

    [Fact]
    public void A_step_without_a_table_runs_for_every_table()
    {
        var org = new TestOrganization();
        var tables = new List<string>();
        org.On("Create", null, 40, run => tables.Add(run.Context.PrimaryEntityName));

        org.CreateLead(("lastname", "Lovelace"));
        org.Service.Create(new Entity("account") { ["name"] = "Analytical Engines" });

        Assert.Equal(["lead", "account"], tables);
    }

    [Fact]
    public void What_a_stage_20_step_puts_into_the_target_is_saved_by_the_same_operation_without_a_new_event()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run => run.Target["jobtitle"] = "Analyst");
        org.On("Update", "lead", 40, _ => Assert.Fail("No Update happened."));

        var id = org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal("Analyst", org.Read<string>(id, "jobtitle"));
    }

    [Fact]
    public void The_callers_own_row_is_never_changed()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run =>
        {
            run.Target["jobtitle"] = "Analyst";
            run.Target.GetAttributeValue<OptionSetValue>("leadsourcecode").Value = 1;
        });
        var mine = Lead(("lastname", "Lovelace"), ("leadsourcecode", new OptionSetValue(8)));

        var id = org.Service.Create(mine);

        Assert.False(mine.Contains("jobtitle"));
        Assert.Equal(8, mine.GetAttributeValue<OptionSetValue>("leadsourcecode").Value);
        Assert.Equal(1, org.Read<OptionSetValue>(id, "leadsourcecode").Value);
    }

    [Fact]
    public void A_value_read_from_the_organization_is_a_copy()
    {
        var org = new TestOrganization();
        var id = org.CreateLead(("leadsourcecode", new OptionSetValue(8)));

        org.Read<OptionSetValue>(id, "leadsourcecode").Value = 1;

        Assert.Equal(8, org.Read<OptionSetValue>(id, "leadsourcecode").Value);
    }

    [Fact]
    public void An_early_bound_row_arrives_late_bound_and_must_stay_so()
    {
        var org = new TestOrganization();
        Type? seen = null;
        org.On("Create", "lead", 20, run => seen = run.Target.GetType());
        org.Service.Create(new EarlyBound { ["lastname"] = "Lovelace" });
        Assert.Equal(typeof(Entity), seen);

        org.Import(TestOrganization.Solution(org.Step("Update", "lead", 20, "LeadPlugins.LocalOrg.TestPlugins.LeavesEarlyBoundTarget")));
        var id = org.CreateLead(("lastname", "Byron"));
        Refuses("late-bound", () => org.Update("lead", id, ("jobtitle", "Poet")));
    }

    [Fact]
    public void Output_parameters_of_a_read_can_be_changed_in_stage_40()
    {
        var org = new TestOrganization();
        org.On("Retrieve", "lead", 40, run => ((Entity)run.Context.OutputParameters["BusinessEntity"])["jobtitle"] = "hidden");
        var id = org.CreateLead(("jobtitle", "Analyst"));

        Assert.Equal("hidden", org.Read<string>(id, "jobtitle"));
    }

    [Fact]
    public void The_id_of_a_created_row_is_an_output_parameter_in_stage_40()
    {
        var org = new TestOrganization();
        var ids = new List<Guid>();
        org.On("Create", "lead", 40, run => ids.AddRange([(Guid)run.Context.OutputParameters["id"], run.Target.Id, run.Context.PrimaryEntityId]));

        var id = org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal([id, id, id], ids);
    }

    [Fact]
    public void Output_parameters_written_before_the_operation_are_no_output()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run => run.Context.OutputParameters["early"] = 1);
        org.On("Create", "lead", 40, run => run.Context.OutputParameters["late"] = 2);

        var response = org.Service.Execute(new CreateRequest { Target = Lead() });

        Assert.Equal(["id", "late"], response.Results.Keys.Order());
    }

    [Fact]
    public void Plugin_code_can_ask_for_the_organizations_clock()
    {
        var org = new TestOrganization();
        DateTime? now = null;
        org.On("Create", "lead", 20, run => now = run.UtcNow());

        org.CreateLead();

        Assert.Equal(org.Org.Clock.UtcNow, now);
    }

    [Fact]
    public void A_test_can_make_any_call_of_plugin_code_fail_as_the_platform_does()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 40, run => run.System.Create(new Entity("account") { ["name"] = "Engines" }));
        org.Org.BeforePluginCall = request => throw new System.ServiceModel.FaultException<OrganizationServiceFault>(
            new OrganizationServiceFault { ErrorCode = 7, Message = $"{request.RequestName} is down." });

        Assert.Equal(7, Fault(() => org.CreateLead()).InnerFault.ErrorCode);
        Assert.Equal(0, org.Count("lead"));

        org.Org.BeforePluginCall = null;
        org.CreateLead();
    }

    [Fact]
    public void Business_logic_can_be_bypassed_synchronous_and_asynchronous_each()
    {
        var org = new TestOrganization();
        var ran = new List<string>();
        org.On("Create", "lead", 20, _ => ran.Add("sync"));
        org.On("Create", "lead", 40, _ => ran.Add("async"), async: true);

        Create("CustomSync");
        Create("CustomAsync");
        Create("CustomSync,CustomAsync");
        org.Org.Jobs.RunAll();

        Assert.Equal(["sync", "async"], ran);

        void Create(string bypass) =>
            org.Service.Execute(new CreateRequest { Target = Lead(("lastname", "Lovelace")), ["BypassBusinessLogicExecution"] = bypass });
    }

    [Fact]
    public void One_instance_serves_every_run_of_a_step()
    {
        var org = new TestOrganization();
        org.Import(TestOrganization.Solution(org.Step("Create", "lead", 20, "LeadPlugins.LocalOrg.TestPlugins.CountsItsRuns")));

        org.CreateLead(("lastname", "Lovelace"));
        org.CreateLead(("lastname", "Byron"));

        Assert.Equal(["run 1", "run 2"], org.Org.Log.Executions.Select(e => e.Trace));
    }

    [Fact]
    public void A_class_gets_its_configuration_and_no_secure_one()
    {
        var org = new TestOrganization();
        org.Import(TestOrganization.Solution(org.Step("Create", "lead", 20, "LeadPlugins.LocalOrg.TestPlugins.TakesBothConfigurations", configuration: "abc")));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal("unsecure abc, secure null", org.Org.Log.Executions.Single().Trace);
    }

    [Fact]
    public void A_step_that_takes_longer_than_the_limit_fails()
    {
        var org = new TestOrganization(options: new LocalOrgOptions { PluginTimeLimit = TimeSpan.FromMilliseconds(5) });
        org.On("Create", "lead", 20, _ => Thread.Sleep(20));

        var fault = Fault(() => org.CreateLead(("lastname", "Lovelace")));

        Assert.Contains("timed out", fault.Message);
        Assert.Equal(0, org.Count("lead"));
    }

    private sealed class EarlyBound() : Entity("lead");
}
