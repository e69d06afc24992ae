using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Takes an active queue item back from its worker; Update steps of queueitem run. An item without a worker may be released too (U).</summary>
internal sealed class ReleaseToQueueMessage() : MessageHandler("ReleaseToQueue", new Parameter("QueueItemId", typeof(Guid)))
{
    public override Subject SubjectOf(ParameterCollection input) => new("queueitem", (Guid)input["QueueItemId"]);

    public override OrganizationResponse NewResponse() => new ReleaseToQueueResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.RequireOnQueueOf(Right.Write, (Guid)input["QueueItemId"]);

    public override void Execute(Operation operation)
    {
        var item = operation.Get<Guid>("QueueItemId");
        Queues.CheckActiveItem(operation.Database, item);
        operation.Cause(new UpdateRequest { Target = new Entity("queueitem", item) { ["workerid"] = null } });
    }
}
