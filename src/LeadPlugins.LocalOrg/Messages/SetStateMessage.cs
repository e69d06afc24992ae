using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Superseded on the platform by an Update of statecode and statuscode, and carried out as one: the Update steps run (U). Status -1 = the state's default.
/// </summary>
internal sealed class SetStateMessage() : MessageHandler(
    "SetState",
    new Parameter("EntityMoniker", typeof(EntityReference)), new Parameter("State", typeof(OptionSetValue)), new Parameter("Status", typeof(OptionSetValue)))
{
    public override Subject SubjectOf(ParameterCollection input)
    {
        var target = (EntityReference)input["EntityMoniker"];
        return new Subject(target.LogicalName, target.Id);
    }

    public override OrganizationResponse NewResponse() => new SetStateResponse();

    public override bool ConsequencesAskForRights => true;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // The Update that it becomes asks.
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<EntityReference>("EntityMoniker");
        operation.Become(new UpdateRequest
        {
            Target = new Entity(target.LogicalName, target.Id)
            {
                ["statecode"] = operation.Get<OptionSetValue>("State"), ["statuscode"] = operation.Get<OptionSetValue>("Status"),
            },
        });
    }
}
