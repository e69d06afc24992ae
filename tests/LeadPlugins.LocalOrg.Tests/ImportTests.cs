using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class ImportTests
{
    private const string Plugins = "LeadPlugins.LocalOrg.TestPlugins.";

    private readonly TestOrganization org = new();

    [Fact]
    public void A_new_table_and_new_columns_can_be_used_after_the_import()
    {
        org.Import(WithTable());

        var thing = org.Service.Create(new Entity("t_thing") { ["t_name"] = "Wheel" });
        var lead = org.CreateLead(("t_thingid", new EntityReference("t_thing", thing)), ("t_kind", new OptionSetValue(10001)));

        Assert.Equal("Wheel", org.Read<EntityReference>(lead, "t_thingid").Name);
        Refuses(0x8004431a, () => org.CreateLead(("t_kind", new OptionSetValue(1))));
    }

    [Theory]
    [InlineData(CascadeDelete.Restrict, true)]
    [InlineData(CascadeDelete.RemoveLink, false)]
    public void A_relationship_says_what_a_deletion_does(CascadeDelete onDelete, bool refused)
    {
        org.Import(WithTable() with { Relationships = [new RelationshipModel("t_thing_lead", "t_thing", "lead", "t_thingid", onDelete)] });
        var thing = org.Service.Create(new Entity("t_thing") { ["t_name"] = "Wheel" });
        var lead = org.CreateLead(("t_thingid", new EntityReference("t_thing", thing)));

        if (refused) Refuses(0x80040227, () => org.Service.Delete("t_thing", thing));
        else org.Service.Delete("t_thing", thing);

        Assert.Equal(refused, org.Read("lead", lead).Contains("t_thingid"));
    }

    [Fact]
    public void The_registration_can_be_read_as_rows()
    {
        var step = org.On("Update", "lead", 40, _ => { }, async: true, rank: 7, filter: ["jobtitle", "subject"], pre: ["jobtitle"], name: "Watch");

        var row = org.Read("sdkmessageprocessingstep", step);
        Assert.Equal(("Watch", 7, "jobtitle,subject"), (row["name"], row["rank"], row["filteringattributes"]));
        Assert.Equal((new OptionSetValue(40), new OptionSetValue(1)), (row["stage"], row["mode"]));
        Assert.Equal(("Update", TestOrganization.Scripted), (((EntityReference)row["sdkmessageid"]).Name, ((EntityReference)row["plugintypeid"]).Name));

        var images = new QueryExpression("sdkmessageprocessingstepimage") { ColumnSet = new ColumnSet(true) };
        images.Criteria.AddCondition("sdkmessageprocessingstepid", ConditionOperator.Equal, step);
        var image = Assert.Single(org.Service.RetrieveMultiple(images).Entities);
        Assert.Equal(("Pre", "jobtitle", "Target"), (image["entityalias"], image["attributes"], image["messagepropertyname"]));
    }

    [Fact]
    public void Changing_the_rows_changes_what_runs_without_another_import()
    {
        var runs = 0;
        Entity? pre = null;
        var step = org.On("Update", "lead", 20, run => { runs++; pre = run.Context.PreEntityImages["Pre"]; }, filter: ["jobtitle"], pre: ["jobtitle"]);
        var id = org.CreateLead(("jobtitle", "Poet"), ("subject", "Engine"));
        org.Update("lead", id, ("subject", "Engine 2"));
        Assert.Equal(0, runs);

        org.Update("sdkmessageprocessingstep", step, ("filteringattributes", "jobtitle,subject"));
        var images = new QueryExpression("sdkmessageprocessingstepimage");
        org.Update("sdkmessageprocessingstepimage", org.Service.RetrieveMultiple(images).Entities.Single().Id, ("attributes", "jobtitle,subject"));
        org.Update("lead", id, ("subject", "Engine 3"));
        Assert.Equal((1, "Engine 2"), (runs, pre!["subject"]));

        org.Update("sdkmessageprocessingstep", step, ("statecode", new OptionSetValue(1)));
        org.Update("lead", id, ("subject", "Engine 4"));
        Assert.Equal(1, runs);

        org.Update("sdkmessageprocessingstep", step, ("statecode", new OptionSetValue(0)));
        org.Update("lead", id, ("subject", "Engine 5"));
        Assert.Equal(2, runs);

        org.Service.Delete("sdkmessageprocessingstep", step);
        org.Update("lead", id, ("subject", "Engine 6"));
        Assert.Equal(2, runs);
    }

    [Fact]
    public void A_new_configuration_makes_a_new_instance()
    {
        var step = org.Step("Create", "lead", 20, Plugins + "TakesBothConfigurations", configuration: "one");
        org.Import(TestOrganization.Solution(step));
        org.CreateLead();

        org.Update("sdkmessageprocessingstep", step.Id, ("configuration", "two"));
        org.CreateLead();

        Assert.Equal(["unsecure one, secure null", "unsecure two, secure null"], org.Org.Log.Executions.Select(e => e.Trace));
    }

    [Fact]
    public void Importing_again_brings_everything_back_to_the_file_and_nothing_twice()
    {
        var step = org.Step("Create", "lead", 20, Plugins + "CountsItsRuns");
        org.Import(TestOrganization.Solution(step));
        org.Update("sdkmessageprocessingstep", step.Id, ("statecode", new OptionSetValue(1)));

        org.Import(TestOrganization.Solution(step));
        org.CreateLead();

        Assert.Single(org.Org.Log.Executions);
        Assert.Equal((1, 1), (org.Count("sdkmessageprocessingstep"), org.Count("solution")));
    }

    [Fact]
    public void A_class_that_cannot_be_made_fails_the_request_and_not_the_import()
    {
        org.Import(TestOrganization.Solution(org.Step("Create", "lead", 20, Plugins + "ThrowsInConstructor")));

        Refuses("This class cannot be made.", () => org.CreateLead());
    }

    [Fact]
    public void A_step_written_by_hand_without_a_class_fails_when_it_runs_and_disturbs_nothing_else()
    {
        org.On("Create", "account", 20, _ => { });
        var step = org.On("Create", "lead", 20, _ => { });
        org.Update("sdkmessageprocessingstep", step, ("plugintypeid", null), ("eventhandler", null));

        org.Service.Create(new Entity("account"));

        Fault(() => org.CreateLead());
    }

    [Fact]
    public void A_missing_DLL_is_a_fault_that_names_it()
    {
        var fault = Assert.Throws<SolutionImportException>(() =>
            org.Org.Import(TestOrganization.Solution(org.Step("Create", "lead", 20, Plugins + "CountsItsRuns")), _ => null));

        Assert.Equal("missing-assembly", Assert.Single(fault.Faults).Code);
        Assert.Contains("PluginAssemblies/Test.dll", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_assembly_is_no_DLL()
    {
        var fault = Assert.Throws<SolutionImportException>(() =>
            org.Org.Import(TestOrganization.Solution(org.Step("Create", "lead", 20, Plugins + "CountsItsRuns")), _ => [1, 2, 3]));

        Assert.Equal("missing-assembly", Assert.Single(fault.Faults).Code);
    }

    [Fact]
    public void What_is_no_zip_is_refused()
    {
        Assert.NotEmpty(Assert.Throws<SolutionImportException>(() => org.Org.Import(new MemoryStream([1, 2, 3]))).Faults);
    }

    [Fact]
    public void Every_fault_is_reported_at_once_and_nothing_is_imported()
    {
        var good = org.Step("Create", "lead", 20, Plugins + "CountsItsRuns");
        var solution = TestOrganization.Solution(
            good, good,
            org.Step("Create", "lead", 20, Plugins + "NoSuchClass"),
            org.Step("Create", "lead", 20, Plugins + "NoPlugin"),
            org.Step("Create", "lead", 20, Plugins + "AbstractPlugin"),
            org.Step("WinOpportunity", "opportunity", 20, Plugins + "CountsItsRuns"),
            org.Step("Create", "nosuchtable", 20, Plugins + "CountsItsRuns"),
            org.Step("Update", "lead", 20, Plugins + "CountsItsRuns", filter: ["nosuchfilter"], pre: ["nosuchimage"]),
            org.Step("Create", "lead", 20, Plugins + "CountsItsRuns", filter: ["jobtitle"], pre: ["jobtitle"]),
            org.Step("QualifyLead", "lead", 40, Plugins + "CountsItsRuns", post: ["jobtitle"]),
            org.Step("Update", "email", 40, Plugins + "CountsItsRuns", filter: ["subject"], pre: ["from"]),
            org.Step("Create", "lead", 30, Plugins + "CountsItsRuns"),
            org.Step("Create", "lead", 20, Plugins + "CountsItsRuns", async: true, post: ["jobtitle"]),
            org.Step("Create", "lead", 20, Plugins + "CountsItsRuns") with { PluginTypeId = Guid.NewGuid() }) with
        {
            Tables = [new TableModel { LogicalName = "nosuchtable2", SchemaName = "x", Columns = [] },
                new TableModel { LogicalName = "lead", SchemaName = "Lead",
                    Columns = [new ColumnModel { LogicalName = "jobtitle", SchemaName = "JobTitle", Type = ColumnType.WholeNumber }] }],
            Relationships = [new RelationshipModel("t_x", "nosuchtable3", "lead", "nosuchlookup", CascadeDelete.RemoveLink)],
            CustomApis = [new CustomApiModel { UniqueName = "Create", BindingType = 1, BoundTable = "nosuchtable4", PluginTypeId = Guid.NewGuid(),
                Requests = [new CustomApiParameter("X", 99, false, null)] }],
        };

        var faults = Assert.Throws<SolutionImportException>(() => org.Import(solution)).Faults;

        foreach (var part in new[] { good.Id.ToString(), "NoSuchClass", "NoPlugin", "AbstractPlugin", "WinOpportunity", "nosuchtable ", "nosuchfilter",
            "nosuchimage", "no filtering columns", "no pre-image", "stage 30", "mode 1", "has no post-image", "QualifyLead has no images", "email.from", "is in no assembly", "nosuchtable2",
                "jobtitle is Text", "nosuchtable3", "nosuchlookup", "nosuchtable4", "platform message", "type 99" })
        {
            Assert.Contains(faults, f => f.Message.Contains(part, StringComparison.Ordinal));
        }
        Assert.Equal(0, org.Count("sdkmessageprocessingstep"));
        org.CreateLead(("jobtitle", "still text"));
    }

    [Fact]
    public void Many_organizations_share_one_loaded_assembly_and_nothing_else()
    {
        var other = new TestOrganization();
        foreach (var one in new[] { org, other }) one.Import(TestOrganization.Solution(one.Step("Create", "lead", 20, Plugins + "CountsItsRuns")));

        org.CreateLead();
        other.CreateLead();

        Assert.Equal("run 1", other.Org.Log.Executions.Single().Trace);
        Assert.Equal(1, other.Count("lead"));
    }

    private static SolutionModel WithTable() => TestOrganization.Solution() with
    {
        Assemblies = [],
        Tables =
        [
            new TableModel
            {
                LogicalName = "t_thing", SchemaName = "t_Thing", IsNew = true, Ownership = Ownership.Organization, PrimaryId = "t_thingid",
                    PrimaryName = "t_name",
                Columns = [new ColumnModel { LogicalName = "t_thingid", SchemaName = "t_ThingId", Type = ColumnType.PrimaryKey },
                    new ColumnModel { LogicalName = "t_name", SchemaName = "t_Name", Type = ColumnType.Text, MaxLength = 100 }],
            },
            new TableModel
            {
                LogicalName = "lead", SchemaName = "Lead",
                Columns =
                [
                    new ColumnModel { LogicalName = "t_thingid", SchemaName = "t_ThingId", Type = ColumnType.Lookup, Targets = ["t_thing"], IsCustom = true },
                    new ColumnModel { LogicalName = "t_kind", SchemaName = "t_Kind", Type = ColumnType.Choice, Options = [new Option(10001, "Round")],
                        IsCustom = true },
                ],
            },
        ],
    };
}
