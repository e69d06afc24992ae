using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Reads a table's definition with its columns. Privileges and relationships are refused.</summary>
internal sealed class RetrieveEntityMessage() : MessageHandler(
    "RetrieveEntity",
    new Parameter("LogicalName", typeof(string)), new Parameter("EntityFilters", typeof(EntityFilters), IsRequired: false),
    new Parameter("RetrieveAsIfPublished", typeof(bool), IsRequired: false), new Parameter("MetadataId", typeof(Guid), IsRequired: false))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input) => default;

    public override OrganizationResponse NewResponse() => new RetrieveEntityResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.Require("prvReadEntity");

    public override void Execute(Operation operation)
    {
        var filters = operation.GetOrDefault<EntityFilters>("EntityFilters");
        if ((filters & ~(EntityFilters.Entity | EntityFilters.Attributes)) != 0) throw Faults.NotImitated($"RetrieveEntity with {filters}");

        var table = operation.Database.Table(operation.Get<string>("LogicalName"));
        operation.Output["EntityMetadata"] = Definitions.Of(table, withColumns: (filters & EntityFilters.Attributes) != 0, operation.Database.BaseLanguage);
    }
}
