using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Update if there is a row with the Target's id, else Create. No event of its own: the steps of the two run.</summary>
internal sealed class UpsertMessage() : MessageHandler("Upsert", new Parameter("Target", typeof(Entity)))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input)
    {
        var target = (Entity)input["Target"];
        if (target.KeyAttributes.Count > 0) throw Faults.NotImitated("alternate keys");
        return new Subject(target.LogicalName, target.Id);
    }

    public override OrganizationResponse NewResponse() => new UpsertResponse();

    public override bool ConsequencesAskForRights => true;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // The Create or Update that it becomes asks.
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<Entity>("Target");
        var exists = operation.Database.RowsOf(operation.Database.Table(target.LogicalName)).Find(target.Id) is not null;
        var response = operation.Become(exists ? new UpdateRequest { Target = target } : new CreateRequest { Target = target });
        var id = exists ? target.Id : (Guid)response["id"];
        operation.Output["RecordCreated"] = !exists;
        operation.Output["Target"] = new EntityReference(target.LogicalName, id);
    }
}
