using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class CustomApiTests
{
    private readonly TestOrganization org = new();
    private Action<Run> script = _ => { };

    [Fact]
    public void A_bound_API_runs_its_class_at_stage_30_in_the_transaction_on_its_target()
    {
        Import(bound: true);
        var lead = org.CreateLead();
        script = run =>
        {
            Assert.Equal((30, true, "t_Judge", "lead", lead),
                (run.Context.Stage, run.Context.IsInTransaction, run.Context.MessageName, run.Context.PrimaryEntityName, run.Context.PrimaryEntityId));
            run.Context.OutputParameters["Answer"] = run.Context.InputParameters.TryGetValue("Dry", out bool dry) && dry ? "dry" : "wet";
        };

        Assert.Equal("dry", org.Service.Execute(new OrganizationRequest("t_Judge") { ["Target"] = new EntityReference("lead", lead),
            ["Dry"] = true })["Answer"]);
        Assert.Equal("wet", org.Service.Execute(new OrganizationRequest("t_Judge") { ["Target"] = new EntityReference("lead", lead) })["Answer"]);
    }

    [Fact]
    public void What_an_API_wrote_is_undone_when_it_refuses()
    {
        Import(bound: false);
        script = run =>
        {
            run.System.Create(new Entity("account") { ["name"] = "Engines" });
            throw new InvalidPluginExecutionException("no");
        };

        Assert.Equal("no", Fault(() => org.Service.Execute(new OrganizationRequest("t_Judge"))).Message);
        Assert.Equal(0, org.Count("account"));
    }

    [Fact]
    public void Steps_on_an_API_run_around_its_class()
    {
        Import(bound: false, with: [org.Step("t_Judge", null, 20, "LeadPlugins.LocalOrg.TestPlugins.CountsItsRuns", name: "before"),
            org.Step("t_Judge", null, 40, "LeadPlugins.LocalOrg.TestPlugins.CountsItsRuns", name: "after")]);

        org.Service.Execute(new OrganizationRequest("t_Judge"));

        Assert.Equal(["before", "t_Judge", "after"], org.Org.Log.Executions.Select(e => e.Step));
    }

    [Fact]
    public void Parameters_are_checked_on_the_way_in_and_out()
    {
        Import(bound: true, required: true);
        var lead = new EntityReference("lead", org.CreateLead());
        Refused("'Target'", new OrganizationRequest("t_Judge") { ["Dry"] = true });
        Refused("'Dry'", new OrganizationRequest("t_Judge") { ["Target"] = lead });
        Refused("must be Boolean", new OrganizationRequest("t_Judge") { ["Target"] = lead, ["Dry"] = "yes" });
        Refused("must be of lead", new OrganizationRequest("t_Judge") { ["Target"] = new EntityReference("account", lead.Id), ["Dry"] = true });
        Refused("'Colour'", new OrganizationRequest("t_Judge") { ["Target"] = lead, ["Dry"] = true, ["Colour"] = "red" });

        script = run => run.Context.OutputParameters["Answer"] = 7;
        Refused("must be String", new OrganizationRequest("t_Judge") { ["Target"] = lead, ["Dry"] = true });
        script = run => run.Context.OutputParameters["Other"] = "x";
        Refused("'Other'", new OrganizationRequest("t_Judge") { ["Target"] = lead, ["Dry"] = true });

        void Refused(string named, OrganizationRequest request) => Refuses(named, () => org.Service.Execute(request));
    }

    private void Import(bool bound, bool required = false, params StepModel[] with)
    {
        // A custom API's class has no configuration, so its script is found under the empty key; the tests of this class run one after the other.
        AppDomain.CurrentDomain.SetData("", (Action<IServiceProvider>)(provider => script(new Run(provider))));
        var solution = TestOrganization.Solution([.. with]);
        org.Import(solution with
        {
            Assemblies = [TestOrganization.Assembly([TestOrganization.Scripted, .. with.Select(s => s.TypeName)])],
            CustomApis =
            [
                new CustomApiModel
                {
                    UniqueName = "t_Judge", BindingType = bound ? 1 : 0, BoundTable = bound ? "lead" : null, AllowedCustomProcessingStepType = 2,
                        PluginTypeId = IdOf(TestOrganization.Scripted),
                    Requests = [new CustomApiParameter("Dry", 0, !required, null)], Responses = [new CustomApiParameter("Answer", 10, true, null)],
                },
            ],
        });
    }
}
