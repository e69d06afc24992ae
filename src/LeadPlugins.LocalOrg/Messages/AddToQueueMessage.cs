using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Puts a row into a queue. A row that is in another queue is moved: its item changes queue and loses its worker; Update steps of queueitem run.
/// Re-adding to the same queue is a fault (U). Microsoft's list of privileges by message names prvAppendToQueue; that the row must be one that the caller may
/// read and append follows from the item's lookup to it (U).
/// </summary>
internal sealed class AddToQueueMessage() : MessageHandler(
    "AddToQueue",
    new Parameter("Target", typeof(EntityReference)), new Parameter("DestinationQueueId", typeof(Guid)),
    new Parameter("SourceQueueId", typeof(Guid), IsRequired: false), new Parameter("QueueItemProperties", typeof(Entity), IsRequired: false))
{
    public override Subject SubjectOf(ParameterCollection input) => new(((EntityReference)input["Target"]).LogicalName, ((EntityReference)input["Target"]).Id);

    public override OrganizationResponse NewResponse() => new AddToQueueResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        rights.RequirePlaceable(database.Table(target.LogicalName), target.Id);
        rights.Require(Right.AppendTo, database.Table("queue"), (Guid)input["DestinationQueueId"]);
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<EntityReference>("Target");
        var database = operation.Database;
        var queueId = operation.Get<Guid>("DestinationQueueId");
        Queues.CheckPlaceable(database, new Lookup(target.LogicalName, target.Id));
        Queues.CheckOpen(database, queueId);

        var properties = operation.GetOrDefault<Entity>("QueueItemProperties") ?? new Entity("queueitem");
        var item = Queues.ActiveItemOf(database, target.Id);
        var source = operation.GetOrDefault<Guid>("SourceQueueId");
        if (source != Guid.Empty && (item is null || Queues.QueueOf(database, item) != source)) throw Faults.NotInSourceQueue();

        if (item is null) Enter(operation, target, queueId, properties);
        else Move(operation, item, queueId, properties);
    }

    private static void Enter(Operation operation, EntityReference target, Guid queueId, Entity properties)
    {
        var item = new Entity("queueitem");
        foreach (var (column, value) in properties.Attributes) item[column] = value;
        item["objectid"] = target;
        item["queueid"] = new EntityReference("queue", queueId);
        operation.Output["QueueItemId"] = operation.Cause(new CreateRequest { Target = item })["id"];
    }

    private static void Move(Operation operation, Row item, Guid queueId, Entity properties)
    {
        if (Queues.QueueOf(operation.Database, item) == queueId) throw Faults.SameQueue();
        operation.Writer.Amend(operation.Database.Table("queueitem"), item, operation.UserId, draft =>
        {
            draft.SetIfThere("queueid", new Lookup("queue", queueId));
            draft.SetIfThere("enteredon", operation.Database.Clock.Stamp);
        });
        var change = new Entity("queueitem", item.Id) { ["workerid"] = null };
        foreach (var (column, value) in properties.Attributes) change[column] = value;
        operation.Cause(new UpdateRequest { Target = change });
        operation.Output["QueueItemId"] = item.Id;
    }
}
