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
        HandoverTable.AfterContact, HandoverTable.Route, HandoverTable.ResponseActivityId,
    ];

    /// <summary>By lead and number.</summary>
    /// <param name="organization">The organization of the run.</param>
    /// <param name="agreement">Its criteria name what was disputed.</param>
    /// <param name="places">The place of each lead among the results.</param>
    public static IReadOnlyList<HandoverResult> Read(TrialOrganization organization, Agreement agreement, IReadOnlyDictionary<Guid, int> places)
    {
        var states = organization.All(new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.StateCode) }).ToDictionary(lead => lead.Id, lead => Choice(lead, LeadTable.StateCode));
        var leads = organization.All(new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(Columns) })
            .GroupBy(row => row.GetAttributeValue<EntityReference>(HandoverTable.LeadId).Id).OrderBy(rows => places[rows.Key]);
        return [.. leads.SelectMany(rows => Ended([.. rows.Select(row => Result(organization, agreement, row, places[rows.Key])).OrderBy(h => h.Number)], states[rows.Key]))];
    }

    private static IEnumerable<HandoverResult> Ended(HandoverResult[] handovers, int? leadState) =>
        handovers.Select((handover, n) => handover with { End = EndOf(handover, n + 1 < handovers.Length ? handovers[n + 1] : null, leadState) });

    // A row says when its handover ended; why follows from what came after it.
    private static HandoverEnd? EndOf(HandoverResult handover, HandoverResult? next, int? leadState) =>
        handover.ClosedUtc is not { } closed ? null
        : handover.RejectedUtc is not null ? HandoverEnd.Rejected
        : handover.IsAnsweredByQualifying || (next is null && leadState == LeadState.Qualified) ? HandoverEnd.LeadQualified
        : next?.OfferedUtc <= closed ? HandoverEnd.OfferedOn
        : next is not null || leadState == LeadState.Disqualified ? HandoverEnd.LeadClosed
        : HandoverEnd.Other;

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
        IsAnsweredByQualifying = row.GetAttributeValue<DateTime?>(HandoverTable.RespondedOn) is not null && Text(row, HandoverTable.ResponseActivityId).Length == 0,
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
