using System.ServiceModel;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Delivery;

/// <summary>The handover rows of one lead. Their id is derived from lead and number, so a second job that creates the same one finds it done.</summary>
internal sealed class HandoverRows(IOrganizationService service, Guid leadId)
{
    private readonly Dictionary<Guid, Entity> _rows = Read(service, leadId);

    public Entity? Number(int number) => _rows.TryGetValue(HandoverId.Of(leadId, number), out var row) ? row : null;

    public IReadOnlyList<Entity> OpenBefore(int number) =>
        [.. _rows.Values.Where(row => row.GetAttributeValue<int>(HandoverTable.Number) < number && OutcomeOf(row) == HandoverOutcome.Open)];

    public static HandoverOutcome OutcomeOf(Entity row) => (HandoverOutcome)((row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value ?? HandoverOutcomeChoice.Open) - HandoverOutcomeChoice.Open);

    public void Create(Entity row)
    {
        try
        {
            service.Create(row);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsDuplicate(fault))
        {
            // Another job of the same lead was faster; its row says the same.
        }
        _rows[row.Id] = row;
    }

    public void Update(Entity changes) => service.Update(changes);

    /// <summary>How a handover ended, copied from what the lead's stamps said at that save.</summary>
    public static void WriteEnd(Entity row, HandoverOutcome outcome, Stamps stamps, DateTime endedOnUtc)
    {
        row[HandoverTable.Outcome] = new OptionSetValue(HandoverOutcomeChoice.Open + (int)outcome);
        row[HandoverTable.ClosedOn] = endedOnUtc;
        if (outcome == HandoverOutcome.Accepted)
        {
            row[HandoverTable.AcceptedOn] = stamps.AcceptedOn;
            row[HandoverTable.RespondedOn] = stamps.RespondedOn;
            row[HandoverTable.ResponseMinutes] = stamps.ResponseMinutes;
        }
        var status = outcome == HandoverOutcome.Accepted ? stamps.ResponseStatus ?? ResponseStatus.Met : ResponseStatus.Cancelled;
        row[HandoverTable.ResponseStatus] = new OptionSetValue(ResponseStatusChoice.Running + (int)status);
    }

    private static Dictionary<Guid, Entity> Read(IOrganizationService service, Guid leadId)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(HandoverTable.Number, HandoverTable.Outcome, HandoverTable.OwnerId) };
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.Equal, leadId);
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }
}
