using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

public class RoleTests
{
    private readonly PrivilegeWorld world = new();

    [Fact]
    public void The_administrator_has_the_role_that_may_do_everything_and_can_give_it_and_take_it()
    {
        var administrator = new EntityReference("role", Role("System Administrator"));
        var cora = world.Org.Org.Service(world["Cora"].Id);

        Refuses("prvCreateLead", () => cora.Create(new Entity("lead")));
        world.Org.Service.Associate("systemuser", world["Cora"].Id, world.RelationshipOf("Cora"), [administrator]);
        cora.Create(new Entity("lead"));
        world.Org.Service.Disassociate("systemuser", world["Cora"].Id, world.RelationshipOf("Cora"), [administrator]);
        Refuses("prvCreateLead", () => cora.Create(new Entity("lead")));
    }

    [Fact]
    public void An_import_brings_roles_as_rows_and_a_second_one_replaces_their_privileges()
    {
        var role = world.Give("Ida", ("prvCreateLead", PrivilegeLevel.Basic));
        world.Ida.Create(new Entity("lead"));

        world.Import(new RoleModel { Id = role.Id, Name = "Renamed", Privileges = [new RolePrivilege("prvReadAccount", PrivilegeLevel.Basic)] });

        Assert.Equal(role.Id, Role("Renamed"));
        Refuses("prvCreateLead", () => world.Ida.Create(new Entity("lead")));
        Assert.Empty(world.Ida.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void A_role_declared_twice_is_refused()
    {
        var role = new RoleModel { Id = TestOrganization.IdOf("twice"), Name = "Twice" };
        var refusal = Assert.Throws<SolutionImportException>(() => world.Org.Import(TestOrganization.Solution() with { Roles = [role, role], Assemblies = [] }));
        Assert.Contains(refusal.Faults, f => f.Code == "duplicate");
    }

    [Fact]
    public void A_deleted_role_allows_nothing_and_its_links_are_nobodys()
    {
        var role = world.Give("Ida", ("prvCreateLead", PrivilegeLevel.Basic));

        world.Org.Service.Delete("role", role.Id);

        Refuses("prvCreateLead", () => world.Ida.Create(new Entity("lead")));
    }

    [Fact]
    public void Privileges_add_up_and_are_compared_without_case()
    {
        world.Give("Ida", ("PRVCREATELEAD", PrivilegeLevel.Basic));
        world.Give("Ida", ("prvAssignLead", PrivilegeLevel.Global));
        Refuses("does not reach", () => world.Ida.Create(TestOrganization.Lead(("ownerid", world["Eve"]))));
        world.Give("Ida", ("prvCreateLead", PrivilegeLevel.Global));
        world.Ida.Create(TestOrganization.Lead(("ownerid", world["Eve"])));
    }

    [Fact]
    public void Giving_roles_asks_for_its_own_privilege_and_takes_either_end_as_target()
    {
        var role = world.Give("Cora", ("prvCreateLead", PrivilegeLevel.Basic));
        Refuses("prvReadRole", () => world.Ida.Associate("systemuser", world["Ida"].Id, world.RelationshipOf("Ida"), [role]));
        world.Give("Ida", ("prvReadRole", PrivilegeLevel.Global));
        Refuses("prvAssignRole", () => world.Ida.Associate("systemuser", world["Ida"].Id, world.RelationshipOf("Ida"), [role]));
        world.Give("Ida", ("prvAssignRole", PrivilegeLevel.Global));

        world.Ida.Associate("role", role.Id, world.RelationshipOf("Ida"), [world["Ida"]]);
        world.Ida.Create(new Entity("lead"));
    }

    [Fact]
    public void A_role_is_given_once_and_taken_however_often_and_what_is_none_is_refused()
    {
        var role = world.Give("Ida", ("prvCreateLead", PrivilegeLevel.Basic));
        void Associate(EntityReference related) => world.Org.Service.Associate("systemuser", world["Ida"].Id, world.RelationshipOf("Ida"), [related]);

        Refuses(0x80040237, () => Associate(role));
        world.Take("Ida", role);
        world.Take("Ida", role);
        Associate(role);
        Refuses(0x80040217, () => Associate(new EntityReference("role", Guid.NewGuid())));
        Refuses("one row of systemuser and one of role", () => Associate(world["Cora"]));
        Refuses("'Associate'", () => world.Org.Service.Associate("lead", world.Lead("Cora"), new Relationship("x"), [role]));
        Refuses("'Disassociate'", () => world.Org.Service.Disassociate("lead", world.Lead("Cora"), new Relationship("x"), [role]));
    }

    [Fact]
    public void Plug_in_code_that_acts_as_the_user_is_asked_and_as_system_it_is_not()
    {
        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Basic));
        var lead = world.Lead("Ida");
        world.Org.On("Update", "lead", 40, run => run.System.Create(new Entity("account")), filter: ["jobtitle"]);
        world.Org.On("Update", "lead", 40, run => run.Factory.CreateOrganizationService(Guid.Empty).Create(new Entity("account")), filter: ["companyname"]);

        world.Ida.Update(TestOrganization.Row("lead", lead, ("jobtitle", "Buyer")));
        Refuses("prvCreateAccount", () => world.Ida.Update(TestOrganization.Row("lead", lead, ("companyname", "Contoso"))));
        Assert.Equal(1, world.Org.Count("account"));
    }

    [Fact]
    public void A_step_before_the_transaction_runs_before_rights_are_asked_for_and_what_steps_add_is_not_the_users()
    {
        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Basic));
        var lead = world.Lead("Ida");
        var account = new EntityReference("account", world.Org.Service.Create(new Entity("account")));
        world.Org.On("Update", "lead", 20, run => run.Target["parentaccountid"] = account);
        var asked = 0;
        world.Org.On("Delete", "lead", 10, _ => asked++);

        world.Ida.Update(TestOrganization.Row("lead", lead, ("jobtitle", "Buyer")));
        Refuses("prvDeleteLead", () => world.Ida.Delete("lead", lead));

        Assert.Equal(1, asked);
        Assert.Equal(account.Id, world.Org.Read<EntityReference>(lead, "parentaccountid").Id);
    }

    [Fact]
    public void A_custom_api_asks_for_the_privilege_it_names_at_whatever_level()
    {
        var api = new CustomApiModel { UniqueName = "t_Do", BindingType = 0, ExecutePrivilege = "prvWriteLead" };
        world.Org.Import(TestOrganization.Solution() with { CustomApis = [api, api with { UniqueName = "t_Any", ExecutePrivilege = null }], Assemblies = [] });

        world.Ida.Execute(new OrganizationRequest("t_Any"));
        Refuses("prvWriteLead", () => world.Ida.Execute(new OrganizationRequest("t_Do")));
        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Basic));
        world.Ida.Execute(new OrganizationRequest("t_Do"));
    }

    [Fact]
    public void A_role_given_in_a_request_that_fails_is_not_given()
    {
        world.Give("Ida", ("prvWriteLead", PrivilegeLevel.Basic));
        var lead = world.Lead("Ida");
        var role = world.Give("Cora", ("prvCreateLead", PrivilegeLevel.Basic));
        world.Org.On("Update", "lead", 40, run =>
        {
            run.System.Associate("systemuser", world["Ida"].Id, world.RelationshipOf("Ida"), [role]);
            throw new InvalidPluginExecutionException("No.");
        });

        Refuses("No.", () => world.Ida.Update(TestOrganization.Row("lead", lead, ("jobtitle", "Buyer"))));
        Refuses("prvCreateLead", () => world.Ida.Create(new Entity("lead")));
    }

    private Guid Role(string name)
    {
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return world.Org.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
