using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Delivery;

/// <summary>The queue item that holds a lead now.</summary>
/// <param name="ZoneRules">The platform's own column of time zone rules, which can be written back without changing anything.</param>
internal sealed record QueuePlace(Guid ItemId, Guid QueueId, string QueueName, EntityReference? Worker, int? ZoneRules);

/// <summary>A lead as it is stored when the job runs, with its open queue item: one read. Jobs run late, twice and out of order, so only this tells where the
/// lead stands.</summary>
internal sealed class StoredLead
{
    private const string Item = "item", Queue = "queue";

    private StoredLead(Entity row)
    {
        Row = row;
        Position = new LeadPosition(StampMapping.Read(row), StateOfLead.IsOpen(row));
        Place = Aliased<Guid?>(Item, QueueItemTable.Id) is { } item
            ? new QueuePlace(
                item, Aliased<EntityReference>(Item, QueueItemTable.QueueId)?.Id ?? default, Aliased<string>(Queue, QueueTable.Name) ?? "",
                Aliased<EntityReference>(Item, QueueItemTable.WorkerId), Aliased<int?>(Item, QueueItemTable.TimeZoneRuleVersionNumber))
            : null;
    }

    public Entity Row { get; }
    public LeadPosition Position { get; }
    public Stamps Stamps => Position.Stamps;

    /// <summary>Null = in no queue.</summary>
    public QueuePlace? Place { get; }

    /// <summary>The agent who is working on the lead and would be interrupted; null = nobody, or somebody who has taken it from the queue for good.</summary>
    public EntityReference? Agent => Place?.Worker is { } worker && !(Stamps.Stage == LeadStage.AcceptedBySales && worker.Id == Owner.Id) ? worker : null;

    public EntityReference Owner => Row.GetAttributeValue<EntityReference>(LeadTable.OwnerId);

    /// <summary>What people call the lead, kept as text on its handovers.</summary>
    public string Name =>
        Row.GetAttributeValue<string>(LeadTable.FullName) is { Length: > 0 } name ? name
        : Row.GetAttributeValue<string>(LeadTable.CompanyName) ?? Row.GetAttributeValue<string>(LeadTable.Subject) ?? "";

    /// <param name="consentColumns">Columns that say which channels the lead permits.</param>
    /// <returns>Null when the lead has been deleted.</returns>
    public static StoredLead? Read(IOrganizationService service, Guid id, IEnumerable<string> consentColumns)
    {
        var columns = new HashSet<string>(StampMapping.Columns) { LeadTable.StateCode, LeadTable.OwnerId, LeadTable.FullName, LeadTable.CompanyName, LeadTable.Subject };
        columns.UnionWith(consentColumns);
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet([.. columns]) };
        query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.Equal, id);

        var item = query.AddLink(QueueItemTable.LogicalName, LeadTable.Id, QueueItemTable.ObjectId, JoinOperator.LeftOuter);
        item.EntityAlias = Item;
        item.Columns = new ColumnSet(QueueItemTable.Id, QueueItemTable.QueueId, QueueItemTable.WorkerId, QueueItemTable.TimeZoneRuleVersionNumber);
        item.LinkCriteria.AddCondition(QueueItemTable.StateCode, ConditionOperator.Equal, QueueItemState.Active);
        var queue = item.AddLink(QueueTable.LogicalName, QueueItemTable.QueueId, QueueTable.Id, JoinOperator.LeftOuter);
        queue.EntityAlias = Queue;
        queue.Columns = new ColumnSet(QueueTable.Name);

        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row ? new StoredLead(row) : null;
    }

    private T? Aliased<T>(string alias, string column) => Row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value is T value ? value : default;
}
