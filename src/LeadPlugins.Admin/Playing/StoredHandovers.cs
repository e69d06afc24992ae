using LeadPlugins.Admin.Results;
using LeadPlugins.Admin.Running;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Playing;

/// <summary>Reads back every handover.</summary>
internal static class StoredHandovers
{
    private static readonly string[] Columns =
    [
        HandoverTable.LeadId, HandoverTable.Number, HandoverTable.Outcome, HandoverTable.ResponseStatus, HandoverTable.RecipientName, HandoverTable.OwnerId, HandoverTable.OfferedOn, HandoverTable.DueOn,
        HandoverTable.AcceptedOn, HandoverTable.RespondedOn, HandoverTable.ResponseMinutes, HandoverTable.RejectedOn, HandoverTable.RejectionKind, HandoverTable.Criterion, HandoverTable.ValueSeen, HandoverTable.ClosedOn,
        HandoverTable.AcceptedByName, HandoverTable.RespondedByName, HandoverTable.RejectedByName, HandoverTable.EnteredLate, HandoverTable.AcceptDueOn,
        HandoverTable.AfterContact, HandoverTable.Route,
    ];

    /// <summary>By lead and number.</summary>
    /// <param name="organization">The organization of the run.</param>
    /// <param name="agreement">Its criteria name what was disputed.</param>
    /// <param name="places">The place of each lead among the results.</param>
    public static IReadOnlyList<HandoverResult> Read(TrialOrganization organization, Agreement agreement, IReadOnlyDictionary<Guid, int> places) =>
    [
        .. organization.All(new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(Columns) })
            .Select(row => Result(organization, agreement, row, places[row.GetAttributeValue<EntityReference>(HandoverTable.LeadId).Id]))
            .OrderBy(h => h.Lead).ThenBy(h => h.Number),
    ];

    private static HandoverResult Result(TrialOrganization organization, Agreement agreement, Entity row, int lead) => new()
    {
        Lead = lead,
        Number = row.GetAttributeValue<int>(HandoverTable.Number),
        Outcome = Choice(row, HandoverTable.Outcome) ?? HandoverOutcomeChoice.Open,
        ResponseStatus = Choice(row, HandoverTable.ResponseStatus) ?? ResponseStatusChoice.Running,
        Recipient = IsWithLastResort(row) ? LastResort.Of(agreement) : Text(row, HandoverTable.RecipientName),
        Owner = IsWithLastResort(row) ? LastResort.Of(agreement) : organization.NameOf(row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)),
        OfferedUtc = row.GetAttributeValue<DateTime?>(HandoverTable.OfferedOn),
        DueUtc = row.GetAttributeValue<DateTime?>(HandoverTable.DueOn),
        AcceptDueUtc = row.GetAttributeValue<DateTime?>(HandoverTable.AcceptDueOn),
        AcceptedUtc = row.GetAttributeValue<DateTime?>(HandoverTable.AcceptedOn),
        RespondedUtc = row.GetAttributeValue<DateTime?>(HandoverTable.RespondedOn),
        ResponseMinutes = row.GetAttributeValue<int?>(HandoverTable.ResponseMinutes),
        RejectedUtc = row.GetAttributeValue<DateTime?>(HandoverTable.RejectedOn),
        RejectionKind = Choice(row, HandoverTable.RejectionKind),
        IsRejectedAfterContact = row.GetAttributeValue<bool?>(HandoverTable.AfterContact) ?? false,
        AcceptedBy = Text(row, HandoverTable.AcceptedByName),
        RespondedBy = Text(row, HandoverTable.RespondedByName),
        RejectedBy = Text(row, HandoverTable.RejectedByName),
        IsEnteredLate = row.GetAttributeValue<bool?>(HandoverTable.EnteredLate) ?? false,
        Criterion = Disputed(organization, agreement, Text(row, HandoverTable.Criterion)),
        ValueSeen = Text(row, HandoverTable.ValueSeen),
        ClosedUtc = row.GetAttributeValue<DateTime?>(HandoverTable.ClosedOn),
    };

    // Once somebody has accepted it, that person has it.
    private static bool IsWithLastResort(Entity row) => Text(row, HandoverTable.Route) == LeadLifecycle.LastResortRoute && row.GetAttributeValue<DateTime?>(HandoverTable.AcceptedOn) is null;

    // A rejection names a criterion by its id, or else a column.
    private static string Disputed(TrialOrganization organization, Agreement agreement, string name) =>
        agreement.Criteria.FirstOrDefault(c => c.Id == name)?.Label ?? organization.Lead.Columns.FirstOrDefault(c => c.LogicalName == name)?.DisplayName ?? name;

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static int? Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
