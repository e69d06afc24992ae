using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class PrivilegeTests
{
    private const uint Denied = 0x80040220;

    // From the nearest to the farthest: a level reaches the first so many.
    private static readonly string[] Owners = ["Ida", "Desk", "Cora", "Ben", "Eve"];

    private readonly PrivilegeWorld world = new();

    public static TheoryData<string, PrivilegeLevel, int> RightsAndLevels()
    {
        var data = new TheoryData<string, PrivilegeLevel, int>();
        foreach (var right in new[] { "Create", "Read", "Write", "Delete", "Assign", "Append", "AppendTo" })
        {
            data.Add(right, PrivilegeLevel.Basic, 2);
            data.Add(right, PrivilegeLevel.Local, 3);
            data.Add(right, PrivilegeLevel.Deep, 4);
            data.Add(right, PrivilegeLevel.Global, 5);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(RightsAndLevels))]
    public void A_right_reaches_own_rows_and_those_of_own_teams_then_the_unit_then_those_below_then_everything(string right, PrivilegeLevel level, int reached)
    {
        GiveAllBut(right, (right == "AppendTo" ? "prvAppendToLead" : $"prv{right}Lead", level));
        var leads = Owners.Select(owner => world.Lead(owner)).ToList();

        for (var i = 0; i < Owners.Length; i++)
        {
            var (owner, lead) = (Owners[i], leads[i]);
            if (i < reached) Do(right, lead, owner);
            else Assert.Equal(Denied, (uint)Fault(() => Do(right, lead, owner)).ErrorCode);
        }
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Write")]
    [InlineData("Delete")]
    [InlineData("Assign")]
    [InlineData("Append")]
    [InlineData("AppendTo")]
    public void Without_the_privilege_not_even_an_own_row_is_reached_and_the_fault_names_it(string right)
    {
        GiveAllBut(right);
        var lead = world.Lead("Ida");

        var fault = Fault(() => Do(right, lead, "Ida"));

        Assert.Equal(Denied, (uint)fault.ErrorCode);
        Assert.Contains($"prv{right}Lead", fault.Message, StringComparison.Ordinal);
        Assert.Contains(world["Ida"].Id.ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_without_roles_may_nothing_and_a_disabled_one_is_refused_first()
    {
        var lead = world.Lead("Cora");
        var cy = world.Org.Org.Service(world.Org.CreateUser("Cy"));
        var dan = world.Org.Org.Service(world.Org.CreateUser("Dan", disabled: true));

        Refuses("prvReadLead", () => cy.Retrieve("lead", lead, new ColumnSet(true)));
        Refuses("prvReadLead", () => cy.RetrieveMultiple(new QueryExpression("lead")));
        Refuses("prvCreateLead", () => cy.Create(Lead()));
        Refuses(0x80040225, () => dan.Create(Lead()));
    }

    [Fact]
    public void Rows_of_the_organization_are_reached_at_the_level_global_only()
    {
        world.Give("Ida", ("prvReadTransactionCurrency", PrivilegeLevel.Deep));
        Refuses(Denied, () => world.Ida.Retrieve("transactioncurrency", world.Org.Org.BaseCurrencyId, new ColumnSet(true)));

        world.Give("Ida", ("prvReadTransactionCurrency", PrivilegeLevel.Global));
        Assert.NotNull(world.Ida.Retrieve("transactioncurrency", world.Org.Org.BaseCurrencyId, new ColumnSet(true)));
    }

    [Fact]
    public void A_row_of_the_organization_is_created_at_the_level_global()
    {
        world.Give("Ida", ("prvCreateBusinessUnit", PrivilegeLevel.Local));
        Refuses(Denied, () => world.Ida.Create(Row("businessunit", Guid.Empty, ("name", "West"))));

        world.Give("Ida", ("prvCreateBusinessUnit", PrivilegeLevel.Global));
        Assert.NotEqual(Guid.Empty, world.Ida.Create(Row("businessunit", Guid.Empty, ("name", "West"))));
    }

    [Fact]
    public void A_role_of_a_team_counts_from_the_units_of_the_team_and_reaches_the_members_own_rows()
    {
        world.Give("Desk", ("prvReadLead", PrivilegeLevel.Local), ("prvWriteLead", PrivilegeLevel.Basic));
        var (own, teams, south, north) = (world.Lead("Ida"), world.Lead("Desk"), world.Lead("Eve"), world.Lead("Cora"));

        Do("Read", south, "Eve");
        Refuses(Denied, () => Do("Read", north, "Cora"));
        Do("Write", own, "Ida");
        Do("Write", teams, "Desk");
        Refuses(Denied, () => Do("Write", south, "Eve"));
    }

    [Fact]
    public void Who_leaves_a_team_loses_its_rows_and_its_roles()
    {
        var lead = world.Lead("Desk");
        Do("Read", lead, "Desk");

        world.Org.Service.Execute(new OrganizationRequest("RemoveMembersTeam") { ["TeamId"] = world["Desk"].Id, ["MemberIds"] = new[] { world["Ida"].Id } });

        Refuses("prvReadLead", () => Do("Read", lead, "Desk"));
    }

    [Fact]
    public void Whoever_gets_a_row_must_be_allowed_to_read_such_rows_whoever_gives_it()
    {
        var lead = world.Lead("Cora");
        var cy = new EntityReference("systemuser", world.Org.CreateUser("Cy"));
        var empty = new EntityReference("team", world.Org.CreateTeam("Empty"));

        Refuses("prvReadLead", () => world.Org.Update("lead", lead, ("ownerid", cy)));
        Refuses("prvReadLead", () => world.Org.CreateLead(("lastname", "Doe"), ("ownerid", empty)));

        world.Org.On("Update", "lead", 40, run => run.System.Update(Row("lead", lead, ("ownerid", cy))), filter: ["jobtitle"]);
        Refuses("prvReadLead", () => world.Org.Update("lead", lead, ("jobtitle", "Buyer")));
    }

    [Fact]
    public void Assigning_asks_for_assign_alone_and_what_is_written_besides_for_write_as_well()
    {
        world.Give("Ida", ("prvAssignLead", PrivilegeLevel.Global));
        var lead = world.Lead("Cora");

        world.Ida.Execute(new OrganizationRequest("Assign") { ["Target"] = new EntityReference("lead", lead), ["Assignee"] = world["Ben"] });
        Refuses("prvWriteLead", () => world.Ida.Update(Row("lead", lead, ("ownerid", world["Eve"]), ("jobtitle", "Buyer"))));
        Assert.Equal(world["Ben"].Id, world.Org.Read<EntityReference>(lead, "ownerid").Id);

        // A form that sends the owner there is assigns nothing.
        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Global));
        world.Ida.Update(Row("lead", lead, ("ownerid", world["Ben"]), ("jobtitle", "Buyer")));
    }

    [Fact]
    public void Upsert_bulk_and_state_messages_ask_for_what_they_become()
    {
        var lead = world.Lead("Ida");
        EntityCollection Rows(params Entity[] rows) => new(rows) { EntityName = "lead" };

        Refuses("prvCreateLead", () => world.Ida.Execute(new OrganizationRequest("Upsert") { ["Target"] = Lead() }));
        Refuses("prvWriteLead", () => world.Ida.Execute(new OrganizationRequest("Upsert") { ["Target"] = Row("lead", lead, ("jobtitle", "Buyer")) }));
        Refuses("prvCreateLead", () => world.Ida.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = Rows(Lead()) }));
        Refuses("prvWriteLead", () => world.Ida.Execute(new OrganizationRequest("UpdateMultiple") { ["Targets"] = Rows(Row("lead", lead, ("jobtitle", "Buyer"))) }));
        Refuses("prvWriteLead", () => world.Ida.Execute(new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = new EntityReference("lead", lead), ["State"] = new OptionSetValue(2), ["Status"] = new OptionSetValue(-1),
        }));
    }

    [Fact]
    public void Merging_asks_for_its_own_privilege_and_write_on_both_and_qualifying_for_what_it_creates()
    {
        var (lead, other) = (world.Lead("Ida"), world.Lead("Eve"));
        OrganizationRequest Merge() => new("Merge") { ["Target"] = new EntityReference("lead", lead), ["SubordinateId"] = other };
        OrganizationRequest Qualify() => new("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead), ["CreateAccount"] = true, ["CreateContact"] = false, ["CreateOpportunity"] = false,
        };

        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Basic));
        Refuses("prvMerge", () => world.Ida.Execute(Merge()));
        world.Give("Ida", ("prvMerge", PrivilegeLevel.Global));
        Refuses(other.ToString(), () => world.Ida.Execute(Merge()));
        Refuses("prvCreateAccount", () => world.Ida.Execute(Qualify()));
    }

    [Fact]
    public void Metadata_and_team_members_have_privileges_of_their_own_and_who_one_is_everybody_may_know()
    {
        Refuses("prvWriteEntity", () => world.Ida.Execute(QueueWorld.EnablingLeads(true)));
        Refuses("prvWriteTeam", () => world.Ida.Execute(
            new OrganizationRequest("AddMembersTeam") { ["TeamId"] = world["Desk"].Id, ["MemberIds"] = new[] { world["Eve"].Id } }));
        Assert.Equal(world["Ida"].Id, world.Ida.Execute(new OrganizationRequest("WhoAmI"))["UserId"]);
    }

    [Fact]
    public void Without_enforcement_every_user_may_do_everything()
    {
        var org = new TestOrganization();
        var service = org.Org.Service(org.CreateUser("Cy"));

        service.Delete("lead", service.Create(Lead()));
    }

    private void GiveAllBut(string right, params (string, PrivilegeLevel)[] tested)
    {
        var others = new[] { "Create", "Read", "Write", "Delete", "Assign", "Append", "AppendTo" }.Where(r => r != right).Select(r => ($"prv{r}Lead", PrivilegeLevel.Global));
        world.Give("Ida",
        [
            .. others, ("prvAppendToAccount", PrivilegeLevel.Global), ("prvCreateActivity", PrivilegeLevel.Basic), ("prvReadActivity", PrivilegeLevel.Basic),
            ("prvAppendActivity", PrivilegeLevel.Basic), .. tested,
        ]);
    }

    private void Do(string right, Guid lead, string owner)
    {
        switch (right)
        {
            case "Create":
                world.Ida.Create(Lead(("ownerid", world[owner])));
                break;
            case "Read":
                world.Ida.Retrieve("lead", lead, new ColumnSet(true));
                break;
            case "Write":
                world.Ida.Update(Row("lead", lead, ("jobtitle", "Buyer")));
                break;
            case "Delete":
                world.Ida.Delete("lead", lead);
                break;
            case "Assign":
                world.Ida.Update(Row("lead", lead, ("ownerid", world[owner == "Eve" ? "Cora" : "Eve"])));
                break;
            case "Append":
                world.Ida.Update(Row("lead", lead, ("parentaccountid", new EntityReference("account", world.Org.Service.Create(new Entity("account"))))));
                break;
            default:
                world.Ida.Create(Row("phonecall", Guid.Empty, ("regardingobjectid", new EntityReference("lead", lead))));
                break;
        }
    }

    private static Entity Lead(params (string Column, object? Value)[] columns) => TestOrganization.Lead([("lastname", "Doe"), .. columns]);

    private static Entity Row(string table, Guid id, params (string Column, object? Value)[] columns) => TestOrganization.Row(table, id, columns);
}
