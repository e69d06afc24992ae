using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

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
    public void An_API_that_refuses_undoes_every_kind_of_write_it_made_and_leaves_no_job()
    {
        Import(bound: false, with: [org.Step("Update", "lead", 40, "LeadPlugins.LocalOrg.TestPlugins.CountsItsRuns", async: true)]);
        var queues = new QueueWorld(org);
        var lead = org.CreateLead(("lastname", "Lovelace"));
        var call = org.Service.Create(Row("phonecall", Guid.Empty, ("regardingobjectid", new EntityReference("lead", lead))));
        var (owner, team) = (org.Read<EntityReference>(lead, "ownerid"), org.CreateTeam("Desk"));
        script = run =>
        {
            run.System.Update(Row("lead", lead, ("ownerid", new EntityReference("team", team)), ("statecode", new OptionSetValue(2))));
            run.System.Update(Row("lead", lead, ("statecode", new OptionSetValue(0))));
            run.System.Execute(queues.Request(lead, queues.First));
            run.System.Create(Row("task", Guid.Empty, ("subject", "Call")));
            run.System.Delete("phonecall", call);
            throw new InvalidPluginExecutionException("no");
        };

        Assert.Equal("no", Fault(() => org.Service.Execute(new OrganizationRequest("t_Judge"))).Message);

        Assert.Equal((owner, owner), (org.Read<EntityReference>(lead, "ownerid"), org.Read("phonecall", call)["ownerid"]));
        Assert.Equal((0, 0, 0), (org.Count("task"), org.Count("queueitem"), org.Org.Jobs.PendingCount));
    }

    [Fact]
    public void An_unbound_API_has_no_target_and_takes_and_gives_numbers_yes_and_no_and_choices()
    {
        Import(bound: false, requests: [new("PageSize", 7, true, null), new("Kind", 9, true, null)],
            responses: [new("Marked", 7, true, null), new("More", 0, true, null)]);
        var seen = new List<string>();
        script = run =>
        {
            Assert.Equal(("none", Guid.Empty), (run.Context.PrimaryEntityName, run.Context.PrimaryEntityId));
            seen.Add(string.Join(' ', run.Context.InputParameters.Select(p => $"{p.Key} {(p.Value is OptionSetValue kind ? kind.Value : p.Value)}")));
            (run.Context.OutputParameters["Marked"], run.Context.OutputParameters["More"]) = (7, true);
        };

        var answer = org.Service.Execute(new OrganizationRequest("t_Judge") { ["PageSize"] = 20, ["Kind"] = new OptionSetValue(3) });
        org.Service.Execute(new OrganizationRequest("t_Judge"));

        Assert.Equal(["PageSize 20 Kind 3", ""], seen);
        Assert.Equal((7, true), (answer["Marked"], answer["More"]));
        Refuses("must be OptionSetValue", () => org.Service.Execute(new OrganizationRequest("t_Judge") { ["Kind"] = 3 }));
        Refuses("must be Int32", () => org.Service.Execute(new OrganizationRequest("t_Judge") { ["PageSize"] = 20L }));
    }

    [Fact]
    public void An_API_runs_in_the_name_of_whoever_calls_it_at_the_instant_of_the_call()
    {
        Import(bound: true);
        var (anne, lead) = (org.CreateUser("Anne"), org.CreateLead());
        org.Org.Clock.Advance(TimeSpan.FromHours(3));
        (Guid, Guid, DateTime, int)? seen = null;
        var task = Guid.Empty;
        script = run =>
        {
            seen = (run.Context.UserId, run.Context.InitiatingUserId, run.Context.OperationCreatedOn, run.Context.Depth);
            task = run.Factory.CreateOrganizationService(run.Context.UserId).Create(new Entity("task"));
        };

        org.Org.Service(anne).Execute(new OrganizationRequest("t_Judge") { ["Target"] = new EntityReference("lead", lead) });

        Assert.Equal((anne, anne, org.Org.Clock.UtcNow, 1), seen);
        Assert.Equal(anne, org.Read("task", task).GetAttributeValue<EntityReference>("ownerid").Id);
        Refuses(0x80040225, () => org.Org.Service(org.CreateUser("Gone", disabled: true)).Execute(new OrganizationRequest("t_Judge")));
    }

    [Fact]
    public void Of_two_people_who_call_an_API_on_one_row_at_once_the_second_to_write_is_refused_and_nothing_of_it_stays()
    {
        Import(bound: true);
        var (anne, ben, lead) = (org.CreateUser("Anne"), org.CreateUser("Ben"), org.CreateLead());
        var request = new OrganizationRequest("t_Judge") { ["Target"] = new EntityReference("lead", lead) };
        var isFirst = true;
        script = run =>
        {
            var read = run.System.Retrieve("lead", lead, new ColumnSet("jobtitle"));
            run.System.Create(new Entity("task") { ["subject"] = "by " + run.Context.UserId });
            if (isFirst) Interrupt();
            read["jobtitle"] = "by " + run.Context.UserId;
            run.System.Execute(new UpdateRequest { Target = read, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        };
        void Interrupt()
        {
            isFirst = false;
            org.Org.AsAnotherSession(() => org.Org.Service(ben).Execute(request));
        }

        Assert.Equal(unchecked((int)0x80060882), Fault(() => org.Org.Service(anne).Execute(request)).InnerFault.ErrorCode);

        Assert.Equal("by " + ben, org.Read<string>(lead, "jobtitle"));
        var tasks = org.Service.RetrieveMultiple(new QueryExpression("task") { ColumnSet = new ColumnSet("subject") }).Entities;
        Assert.Equal("by " + ben, Assert.Single(tasks)["subject"]);
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

    private void Import(
        bool bound, bool required = false, CustomApiParameter[]? requests = null, CustomApiParameter[]? responses = null, params StepModel[] with)
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
                    Requests = requests ?? [new CustomApiParameter("Dry", 0, !required, null)],
                    Responses = responses ?? [new CustomApiParameter("Answer", 10, true, null)],
                },
            ],
        });
    }
}
