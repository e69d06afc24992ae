using LeadPlugins.LocalOrg.Query;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Reads the rows of a QueryExpression or of FetchXML. Query-by-attribute is refused.</summary>
internal sealed class RetrieveMultipleMessage(QueryRunner queries) : MessageHandler("RetrieveMultiple", new Parameter("Query", typeof(QueryBase)))
{
    public override Subject SubjectOf(ParameterCollection input) =>
        new(QueryRunner.Read((QueryBase)input["Query"]).Rows.EntityName ?? throw Faults.UnknownTable(null), Guid.Empty);

    public override OrganizationResponse NewResponse() => new RetrieveMultipleResponse();

    public override string ResultName(string output) => output == "BusinessEntityCollection" ? "EntityCollection" : output;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // The search asks for the right to read each of its tables, and leaves out the rows it does not reach.
    }

    public override void Execute(Operation operation) =>
        operation.Output["BusinessEntityCollection"] = queries.Run(operation.Get<QueryBase>("Query"), operation.UserId);
}
