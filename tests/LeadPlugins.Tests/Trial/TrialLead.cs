using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>A lead as stored, in words a test can compare.</summary>
internal sealed class TrialLead(TrialOrganization trial, Entity row)
{
    public Entity Row { get; } = row;
    public string? Stage => Label(LeadTable.Stage);
    public string? Verdict => Label(LeadTable.Verdict);
    public string? ResponseStatus => Label(LeadTable.ResponseStatus);
    public int? Score => Row.GetAttributeValue<int?>(LeadTable.Score);
    public string? NextQuestion => Row.GetAttributeValue<string>(LeadTable.NextQuestion);
    public string? Gap => Row.GetAttributeValue<string>(LeadTable.Gap);
    public string? Route => Row.GetAttributeValue<string>(LeadTable.Route);
    public string? RouteReason => Row.GetAttributeValue<string>(LeadTable.RouteReason);
    public string? FaultCode => Row.GetAttributeValue<string>(LeadTable.FaultCode);
    public int? HandoverCount => Row.GetAttributeValue<int?>(LeadTable.HandoverCount);
    public DateTime? On(string column) => Row.GetAttributeValue<DateTime?>(column);
    public string? Owner => Row.GetAttributeValue<EntityReference>(LeadTable.OwnerId)?.Name;
    public bool IsOpen => Row.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value == LeadState.Open;

    public IReadOnlyList<Entity> ActiveQueueItems => [.. trial.Rows(QueueItemTable.LogicalName, QueueItemTable.ObjectId, Row.Id).Where(i => i.GetAttributeValue<OptionSetValue>(QueueItemTable.StateCode).Value == QueueItemState.Active)];

    /// <summary>Name of the queue the lead lies in; null = none.</summary>
    public string? Queue => ActiveQueueItems.SingleOrDefault()?.GetAttributeValue<EntityReference>(QueueItemTable.QueueId).Name;

    public IReadOnlyList<Entity> Handovers => [.. trial.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, Row.Id).OrderBy(h => h.GetAttributeValue<int>(HandoverTable.Number))];

    /// <summary>"1 Open → Sam Seller; 2 …": number, outcome and recipient of every handover.</summary>
    public string HandoverList => string.Join("; ", Handovers.Select(h => $"{h.GetAttributeValue<int>(HandoverTable.Number)} {h.FormattedValues[HandoverTable.Outcome]} → {h.GetAttributeValue<EntityReference>(HandoverTable.OwnerId).Name}"));

    private string? Label(string column) => Row.FormattedValues.TryGetValue(column, out var label) ? label : null;
}
