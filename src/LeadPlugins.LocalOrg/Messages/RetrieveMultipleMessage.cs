using LeadPlugins.LocalOrg.Query;
using LeadPlugins.LocalOrg.Schema;
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
        if (query.EntityName is not null && PlatformFacts.KeptElsewhere.TryGetValue(query.EntityName, out var where)) throw Faults.NotImitated(where);
        return new Subject(query.EntityName, Guid.Empty);
    }

    public override OrganizationResponse NewResponse() => new RetrieveMultipleResponse();

    public override string ResultName(string output) => output == "BusinessEntityCollection" ? "EntityCollection" : output;

    public override void Execute(Operation operation) => operation.Output["BusinessEntityCollection"] = queries.Run(operation.Get<QueryExpression>("Query"), operation.UserId);
}
