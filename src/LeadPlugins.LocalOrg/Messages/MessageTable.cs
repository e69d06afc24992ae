using LeadPlugins.LocalOrg.Query;
using LeadPlugins.LocalOrg.Rows;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Every message this organization imitates, by name. What is not here is refused.</summary>
internal sealed class MessageTable
{
    private readonly Dictionary<string, MessageHandler> byName = new(StringComparer.Ordinal);

    public MessageTable(Database database)
    {
        var query = new QueryRunner(database);
        Add(new CreateMessage());
        Add(new UpdateMessage());
        Add(new DeleteMessage());
        Add(new RetrieveMessage());
        Add(new RetrieveMultipleMessage(query));
        Add(new UpsertMessage());
        Add(new CreateMultipleMessage());
        Add(new UpdateMultipleMessage());
        Add(new AssignMessage());
        Add(new SetStateMessage());
        Add(new AddToQueueMessage());
        Add(new RemoveFromQueueMessage());
        Add(new PickFromQueueMessage());
        Add(new ReleaseToQueueMessage());
        Add(new AddMembersTeamMessage());
        Add(new RemoveMembersTeamMessage());
        Add(new MergeMessage());
        Add(new QualifyLeadMessage());
        Add(new AssociateMessage());
        Add(new DisassociateMessage());
        Add(new WhoAmIMessage());
        Add(new RetrieveEntityMessage());
        Add(new UpdateEntityMessage());
    }

    public IEnumerable<string> Names => byName.Keys;

    public MessageHandler? Find(string? name) => name is not null && byName.TryGetValue(name, out var handler) ? handler : null;

    public void Add(MessageHandler handler) => byName[handler.Name] = handler;
}
