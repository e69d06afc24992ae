using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Makes a user the worker of an active queue item; Update steps of queueitem run. An item that someone else works on changes its worker without a word (U).
/// With RemoveQueueItem the item is deleted instead of kept: the steps of Update run first, then those of Delete (U).
/// </summary>
internal sealed class PickFromQueueMessage() : MessageHandler(
    "PickFromQueue", new Parameter("QueueItemId", typeof(Guid)), new Parameter("WorkerId", typeof(Guid)), new Parameter("RemoveQueueItem", typeof(bool)))
{
    public override Subject SubjectOf(ParameterCollection input) => new("queueitem", (Guid)input["QueueItemId"]);

    public override OrganizationResponse NewResponse() => new PickFromQueueResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.RequireOnQueueOf(Right.Write, (Guid)input["QueueItemId"]);

    public override void Execute(Operation operation)
    {
        var item = operation.Get<Guid>("QueueItemId");
        var worker = operation.Get<Guid>("WorkerId");
        Queues.CheckActiveItem(operation.Database, item);
        operation.Database.CheckUser(worker);

        operation.Cause(new UpdateRequest { Target = new Entity("queueitem", item) { ["workerid"] = new EntityReference("systemuser", worker) } });
        if (operation.Get<bool>("RemoveQueueItem")) operation.Cause(new DeleteRequest { Target = new EntityReference("queueitem", item) });
    }
}
