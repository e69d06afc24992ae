using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class QueueTests
{
    private readonly TestOrganization org = new();

    [Fact]
    public void A_lead_cannot_be_queued_until_its_table_is_enabled_and_that_cannot_be_taken_back()
    {
        var queues = new QueueWorld(org, enableLeads: false);
        var lead = org.CreateLead();
        Refuses("not enabled for queues", () => queues.Add(lead, queues.First));

        queues.EnableLeads();
        queues.Add(lead, queues.First);

        Assert.True(org.Org.Table("lead").IsValidForQueue);
        Refuses("cannot be taken back", () => org.Service.Execute(QueueWorld.EnablingLeads(false)));
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

        org.Org.Clock.Advance(TimeSpan.FromHours(1));
        var moved = queues.Add(lead, queues.Second);

        Assert.Equal(item, moved);
        Assert.Equal(queues.Second, queues.ActiveQueueOf(lead));
        var after = Assert.Single(queues.ItemsOf(lead));
        Assert.False(after.Contains("workerid"));
        Assert.Equal(org.Org.Clock.UtcNow, after["enteredon"]);
    }

    [Fact]
    public void Adding_to_the_queue_it_is_in_is_refused()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);

        Refuses(0x8004051b, () => queues.Add(lead, queues.First));
    }

    [Fact]
    public void A_source_queue_must_be_where_the_item_is()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        queues.Add(lead, queues.First);
        var request = queues.Request(lead, queues.First);
        request.SourceQueueId = queues.Second;

        Refuses(0x80040524, () => org.Service.Execute(request));
    }

    [Fact]
    public void A_closed_lead_a_missing_queue_and_an_inactive_one_are_refused()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        Refuses(0x80040217, () => queues.Add(lead, Guid.NewGuid()));

        org.Update("queue", queues.Second, ("statecode", new OptionSetValue(1)));
        Refuses(0x80040522, () => queues.Add(lead, queues.Second));

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        Refuses(0x8004051e, () => queues.Add(lead, queues.First));
    }

    [Fact]
    public void A_queue_item_created_directly_is_checked_as_one_added()
    {
        var queues = new QueueWorld(org);
        var lead = org.CreateLead();
        Refuses("'queueid'", () => Create(lead, null));
        Refuses(0x80040217, () => Create(Guid.NewGuid(), queues.First));
        org.Update("queue", queues.Second, ("statecode", new OptionSetValue(1)));
        Refuses(0x80040522, () => Create(lead, queues.Second));
        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        Refuses(0x8004051e, () => Create(lead, queues.First));

        void Create(Guid placed, Guid? queue) => org.Service.Create(Row("queueitem", Guid.Empty,
            ("objectid", new EntityReference("lead", placed)), ("queueid", queue is { } id ? new EntityReference("queue", id) : null)));
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
        Refuses(0x80040526, () => org.Service.Create(second));

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));
        org.Update("lead", lead, ("statecode", new OptionSetValue(0)));
        var old = queues.ItemsOf(lead).Single().Id;
        queues.Add(lead, queues.Second);
        Refuses(0x80040526, () => org.Update("queueitem", old, ("statecode", new OptionSetValue(0))));
    }

    [Fact]
    public void An_items_row_never_changes_and_it_moves_by_AddToQueue_only()
    {
        var queues = new QueueWorld(org);
        var item = queues.Add(org.CreateLead(), queues.First);

        Refuses("objectid", () => org.Update("queueitem", item, ("objectid", new EntityReference("lead", org.CreateLead()))));
        Refuses("AddToQueue", () => org.Update("queueitem", item, ("queueid", new EntityReference("queue", queues.Second))));
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
        Refuses(0x80040227, () => org.Service.Delete("queue", queues.First));

        org.Service.Delete("lead", lead);

        Assert.Equal(0, org.Count("queueitem"));
        org.Service.Delete("queue", queues.First);
    }
}
