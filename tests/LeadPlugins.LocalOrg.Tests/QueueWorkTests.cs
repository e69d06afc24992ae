using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Tests;

public class QueueWorkTests
{
    private readonly TestOrganization org = new();
    private readonly QueueWorld queues;
    private readonly Guid anne;
    private readonly Guid lead;
    private readonly Guid item;

    public QueueWorkTests()
    {
        queues = new QueueWorld(org);
        anne = org.CreateUser("Anne");
        lead = org.CreateLead(("lastname", "Lovelace"));
        item = queues.Add(lead, queues.First);
        org.Org.Clock.Advance(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Picking_an_item_names_its_worker_and_the_instant_and_leaves_it_where_it_is()
    {
        Pick(anne);

        Assert.Equal((anne, org.Org.Clock.UtcNow), (Worker(), org.Read("queueitem", item)["workeridmodifiedon"]));
        Assert.Equal(queues.First, queues.ActiveQueueOf(lead));
        Assert.Equal(org.Org.AdministratorId, org.Read<EntityReference>(lead, "ownerid").Id);
    }

    [Fact]
    public void Picking_an_item_that_someone_else_works_on_changes_its_worker()
    {
        var ben = org.CreateUser("Ben");
        Pick(anne);
        org.Org.Clock.Advance(TimeSpan.FromMinutes(10));

        Pick(ben);

        Assert.Equal((ben, org.Org.Clock.UtcNow), (Worker(), org.Read("queueitem", item)["workeridmodifiedon"]));
    }

    [Fact]
    public void Releasing_an_item_frees_it_of_its_worker_and_one_without_may_be_released_too()
    {
        Pick(anne);
        org.Org.Clock.Advance(TimeSpan.FromMinutes(10));

        Release();
        Assert.Null(Worker());
        Assert.Equal(org.Org.Clock.UtcNow, org.Read("queueitem", item)["workeridmodifiedon"]);
        Release();

        Assert.Equal(queues.First, queues.ActiveQueueOf(lead));
    }

    [Fact]
    public void Picking_and_releasing_run_the_Update_steps_of_queueitem_that_are_filtered_on_the_worker()
    {
        var seen = new List<string>();
        org.On("Update", "queueitem", 40, run => seen.Add($"{Name(run.Context.PreEntityImages["Pre"])} to {Name(run.Target)} at {run.Context.Depth}"),
            filter: ["workerid"], pre: ["workerid"]);

        Pick(anne);
        Release();

        Assert.Equal(["nobody to somebody at 2", "somebody to nobody at 2"], seen);

        static string Name(Entity row) => row.GetAttributeValue<EntityReference>("workerid") is null ? "nobody" : "somebody";
    }

    [Fact]
    public void Picking_and_releasing_are_messages_that_steps_can_be_registered_on()
    {
        var seen = new List<string>();
        foreach (var message in new[] { "PickFromQueue", "ReleaseToQueue" })
        {
            org.On(message, "queueitem", 40, run => seen.Add($"{run.Context.MessageName} {run.Context.InputParameters["QueueItemId"]}"));
        }

        Pick(anne);
        Release();

        Assert.Equal([$"PickFromQueue {item}", $"ReleaseToQueue {item}"], seen);
    }

    [Fact]
    public void Picking_with_removal_names_the_worker_and_deletes_the_item()
    {
        var seen = new List<string>();
        org.On("Update", "queueitem", 40, _ => seen.Add("Update"));
        org.On("Delete", "queueitem", 40, _ => seen.Add("Delete"));

        org.Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = anne, RemoveQueueItem = true });

        Assert.Equal(["Update", "Delete"], seen);
        Assert.Empty(queues.ItemsOf(lead));
    }

    [Fact]
    public void A_plugin_that_gives_the_lead_to_another_owner_leaves_the_item_and_its_worker_alone()
    {
        Pick(anne);
        var before = org.Read("queueitem", item);
        var team = new EntityReference("team", org.CreateTeam("Desk"));
        org.On("Update", "lead", 40, run => run.System.Update(Row("lead", lead, ("ownerid", team))), async: true, filter: ["jobtitle"]);
        org.On("Update", "queueitem", 40, _ => throw new InvalidPluginExecutionException("touched"));
        org.Org.Clock.Advance(TimeSpan.FromMinutes(10));

        org.Update("lead", lead, ("jobtitle", "Analyst"));
        org.Org.Jobs.RunAll();

        Assert.Equal(team, org.Read<EntityReference>(lead, "ownerid"));
        var after = org.Read("queueitem", item);
        Assert.Equal((before.RowVersion, anne, new OptionSetValue(0)), (after.RowVersion, Worker(), after["statecode"]));
        Assert.Equal(queues.First, queues.ActiveQueueOf(lead));
    }

    [Fact]
    public void A_deactivated_item_a_missing_one_and_a_missing_worker_are_refused()
    {
        Refuses(0x80040225, () => Pick(Guid.NewGuid()));
        Refuses(0x80040225, () => Pick(org.CreateUser("Gone", disabled: true)));
        Refuses(0x80040217, () => org.Service.Execute(new ReleaseToQueueRequest { QueueItemId = Guid.NewGuid() }));

        org.Update("lead", lead, ("statecode", new OptionSetValue(2)));

        Refuses(0x8004051d, () => Pick(anne));
        Refuses(0x8004051d, Release);
    }

    private void Pick(Guid worker) => org.Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = worker });

    private void Release() => org.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });

    private Guid? Worker() => org.Read("queueitem", item).GetAttributeValue<EntityReference>("workerid")?.Id;
}
