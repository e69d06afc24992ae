using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.LocalOrg.Tests;

public class QueueTests
{
    private readonly TestOrganization org = new();

    [Fact]
    public void A_lead_cannot_be_queued_until_its_table_is_enabled_and_that_cannot_be_taken_back()
    {
        var queues = new QueueWorld(org, enableLeads: false);
        var lead = org.CreateLead();
        Assert.Contains("not enabled for queues", TestOrganization.Fault(() => queues.Add(lead, queues.First)).Message, StringComparison.Ordinal);

        queues.EnableLeads();
        queues.Add(lead, queues.First);

        Assert.True(org.Org.Table("lead").IsValidForQueue);
        Assert.Contains("cannot be taken back", TestOrganization.Fault(() => org.Service.Execute(
            new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(false) } })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_tells_what_it_holds_where_and_since_when()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead(("firstname", "Ada"), ("lastname", "Lovelace"));

        var id = queues.Add(lead, queues.First);

        var item = Assert.Single(queues.ItemsOf(lead));
        Assert.Equal((id, "Ada Lovelace", org.Org.Clock.UtcNow), (item.Id, item["title"], item["enteredon"]));
        Assert.Equal(new EntityReference("queue", queues.First), item["queueid"]);
    }

    [Fact]
    public void Adding_to_another_queue_moves_the_one_item_and_frees_it_from_its_worker()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        var item = queues.Add(lead, queues.First);
        org.Update("queueitem", item, ("workerid", new EntityReference("systemuser", org.Org.AdministratorId)));
        Assert.Equal(org.Org.Clock.UtcNow, Assert.Single(queues.ItemsOf(lead))["workeridmodifiedon"]);

        var moved = queues.Add(lead, queues.Second);

        Assert.Equal(item, moved);
        Assert.Equal(queues.Second, queues.ActiveQueueOf(lead));
        Assert.False(Assert.Single(queues.ItemsOf(lead)).Contains("workerid"));
    }

    [Fact]
    public void Adding_to_the_queue_it_is_in_is_refused()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);

        Assert.Equal(unchecked((int)0x8004051b), TestOrganization.Fault(() => queues.Add(lead, queues.First)).ErrorCode);
    }

    [Fact]
    public void A_source_queue_must_be_where_the_item_is()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);
        var request = queues.Request(lead, queues.First);
        request.SourceQueueId = queues.Second;

        Assert.Equal(unchecked((int)0x80040524), TestOrganization.Fault(() => org.Service.Execute(request)).ErrorCode);
    }

    [Fact]
    public void A_closed_lead_a_missing_queue_and_an_inactive_one_are_refused()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        Assert.Equal(unchecked((int)0x80040217), TestOrganization.Fault(() => queues.Add(lead, Guid.NewGuid())).ErrorCode);

        org.Update("queue", queues.Second, ("statecode", new OptionSetValue(1)));
        Assert.Equal(unchecked((int)0x80040522), TestOrganization.Fault(() => queues.Add(lead, queues.Second)).ErrorCode);

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        Assert.Equal(unchecked((int)0x8004051e), TestOrganization.Fault(() => queues.Add(lead, queues.First)).ErrorCode);
    }

    [Fact]
    public void Closing_a_lead_deactivates_its_item_and_reopening_revives_none()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        Assert.Null(queues.ActiveQueueOf(lead));
        org.Update("lead", lead, ("statecode", new OptionSetValue(0)));
        Assert.Null(queues.ActiveQueueOf(lead));

        queues.Add(lead, queues.First);
        Assert.Equal(2, queues.ItemsOf(lead).Length);
        Assert.Equal(queues.First, queues.ActiveQueueOf(lead));
    }

    [Fact]
    public void There_is_never_a_second_active_item()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);
        var second = new Entity("queueitem") { ["objectid"] = new EntityReference("lead", lead), ["queueid"] = new EntityReference("queue", queues.Second) };
        Assert.Equal(unchecked((int)0x80040526), TestOrganization.Fault(() => org.Service.Create(second)).ErrorCode);

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        org.Update("lead", lead, ("statecode", new OptionSetValue(0)));
        var old = queues.ItemsOf(lead).Single().Id;
        queues.Add(lead, queues.Second);
        Assert.Equal(unchecked((int)0x80040526), TestOrganization.Fault(() => org.Update("queueitem", old, ("statecode", new OptionSetValue(0)))).ErrorCode);
    }

    [Fact]
    public void An_items_row_never_changes_and_it_moves_by_AddToQueue_only()
    {
        var queues = new QueueWorld(org);
        var item = queues.Add(org.CreateLead(), queues.First);

        Assert.Contains("objectid", TestOrganization.Fault(() => org.Update("queueitem", item, ("objectid", new EntityReference("lead", org.CreateLead())))).Message, StringComparison.Ordinal);
        Assert.Contains("AddToQueue", TestOrganization.Fault(() => org.Update("queueitem", item, ("queueid", new EntityReference("queue", queues.Second)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_from_a_queue_deletes_the_item_and_not_the_lead_and_runs_Delete_steps()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        var item = queues.Add(lead, queues.First);
        var deleted = new List<Guid>();
        org.On("Delete", "queueitem", 40, run => deleted.Add(run.Context.PrimaryEntityId));

        org.Service.Execute(new RemoveFromQueueRequest { QueueItemId = item });

        Assert.Empty(queues.ItemsOf(lead));
        Assert.Equal([item], deleted);
        org.Read("lead", lead);
    }

    [Fact]
    public void Deleting_a_lead_deletes_its_items_and_a_queue_with_items_stays()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);
        Assert.Equal(unchecked((int)0x80040227), TestOrganization.Fault(() => org.Service.Delete("queue", queues.First)).ErrorCode);

        org.Service.Delete("lead", lead);

        Assert.Equal(0, org.Count("queueitem"));
        org.Service.Delete("queue", queues.First);
    }
}
