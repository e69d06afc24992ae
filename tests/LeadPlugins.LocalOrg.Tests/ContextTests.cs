using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Tests;

public class ContextTests
{
    [Fact]
    public void A_step_sees_what_is_executed_and_for_whom()
    {
        var org = new TestOrganization();
        IPluginExecutionContext? seen = null;
        var step = org.On("Update", "lead", 20, run => seen = run.Context, name: "Watch lead");
        var id = org.CreateLead(("lastname", "Lovelace"));

        org.Update("lead", id, ("jobtitle", "Analyst"));

        Assert.Equal(("Update", "lead", id, 20, 0, 1), (seen!.MessageName, seen.PrimaryEntityName, seen.PrimaryEntityId, seen.Stage, seen.Mode, seen.Depth));
        Assert.Equal((org.Org.AdministratorId, org.Org.AdministratorId), (seen.UserId, seen.InitiatingUserId));
        Assert.Equal((org.Org.OrganizationId, org.Org.RootBusinessUnitId), (seen.OrganizationId, seen.BusinessUnitId));
        Assert.Equal(new EntityReference("sdkmessageprocessingstep", step), seen.OwningExtension);
        Assert.Equal("Watch lead", seen.OwningExtension.Name);
        Assert.Equal(org.Org.Clock.UtcNow, seen.OperationCreatedOn);
        Assert.Equal(DateTimeKind.Utc, seen.OperationCreatedOn.Kind);
        Assert.NotEqual(Guid.Empty, seen.CorrelationId);
    }

    [Fact]
    public void Depth_grows_with_each_nested_request_and_the_ninth_level_is_refused()
    {
        var org = new TestOrganization();
        var depths = new List<int>();
        org.On("Create", "account", 20, run =>
        {
            depths.Add(run.Context.Depth);
            run.System.Create(new Entity("account") { ["name"] = "again" });
        });

        var fault = Fault(() => org.Service.Create(new Entity("account") { ["name"] = "first" }));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], depths);
        Assert.Equal(unchecked((int)0x80044182), fault.ErrorCode);
        Assert.Equal(0, org.Count("account"));
    }

    [Fact]
    public void Nested_requests_share_the_correlation_and_have_the_outer_step_as_parent()
    {
        var org = new TestOrganization();
        var correlations = new HashSet<Guid>();
        string? parent = null;
        org.On("Create", "lead", 20, run =>
        {
            correlations.Add(run.Context.CorrelationId);
            run.System.Create(new Entity("account") { ["name"] = "Engines" });
        });
        org.On("Create", "account", 10, run =>
        {
            correlations.Add(run.Context.CorrelationId);
            parent = run.Context.ParentContext.MessageName + " " + run.Context.ParentContext.PrimaryEntityName;
        });

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Single(correlations);
        Assert.Equal("Create lead", parent);
    }

    [Fact]
    public void Shared_variables_pass_from_20_to_40_and_those_of_stage_10_are_in_the_parent_context_only()
    {
        var org = new TestOrganization();
        var seen = new List<object>();
        org.On("Create", "lead", 10, run => run.Context.SharedVariables["early"] = 1);
        org.On("Create", "lead", 20, run =>
        {
            seen.Add(run.Context.SharedVariables.Contains("early"));
            seen.Add(run.Context.ParentContext.SharedVariables["early"]);
            run.Context.SharedVariables["late"] = 2;
        });
        org.On("Create", "lead", 40, run => seen.Add(run.Context.SharedVariables["late"]));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal([false, 1, 2], seen);
    }

    [Fact]
    public void A_tag_is_a_shared_variable_in_every_stage()
    {
        var org = new TestOrganization();
        var tags = new List<object>();
        foreach (var stage in new[] { 10, 20, 40 }) org.On("Create", "lead", stage, run => tags.Add(run.Context.SharedVariables["tag"]));

        org.Service.Execute(new CreateRequest { Target = Lead(("lastname", "Lovelace")), ["tag"] = "import" });

        Assert.Equal(["import", "import", "import"], tags);
    }

    [Fact]
    public void Services_run_as_SYSTEM_as_the_contexts_user_or_as_whom_the_step_names()
    {
        var org = new TestOrganization();
        var anne = org.CreateUser("Anne");
        var bob = org.CreateUser("Bob");
        org.On("Create", "lead", 40, run =>
        {
            foreach (var user in new Guid?[] { null, Guid.Empty, bob }) run.Factory.CreateOrganizationService(user)
                .Create(new Entity("account") { ["name"] = "Engines" });
        });
        var seen = new List<(Guid, Guid)>();
        org.On("Create", "account", 20, run => seen.Add((run.Context.UserId, run.Context.InitiatingUserId)));

        org.Org.Service(anne).Create(Lead(("lastname", "Lovelace")));

        Assert.Equal([(org.Org.SystemUserId, anne), (anne, anne), (bob, anne)], seen);
    }

    [Fact]
    public void A_step_that_impersonates_runs_in_the_name_of_its_user()
    {
        var org = new TestOrganization();
        var bob = org.CreateUser("Bob");
        var users = (Guid.Empty, Guid.Empty);
        var step = org.On("Create", "lead", 20, run => users = (run.Context.UserId, run.Context.InitiatingUserId));
        org.Update("sdkmessageprocessingstep", step, ("impersonatinguserid", new EntityReference("systemuser", bob)));

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal((bob, org.Org.AdministratorId), users);
    }

    [Fact]
    public void A_disabled_user_and_an_unknown_one_are_refused()
    {
        var org = new TestOrganization();
        var gone = org.CreateUser("Gone", disabled: true);

        Refuses(0x80040225, () => org.Org.Service(gone).Create(new Entity("lead")));
        Refuses(0x80040225, () => org.Org.Service(Guid.NewGuid()).Create(new Entity("lead")));
    }

    [Fact]
    public void A_user_who_is_disabled_cannot_even_ask_who_he_is()
    {
        var org = new TestOrganization();
        var anne = org.CreateUser("Anne");
        var service = org.Org.Service(anne);
        service.Execute(new OrganizationRequest("WhoAmI"));

        org.Update("systemuser", anne, ("isdisabled", true));

        Refuses(0x80040225, () => service.Execute(new OrganizationRequest("WhoAmI")));
    }

    [Fact]
    public void Stamps_are_whole_seconds_of_the_organizations_clock_in_UTC()
    {
        var org = new TestOrganization();
        org.Org.Clock.MoveTo(new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddMilliseconds(700));
        var id = org.CreateLead(("lastname", "Lovelace"));
        org.Org.Clock.Advance(TimeSpan.FromHours(1));
        org.Update("lead", id, ("jobtitle", "Analyst"));

        var lead = org.Read("lead", id);

        Assert.Equal(new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc), lead["createdon"]);
        Assert.Equal(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc), lead["modifiedon"]);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)lead["modifiedon"]).Kind);
    }

    [Fact]
    public void A_clock_takes_UTC_only()
    {
        Assert.Throws<ArgumentException>(() => new TestOrganization().Org.Clock.MoveTo(new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Local)));
    }

    [Fact]
    public void The_trace_keeps_10_KB_and_drops_the_oldest_lines()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run =>
        {
            for (var i = 0; i < 300; i++) run.Trace.Trace("line {0} {1}", i, new string('x', 90));
        });

        org.CreateLead(("lastname", "Lovelace"));

        var trace = org.Org.Log.Executions.Single().Trace;
        Assert.True(trace.Length <= 10 * 1024);
        Assert.EndsWith("line 299 " + new string('x', 90), trace, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1 ", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_are_text_unless_arguments_are_given_and_a_bad_format_throws()
    {
        var org = new TestOrganization();
        org.On("Create", "lead", 20, run =>
        {
            run.Trace.Trace("{\"json\": 1}");
            Assert.Throws<FormatException>(() => run.Trace.Trace("{oops", 1));
        });

        org.CreateLead(("lastname", "Lovelace"));

        Assert.Equal("{\"json\": 1}", org.Org.Log.Executions.Single().Trace);
    }
}
