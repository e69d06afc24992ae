using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Takes roles from users and teams. Taking one that they do not have changes nothing (U).</summary>
internal sealed class DisassociateMessage() : RoleMessage("Disassociate")
{
    protected override void Execute(Operation operation, TableSchema link, string column, Guid holder, Guid role)
    {
        if (RoleLinks.Find(operation.Database, link, column, holder, role) is { } existing) operation.Writer.Delete(link, existing);
    }
}
