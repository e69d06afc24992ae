using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>Two queues, and leads that may be placed in them.</summary>
internal sealed class QueueWorld
{
    private readonly TestOrganization org;

    public QueueWorld(TestOrganization org, bool enableLeads = true)
    {
        this.org = org;
        First = org.Service.Create(new Entity("queue") { ["name"] = "First" });
        Second = org.Service.Create(new Entity("queue") { ["name"] = "Second" });
        if (enableLeads) EnableLeads();
    }

    public Guid First { get; }
    public Guid Second { get; }

    public void EnableLeads() => org.Service.Execute(EnablingLeads(true));

    public static UpdateEntityRequest EnablingLeads(bool enabled) =>
        new() { Entity = new EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(enabled) } };

    public AddToQueueRequest Request(Guid lead, Guid queue) => new() { Target = new EntityReference("lead", lead), DestinationQueueId = queue };

    public Guid Add(Guid lead, Guid queue) => ((AddToQueueResponse)org.Service.Execute(Request(lead, queue))).QueueItemId;

    public Entity[] ItemsOf(Guid lead)
    {
        var query = new QueryExpression("queueitem") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("objectid", ConditionOperator.Equal, lead);
        return org.Service.RetrieveMultiple(query).Entities.ToArray();
    }

    public Guid? ActiveQueueOf(Guid lead)
    {
        var active = ItemsOf(lead).SingleOrDefault(i => i.GetAttributeValue<OptionSetValue>("statecode").Value == 0);
        return active?.GetAttributeValue<EntityReference>("queueid").Id;
    }
}
