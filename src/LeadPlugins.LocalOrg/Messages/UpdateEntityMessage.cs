using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Changes a table's definition: of all there is to change, only IsValidForQueue, which once on stays on.</summary>
internal sealed class UpdateEntityMessage() : MessageHandler(
    "UpdateEntity", new Parameter("Entity", typeof(EntityMetadata)), new Parameter("MergeLabels", typeof(bool), IsRequired: false))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input) => default;

    public override OrganizationResponse NewResponse() => new UpdateEntityResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.Require("prvWriteEntity");

    public override void Execute(Operation operation)
    {
        var definition = operation.Get<EntityMetadata>("Entity");
        var table = operation.Database.Table(definition.LogicalName);
        if (definition.IsValidForQueue is not { } sent) throw Faults.NotImitated("changes of a table's definition other than IsValidForQueue");
        if (definition.AutoRouteToOwnerQueue == true) throw Faults.NotImitated("AutoRouteToOwnerQueue");
        if (table.QueueEnabled && !sent.Value) throw Faults.InvalidArgument($"Table {table.Name} is enabled for queues; that cannot be taken back.");
        if (table.QueueEnabled || !sent.Value) return;

        table.QueueEnabled = true;
        operation.OnRollBack(() => table.QueueEnabled = false);
    }
}
