using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Tests;

public class BulkTests
{
    [Fact]
    public void CreateMultiple_runs_the_steps_of_Create_row_by_row_and_answers_the_ids_in_order()
    {
        var org = new TestOrganization();
        var seen = new List<object>();
        org.On("Create", "lead", 20, run => seen.Add($"{run.Target["lastname"]} {run.Context.MessageName} {run.Context.Depth}"));
        org.On("Create", "lead", 40, _ => { }, async: true);

        var ids = (Guid[])org.Service.Execute(Bulk("CreateMultiple", Lead(("lastname", "a")), Lead(("lastname", "b"))))["Ids"];

        Assert.Equal(["a Create 1", "b Create 1"], seen);
        Assert.Equal(["a", "b"], ids.Select(id => org.Read<string>(id, "lastname")));
        Assert.Equal(2, org.Org.Jobs.PendingCount);
    }

    [Fact]
    public void One_faulty_row_undoes_all_and_is_named()
    {
        var org = new TestOrganization();

        var fault = Fault(() => org.Service.Execute(Bulk("CreateMultiple", Lead(("lastname", "a")), Lead(("lastname", new string('x', 51))))));

        Assert.StartsWith("Row 1 of Targets:", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, fault.ErrorDetails["FailedRowIndex"]);
        Assert.Equal(unchecked((int)0x80044331), fault.ErrorCode);
        Assert.Equal(0, org.Count("lead"));
    }

    [Fact]
    public void UpdateMultiple_runs_the_steps_of_Update_for_the_rows_that_send_a_filtered_column()
    {
        var org = new TestOrganization();
        var seen = new List<Guid>();
        org.On("Update", "lead", 20, run => seen.Add(run.Context.PrimaryEntityId), filter: ["jobtitle"]);
        var (a, b) = (org.CreateLead(), org.CreateLead());

        org.Service.Execute(Bulk("UpdateMultiple", Row("lead", a, ("jobtitle", "Analyst")), Row("lead", b, ("subject", "Engine"))));

        Assert.Equal([a], seen);
        Assert.Equal("Engine", org.Read<string>(b, "subject"));
    }

    [Fact]
    public void A_tag_on_a_bulk_request_reaches_the_steps_of_each_row()
    {
        var org = new TestOrganization();
        var tags = new List<object>();
        org.On("Create", "lead", 20, run => tags.Add(run.Context.SharedVariables["tag"]));
        var request = Bulk("CreateMultiple", Lead(), Lead());
        request["tag"] = "import";

        org.Service.Execute(request);

        Assert.Equal(["import", "import"], tags);
    }

    [Fact]
    public void Rows_of_another_table_and_a_collection_without_a_table_are_refused()
    {
        var org = new TestOrganization();

        Refuses("'account'", () => org.Service.Execute(Bulk("CreateMultiple", new Entity("account"))));
        Refuses("EntityName", () => org.Service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection() }));
    }

    [Fact]
    public void Upsert_creates_with_the_given_id_and_then_updates()
    {
        var org = new TestOrganization();
        var messages = new List<string>();
        org.On("Create", "lead", 20, run => messages.Add(run.Context.MessageName));
        org.On("Update", "lead", 20, run => messages.Add(run.Context.MessageName));
        var id = Guid.NewGuid();

        var first = (UpsertResponse)org.Service.Execute(new UpsertRequest { Target = Row("lead", id, ("jobtitle", "Analyst")) });
        var second = (UpsertResponse)org.Service.Execute(new UpsertRequest { Target = Row("lead", id, ("jobtitle", "Poet")) });

        Assert.Equal((true, id), (first.RecordCreated, first.Target.Id));
        Assert.False(second.RecordCreated);
        Assert.Equal(["Create", "Update"], messages);
        Assert.Equal("Poet", org.Read<string>(id, "jobtitle"));
    }

    private static OrganizationRequest Bulk(string message, params Entity[] rows) =>
        new(message) { ["Targets"] = new EntityCollection([.. rows]) { EntityName = "lead" } };
}
