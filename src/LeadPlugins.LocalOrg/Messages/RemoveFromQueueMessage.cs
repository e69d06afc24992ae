using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Deletes the queue item; its Delete steps run.</summary>
internal sealed class RemoveFromQueueMessage() : MessageHandler("RemoveFromQueue", new Parameter("QueueItemId", typeof(Guid)))
{
    public override Subject SubjectOf(ParameterCollection input) => new("queueitem", (Guid)input["QueueItemId"]);

    public override OrganizationResponse NewResponse() => new RemoveFromQueueResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.RequireOnQueueOf(Right.Write, (Guid)input["QueueItemId"]);

    public override void Execute(Operation operation) =>
        operation.Become(new DeleteRequest { Target = new EntityReference("queueitem", operation.Get<Guid>("QueueItemId")) });
}
