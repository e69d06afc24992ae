using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Gives roles to users and teams. Other relationships are refused.</summary>
internal sealed class AssociateMessage() : RoleMessage("Associate")
{
    protected override void Execute(Operation operation, TableSchema link, string column, Guid holder, Guid role)
    {
        if (RoleLinks.Find(operation.Database, link, column, holder, role) is { } existing) throw Faults.DuplicateKey(link.Name, existing.Id);
        RoleLinks.Write(operation.Database, operation.Writer, link, column, holder, role, operation.UserId);
    }
}
