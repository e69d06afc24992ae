using LeadPlugins.Solution.Model;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>Microsoft's lists: reading a queue lets read its items; AddToQueue asks for prvAppendToQueue (and, U, for the row that is added), picking, releasing and removing for prvWriteQueue.</summary>
public class PrivilegeQueueTests
{
    private readonly PrivilegeWorld world = new();
    private readonly QueueWorld queues;
    private readonly Guid lead;

    public PrivilegeQueueTests()
    {
        queues = new QueueWorld(world.Org);
        lead = world.Lead("Ida");
    }

    [Fact]
    public void Items_are_seen_with_their_queue()
    {
        queues.Add(lead, queues.First);
        Refuses("prvReadQueue", () => world.Ida.RetrieveMultiple(new QueryExpression("queueitem")));

        // A queue of somebody else: out of reach of Basic, with all its items.
        world.Give("Ida", ("prvReadQueue", PrivilegeLevel.Basic));
        Assert.Empty(world.Ida.RetrieveMultiple(new QueryExpression("queueitem")).Entities);

        world.Org.Update("queue", queues.First, ("ownerid", world["Ida"]));
        Assert.Single(world.Ida.RetrieveMultiple(new QueryExpression("queueitem")).Entities);
    }

    [Fact]
    public void Adding_asks_for_read_and_append_on_the_row_and_append_to_on_the_queue_and_nothing_on_the_item_it_writes()
    {
        Refuses("prvAppendLead", () => world.Ida.Execute(queues.Request(lead, queues.First)));
        world.Give("Ida", ("prvAppendLead", PrivilegeLevel.Basic));
        Refuses("prvAppendToQueue", () => world.Ida.Execute(queues.Request(lead, queues.First)));
        world.Give("Ida", ("prvAppendToQueue", PrivilegeLevel.Global));

        world.Ida.Execute(queues.Request(lead, queues.First));
        world.Ida.Execute(queues.Request(lead, queues.Second));
        Assert.Equal(queues.Second, queues.ActiveQueueOf(lead));
    }

    [Fact]
    public void A_row_that_one_may_not_see_is_placed_in_no_queue_by_no_way()
    {
        world.Give("Ida", ("prvAppendToQueue", PrivilegeLevel.Global), ("prvAppendLead", PrivilegeLevel.Global));
        var hidden = world.Lead("Eve");

        Refuses("prvReadLead", () => world.Ida.Execute(queues.Request(hidden, queues.First)));
        Refuses("prvReadLead", () => world.Ida.Create(Item(hidden)));
        Assert.Empty(queues.ItemsOf(hidden));
    }

    [Fact]
    public void Items_written_by_hand_ask_for_append_to_on_the_queue()
    {
        world.Give("Ida", ("prvAppendLead", PrivilegeLevel.Basic));
        var item = Item(lead);
        Refuses("prvAppendToQueue", () => world.Ida.Create(item));
        world.Give("Ida", ("prvAppendToQueue", PrivilegeLevel.Basic));
        Refuses(queues.First.ToString(), () => world.Ida.Create(item));
        world.Give("Ida", ("prvAppendToQueue", PrivilegeLevel.Global));

        var id = world.Ida.Create(item);
        world.Ida.Update(TestOrganization.Row("queueitem", id, ("priority", 1)));
        world.Ida.Delete("queueitem", id);
    }

    [Fact]
    public void Picking_releasing_and_removing_ask_for_write_on_the_queue()
    {
        var item = queues.Add(lead, queues.First);
        OrganizationRequest[] requests =
        [
            new PickFromQueueRequest { QueueItemId = item, WorkerId = world["Ida"].Id, RemoveQueueItem = false },
            new ReleaseToQueueRequest { QueueItemId = item }, new RemoveFromQueueRequest { QueueItemId = item },
        ];

        foreach (var request in requests) Refuses("prvWriteQueue", () => world.Ida.Execute(request));
        world.Give("Ida", ("prvWriteQueue", PrivilegeLevel.Basic));
        foreach (var request in requests) Refuses(queues.First.ToString(), () => world.Ida.Execute(request));
        world.Give("Ida", ("prvWriteQueue", PrivilegeLevel.Global));
        foreach (var request in requests) world.Ida.Execute(request);

        Assert.Empty(queues.ItemsOf(lead));
    }

    private Entity Item(Guid placed) =>
        TestOrganization.Row("queueitem", Guid.Empty, ("queueid", new EntityReference("queue", queues.First)), ("objectid", new EntityReference("lead", placed)));
}
