using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

internal sealed class WhoAmIMessage() : MessageHandler("WhoAmI")
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input) => default;

    public override OrganizationResponse NewResponse() => new WhoAmIResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // Anybody may.
    }

    public override void Execute(Operation operation)
    {
        operation.Output["UserId"] = operation.UserId;
        operation.Output["BusinessUnitId"] = operation.Database.BusinessUnitOf(operation.UserId);
        operation.Output["OrganizationId"] = operation.Database.OrganizationId;
    }
}
