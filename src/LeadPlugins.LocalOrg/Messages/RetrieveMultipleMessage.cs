using LeadPlugins.LocalOrg.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Reads the rows of a QueryExpression. FetchXML and query-by-attribute are refused.</summary>
internal sealed class RetrieveMultipleMessage(QueryRunner queries) : MessageHandler("RetrieveMultiple", new Parameter("Query", typeof(QueryBase)))
{
    public override Subject SubjectOf(ParameterCollection input)
    {
        var query = input["Query"] as QueryExpression ?? throw Faults.NotImitated($"queries of type {input["Query"].GetType().Name}");
        return new Subject(query.EntityName ?? throw Faults.UnknownTable(null), Guid.Empty);
    }

    public override OrganizationResponse NewResponse() => new RetrieveMultipleResponse();

    public override string ResultName(string output) => output == "BusinessEntityCollection" ? "EntityCollection" : output;

    public override void Execute(Operation operation) =>
        operation.Output["BusinessEntityCollection"] = queries.Run(operation.Get<QueryExpression>("Query"), operation.UserId);
}
