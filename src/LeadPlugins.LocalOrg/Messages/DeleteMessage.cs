using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Deletes a row. Each relationship says what becomes of the rows that point at it: the deletion is refused, they are deleted with their own Delete steps, or
/// unlinked silently.
/// </summary>
internal sealed class DeleteMessage() : MessageHandler(
    "Delete", new Parameter("Target", typeof(EntityReference)), new Parameter("ConcurrencyBehavior", typeof(ConcurrencyBehavior), IsRequired: false))
{
    public override Subject SubjectOf(ParameterCollection input) => new(((EntityReference)input["Target"]).LogicalName, ((EntityReference)input["Target"]).Id);

    public override OrganizationResponse NewResponse() => new DeleteResponse();

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        rights.Require(Right.Delete, database.Table(target.LogicalName), target.Id);
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<EntityReference>("Target");
        var database = operation.Database;
        var table = database.Table(target.LogicalName);
        var row = database.Row(table, target.Id);
        if (PlatformFacts.Undeletable.Contains(table.Name)) throw Faults.NotImitated($"the deletion of rows of {table.Name}");
        Activities.RefuseParty(table);
        UpdateMessage.CheckVersion(operation.GetOrDefault<ConcurrencyBehavior>("ConcurrencyBehavior"), table.Name, row, target.RowVersion);

        var references = database.Catalog.ReferencesTo(table.Name);
        var self = new Lookup(table.Name, row.Id);
        foreach (var reference in references.Where(r => r.OnDelete == CascadeDelete.Restrict))
        {
            if (database.RowsOf(reference.Table).Where(reference.Column, self).Count > 0) throw Faults.IsReferenced(table.Name, row.Id, reference.Table.Name);
        }
        foreach (var reference in references)
        {
            var referring = database.RowsOf(reference.Table).Where(reference.Column, self).OrderBy(r => r.Sequence).ToList();
            foreach (var other in referring.Where(r => r.Id != row.Id)) Release(operation, reference, self, other.Id);
        }
        operation.Writer.Delete(table, database.Row(table, row.Id));
    }

    private static void Release(Operation operation, Reference reference, Lookup deleted, Guid id)
    {
        // Steps of the rows before may have deleted this one or turned it to another.
        if (operation.Database.RowsOf(reference.Table).Find(id) is not { } row || !deleted.Equals(row[reference.Column])) return;
        switch (reference.OnDelete)
        {
            case CascadeDelete.Cascade when PlatformFacts.WrittenWithAnother.ContainsKey(reference.Table.Name):
                operation.Writer.Delete(reference.Table, row);
                break;
            case CascadeDelete.Cascade:
                operation.Cause(new DeleteRequest { Target = new EntityReference(reference.Table.Name, row.Id) });
                break;
            case CascadeDelete.RemoveLink:
                operation.Writer.Amend(reference.Table, row, operation.UserId, draft => draft[reference.Column] = null);
                break;
        }
    }
}
