using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Superseded on the platform by an Update of ownerid, and carried out as one: the Update steps run (U).</summary>
internal sealed class AssignMessage() : MessageHandler(
    "Assign", new Parameter("Target", typeof(EntityReference)), new Parameter("Assignee", typeof(EntityReference)))
{
    public override Subject SubjectOf(ParameterCollection input) => new(((EntityReference)input["Target"]).LogicalName, ((EntityReference)input["Target"]).Id);

    public override OrganizationResponse NewResponse() => new AssignResponse();

    public override bool ConsequencesAskForRights => true;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // The Update that it becomes asks.
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<EntityReference>("Target");
        operation.Become(new UpdateRequest { Target = new Entity(target.LogicalName, target.Id) { ["ownerid"] = operation.Get<EntityReference>("Assignee") } });
    }
}
