using System.ServiceModel;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Delivery;

/// <summary>The handover rows of one lead. Their id is derived from lead and number, so a second job that creates the same one finds it done.</summary>
internal sealed class HandoverRows(IOrganizationService service, Guid leadId)
{
    private static readonly ColumnSet Columns = new(
        HandoverTable.Number, HandoverTable.Outcome, HandoverTable.OwnerId, HandoverTable.DeliveredOn, HandoverTable.DueOn, HandoverTable.WarnOn, HandoverTable.Route,
        HandoverTable.AgreementId, HandoverTable.Explanation, HandoverTable.OfferedOn, HandoverTable.ClosedOn);

    private Dictionary<Guid, Entity> _rows = Read(service, leadId);

    public Entity? Number(int number) => _rows.TryGetValue(HandoverId.Of(leadId, number), out var row) ? row : null;

    public IReadOnlyList<Entity> OpenBefore(int number) =>
        [.. _rows.Values.Where(row => row.GetAttributeValue<int>(HandoverTable.Number) < number && OutcomeOf(row) == HandoverOutcome.Open)];

    public static HandoverOutcome OutcomeOf(Entity row) =>
        (HandoverOutcome)((row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value ?? HandoverOutcomeChoice.Open) - HandoverOutcomeChoice.Open);

    /// <summary>Whether the record of every offer up to this number is there.</summary>
    public bool AreCompleteTo(int number) => Enumerable.Range(1, number).All(n => Number(n) is not null);

    /// <summary>Creates a row, or finds that another job of the same lead was faster: then that one's row is the one to go on with.</summary>
    /// <param name="refusal">Why the platform will not have this row, most likely because of its owner; null when there is a row.</param>
    public Entity? Create(Entity row, out string? refusal)
    {
        refusal = null;
        try
        {
            service.Create(row);
            _rows[row.Id] = row;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsDuplicateKey(fault))
        {
            _rows = Read(service, leadId);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault))
        {
            refusal = fault.Message;
            return null;
        }
        return _rows[row.Id];
    }

    public void Update(Entity changes) => service.Update(changes);

    /// <returns>Null when it was written; else why the platform refused.</returns>
    public string? TryUpdate(Entity changes)
    {
        try
        {
            service.Update(changes);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault))
        {
            return fault.Message;
        }
    }

    /// <summary>The handover that was with sales at an instant and was not taken for rejected or expired since; null = none.</summary>
    public Entity? OfferedAt(DateTime instantUtc) => _rows.Values
        .Where(row => OutcomeOf(row) is HandoverOutcome.Open or HandoverOutcome.Withdrawn)
        .Where(row => row.GetAttributeValue<DateTime>(HandoverTable.OfferedOn) <= instantUtc)
        .Where(row => row.GetAttributeValue<DateTime?>(HandoverTable.ClosedOn) is not { } closed || closed >= instantUtc)
        // A lead that was reopened in the same second may have been offered again in it: the earlier offer is the one that was answered.
        .OrderBy(row => row.GetAttributeValue<int>(HandoverTable.Number))
        .FirstOrDefault();

    /// <summary>How a handover ended, copied from what the lead's stamps said at that save.</summary>
    public static void WriteEnd(Entity row, HandoverOutcome outcome, Stamps stamps, DateTime endedOnUtc)
    {
        row[HandoverTable.Outcome] = new OptionSetValue(HandoverOutcomeChoice.Open + (int)outcome);
        row[HandoverTable.ClosedOn] = endedOnUtc;
        if (stamps.AcceptedOn is { } accepted) row[HandoverTable.AcceptedOn] = accepted;
        if (stamps.RespondedOn is { } responded)
        {
            row[HandoverTable.RespondedOn] = responded;
            row[HandoverTable.ResponseMinutes] = stamps.ResponseMinutes;
        }
        // A response that is on record stays there, whatever became of the lead afterwards.
        var status = stamps.ResponseStatus is ResponseStatus.Met or ResponseStatus.Missed ? stamps.ResponseStatus.Value : ResponseStatus.Cancelled;
        row[HandoverTable.ResponseStatus] = new OptionSetValue(ResponseStatusChoice.Running + (int)status);
    }

    private static Dictionary<Guid, Entity> Read(IOrganizationService service, Guid leadId)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = Columns };
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.Equal, leadId);
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }
}
