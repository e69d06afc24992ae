using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Rows;

/// <summary>
/// What the platform holds true of queues: only queue-enabled, open rows are placed; one active item for each; closing a row deactivates its items.
/// </summary>
internal static class Queues
{
    private const string Item = "queueitem";

    /// <summary>The active item of a row; null when it is in no queue.</summary>
    public static Row? ActiveItemOf(Database database, Guid objectId) => ItemsOf(database, objectId).FirstOrDefault(database.Table(Item).IsOpen);

    public static Guid? QueueOf(Database database, Row item) => item.LookupId(database.Table(Item).Find("queueid"));

    /// <exception cref="System.ServiceModel.FaultException">The row is of a table without queues, absent or closed.</exception>
    public static void CheckPlaceable(Database database, Lookup placed)
    {
        var table = database.Table(placed.Table);
        if (!table.QueueEnabled) throw Faults.NotQueueEnabled(table.Name);
        if (!table.IsOpen(database.Row(table, placed.Id))) throw Faults.ClosedRecordInQueue();
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such queue, or it is inactive.</exception>
    public static void CheckOpen(Database database, Guid queueId)
    {
        var queues = database.Table("queue");
        if (!queues.IsOpen(database.Row(queues, queueId))) throw Faults.InactiveQueue();
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such item, or it is deactivated.</exception>
    public static void CheckActiveItem(Database database, Guid itemId)
    {
        var items = database.Table(Item);
        if (!items.IsOpen(database.Row(items, itemId))) throw Faults.DeactivatedQueueItem();
    }

    /// <summary>What must hold before a queue item is created, whichever way.</summary>
    public static void CheckNewItem(Database database, Entity item)
    {
        if (item.LogicalName != Item) return;
        if (item.GetAttributeValue<EntityReference>("objectid") is not { } placed) throw Faults.MissingParameter("Create", "objectid");
        if (item.GetAttributeValue<EntityReference>("queueid") is not { } queue) throw Faults.MissingParameter("Create", "queueid");
        CheckPlaceable(database, new Lookup(placed.LogicalName, placed.Id));
        CheckOpen(database, queue.Id);
        if (ActiveItemOf(database, placed.Id) is not null) throw Faults.SecondQueueItem();
    }

    /// <summary>Fills what the platform fills of a new item.</summary>
    public static void Enter(Database database, RowWriter writer, string table, Row row, Guid userId)
    {
        if (table != Item) return;
        var items = database.Table(Item);
        writer.Amend(items, row, userId, draft =>
        {
            draft.SetIfThere("enteredon", database.Clock.Stamp);
            draft.SetIfThere("title", draft.Get("objectid") is Lookup placed ? database.NameOf(placed) : null);
            if (draft.Get("workerid") is not null) draft.SetIfThere("workeridmodifiedon", database.Clock.Stamp);
        });
    }

    /// <summary>An item's row never changes, and it is moved by AddToQueue only.</summary>
    public static void CheckItemChange(TableSchema table, Entity target)
    {
        if (table.Name != Item) return;
        if (target.Contains("objectid")) throw Faults.InvalidArgument("Column queueitem.objectid cannot be updated.");
        if (target.Contains("queueid")) throw Faults.NotImitated("moving a queue item by Update (use AddToQueue)");
    }

    /// <summary>What follows from an Update of an item: the instant of a new worker, and a fault where a second item would be active.</summary>
    public static void AfterItemChange(Database database, RowWriter writer, TableSchema table, Row before, Row after, Guid userId)
    {
        if (table.Name != Item) return;
        var placed = after.LookupId(table.Find("objectid")) ?? Guid.Empty;
        if (table.IsOpen(after) && ItemsOf(database, placed).Count(table.IsOpen) > 1) throw Faults.SecondQueueItem();
        if (table.Find("workerid") is not { } worker || Equals(before[worker], after[worker])) return;
        writer.Amend(table, after, userId, draft => draft.SetIfThere("workeridmodifiedon", database.Clock.Stamp));
    }

    /// <summary>A row that is closed leaves its queue; the items stay, inactive. No steps run for them (U).</summary>
    public static void DeactivateItemsOf(Database database, RowWriter writer, Guid objectId, Guid userId)
    {
        var items = database.Table(Item);
        foreach (var item in ItemsOf(database, objectId).Where(items.IsOpen).ToList())
        {
            writer.Amend(items, item, userId, draft => (draft[items.State!], draft[items.Status!]) = (1, items.DefaultStatus(1)));
        }
    }

    private static IEnumerable<Row> ItemsOf(Database database, Guid objectId)
    {
        var items = database.Table(Item);
        return database.RowsOf(items).Where(items.Find("objectid")!, objectId).OrderBy(r => r.Sequence);
    }
}
