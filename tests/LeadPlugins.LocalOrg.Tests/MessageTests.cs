using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class MessageTests
{
    private readonly TestOrganization org = new();

    [Fact]
    public void WhoAmI_tells_the_caller()
    {
        var anne = org.CreateUser("Anne");

        var answer = (WhoAmIResponse)org.Org.Service(anne).Execute(new WhoAmIRequest());

        Assert.Equal((anne, org.Org.RootBusinessUnitId, org.Org.OrganizationId), (answer.UserId, answer.BusinessUnitId, answer.OrganizationId));
    }

    [Fact]
    public void Assign_and_SetState_run_the_steps_of_Update()
    {
        var anne = org.CreateUser("Anne");
        var lead = org.CreateLead();
        var seen = new List<string>();
        org.On("Update", "lead", 20, run => seen.Add($"{string.Join(' ', run.Target.Attributes.Keys)} at {run.Context.Depth}"));

        org.Service.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", anne) });
        org.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(2),
            Status = new OptionSetValue(-1) });

        Assert.Equal(["ownerid at 1", "statecode statuscode at 1"], seen);
        Assert.Equal(anne, org.Read<EntityReference>(lead, "ownerid").Id);
        Assert.Equal(new OptionSetValue(4), org.Read<OptionSetValue>(lead, "statuscode"));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "winner 2 Merge, loser 2 Merge")]
    public void Merge_takes_the_content_and_closes_the_loser_and_a_switch_says_whether_Update_steps_run(bool raises, string expected)
    {
        var org = new TestOrganization(new LocalOrgSwitches { MergeRaisesUpdate = raises });
        var (winner, loser) = (org.CreateLead(("lastname", "a")), org.CreateLead(("lastname", "b")));
        var seen = new List<string>();
        org.On("Update", "lead", 20, run =>
            seen.Add($"{(run.Target.Id == winner ? "winner" : "loser")} {run.Context.Depth} {run.Context.ParentContext.ParentContext.MessageName}"));

        org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", winner), SubordinateId = loser,
            UpdateContent = new Entity("lead") { ["jobtitle"] = "Analyst" } });

        Assert.Equal(expected, string.Join(", ", seen));
        Assert.Equal("Analyst", org.Read<string>(winner, "jobtitle"));
        var lost = org.Read("lead", loser);
        Assert.Equal((true, winner, new OptionSetValue(2)), (lost["merged"], ((EntityReference)lost["masterid"]).Id, lost["statecode"]));
        Refuses(0x80045304, () => org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", winner), SubordinateId = loser }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_of_Merge_runs_once_last_with_the_winner_as_Target_and_the_loser_closed(bool raises)
    {
        var org = new TestOrganization(new LocalOrgSwitches { MergeRaisesUpdate = raises });
        var (winner, loser) = (org.CreateLead(("lastname", "a")), org.CreateLead(("lastname", "b")));
        var seen = new List<string>();
        foreach (var async in new[] { false, true })
        {
            org.On("Merge", "lead", 40, run =>
            {
                var (target, subordinate) = ((EntityReference)run.Context.InputParameters["Target"], (Guid)run.Context.InputParameters["SubordinateId"]);
                var state = run.System.Retrieve("lead", subordinate, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value;
                seen.Add($"{run.Context.MessageName} {target.Id == winner} {subordinate == loser} {run.Context.PrimaryEntityId == winner} {state}");
            }, async);
        }

        org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", winner), SubordinateId = loser });
        org.Org.Jobs.RunAll();

        Assert.Equal(["Merge True True True 2", "Merge True True True 2"], seen);
    }

    [Fact]
    public void Activities_of_the_loser_of_a_merge_pass_to_the_winner_silently()
    {
        var (winner, loser) = (org.CreateLead(("lastname", "a")), org.CreateLead(("lastname", "b")));
        var updates = 0;
        org.On("Update", "phonecall", 40, _ => updates++);
        var call = org.Service.Create(Row("phonecall", Guid.Empty, ("subject", "Hello"), ("regardingobjectid", new EntityReference("lead", loser))));

        org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", winner), SubordinateId = loser });

        Assert.Equal((winner, 0), (org.Read("phonecall", call).GetAttributeValue<EntityReference>("regardingobjectid").Id, updates));
    }

    [Fact]
    public void RetrieveEntity_describes_the_table_and_its_columns()
    {
        var definition = ((RetrieveEntityResponse)org.Service.Execute(new RetrieveEntityRequest { LogicalName = "lead",
            EntityFilters = EntityFilters.Attributes })).EntityMetadata;

        Assert.Equal(("lead", "leadid", "fullname", false),
            (definition.LogicalName, definition.PrimaryIdAttribute, definition.PrimaryNameAttribute, definition.IsValidForQueue.Value));
        var columns = definition.Attributes.ToDictionary(a => a.LogicalName);
        Assert.Equal(50, ((StringAttributeMetadata)columns["lastname"]).MaxLength);
        Assert.Equal("Last Name", columns["lastname"].DisplayName.UserLocalizedLabel.Label);
        Assert.Equal(2, ((PicklistAttributeMetadata)columns["leadqualitycode"]).DefaultFormValue);
        Assert.Equal("Web", ((PicklistAttributeMetadata)columns["leadsourcecode"]).OptionSet.Options.Single(o => o.Value == 8).Label.UserLocalizedLabel.Label);
        Assert.Equal(2, ((StatusOptionMetadata)((StatusAttributeMetadata)columns["statuscode"]).OptionSet.Options.Single(o => o.Value == 5)).State);
        Assert.Equal(["systemuser", "team"], ((LookupAttributeMetadata)columns["ownerid"]).Targets.Order());
        Assert.Equal(AttributeTypeCode.Owner, columns["ownerid"].AttributeType);
        Assert.Equal(DateTimeBehavior.DateOnly, ((DateTimeAttributeMetadata)columns["estimatedclosedate"]).DateTimeBehavior);
        Assert.True(((BooleanAttributeMetadata)columns["followemail"]).DefaultValue);
        Assert.False(columns["createdon"].IsValidForCreate);
    }

    [Fact]
    public void Every_standard_table_can_be_described()
    {
        foreach (var table in LeadPlugins.Solution.StandardTables.Load())
        {
            var definition = ((RetrieveEntityResponse)org.Service.Execute(new RetrieveEntityRequest { LogicalName = table.LogicalName,
                EntityFilters = EntityFilters.Attributes })).EntityMetadata;
            Assert.Equal(table.Columns.Count, definition.Attributes.Length);
        }
    }

    [Fact]
    public void A_rolled_back_queue_enablement_is_undone()
    {
        org.On("Create", "lead", 20, run =>
        {
            run.System.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead",
                IsValidForQueue = new BooleanManagedProperty(true) } });
            throw new InvalidPluginExecutionException("no");
        });

        Fault(() => org.CreateLead());

        Assert.False(org.Org.Table("lead").IsValidForQueue);
    }

    [Fact]
    public void What_is_not_imitated_is_refused_by_name()
    {
        var yes = new BooleanManagedProperty(true);
        var lead = org.CreateLead();
        Refuses("'SendEmail'", () => org.Service.Execute(new OrganizationRequest("SendEmail")));
        Refuses("'Associate'", () => org.Service.Associate("lead", lead, new Relationship("x"), []));
        Refuses("'Disassociate'", () => org.Service.Disassociate("lead", lead, new Relationship("x"), []));
        Refuses("'nosuchmessage'", () => org.Service.Execute(new OrganizationRequest("nosuchmessage")));
        Refuses("'Colour'", () => org.Service.Execute(new WhoAmIRequest { ["Colour"] = "red" }));
        Refuses("'Target'", () => org.Service.Execute(new OrganizationRequest("Create")));
        Refuses("must be Entity", () => org.Service.Execute(new OrganizationRequest("Create") { ["Target"] = new EntityReference("lead", lead) }));
        Refuses("'CustomBoth'", () =>
            org.Service.Execute(new UpdateRequest { Target = new Entity("lead", lead), ["BypassBusinessLogicExecution"] = "CustomBoth" }));
        Refuses("Merge of queue", () => org.Service.Execute(new MergeRequest { Target = new EntityReference("queue", lead), SubordinateId = lead }));
        Refuses("parenting checks", () =>
            org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", lead), SubordinateId = lead, PerformParentingChecks = true }));
        Refuses("Relationships", () => org.Service.Execute(new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Relationships }));
        Refuses("IsValidForQueue", () =>
            org.Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", DisplayName = new Label("Chance", 1033) } }));
        Refuses("AutoRouteToOwnerQueue", () =>
            org.Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", IsValidForQueue = yes,
                AutoRouteToOwnerQueue = true } }));
        Refuses("with itself", () => org.Service.Execute(new MergeRequest { Target = new EntityReference("lead", lead), SubordinateId = lead }));
        Refuses("LocalOrganization.Jobs", () => org.Service.Create(new Entity("asyncoperation")));
        Refuses("LocalOrganization.Log", () => org.Service.Retrieve("plugintracelog", lead, new ColumnSet(true)));
    }
}
