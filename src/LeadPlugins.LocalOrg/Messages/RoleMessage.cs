using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Associate and Disassociate over the relationships that give roles to users and teams; other relationships are refused.</summary>
internal abstract class RoleMessage(string name) : MessageHandler(
    name, new Parameter("Target", typeof(EntityReference)), new Parameter("Relationship", typeof(Relationship)),
    new Parameter("RelatedEntities", typeof(EntityReferenceCollection)))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input)
    {
        var relationship = ((Relationship)input["Relationship"]).SchemaName;
        if (!RoleLinks.Relationships.ContainsKey(relationship ?? "")) throw Faults.NotImitated($"'{Name}' on relationship '{relationship}'");
        var target = (EntityReference)input["Target"];
        return new Subject(target.LogicalName, target.Id);
    }

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        rights.Require("prvReadRole");
        rights.Require("prvAssignRole");
    }

    public override void Execute(Operation operation)
    {
        var (table, holder, column) = RoleLinks.Relationships[operation.Get<Relationship>("Relationship").SchemaName];
        var database = operation.Database;
        foreach (var related in operation.Get<EntityReferenceCollection>("RelatedEntities"))
        {
            // Either end may be the target.
            EntityReference[] ends = [operation.Get<EntityReference>("Target"), related];
            var has = ends.FirstOrDefault(end => end.LogicalName == holder);
            var role = ends.FirstOrDefault(end => end.LogicalName == "role");
            if (has is null || role is null) throw Faults.InvalidArgument($"{Name} of {table} takes one row of {holder} and one of role.");
            foreach (var end in ends) database.Row(database.Table(end.LogicalName), end.Id);
            Execute(operation, database.Table(table), column, has.Id, role.Id);
        }
    }

    protected abstract void Execute(Operation operation, TableSchema link, string column, Guid holder, Guid role);
}
