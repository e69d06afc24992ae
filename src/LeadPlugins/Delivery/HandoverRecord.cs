using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Response;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Delivery;

/// <summary>The row that proves one offer of one lead to sales: which agreement and which reading of the lead it rests on, to whom, and by when a response is
/// owed.</summary>
internal static class HandoverRecord
{
    /// <param name="saved">What the save said that handed the lead over: its explanation is frozen here, even when the lead was judged anew since.</param>
    /// <param name="route">Id of the route, or the last resort when the route's recipient could not take the lead.</param>
    /// <param name="deliveredOnUtc">Null = it never reached anybody.</param>
    /// <param name="previousOwner">Who had the lead before sales; null = who owns it now.</param>
    public static Entity Of(
        StoredLead lead, PublishedAgreement published, LeadPosition saved, EntityReference recipient, string? route, DateTime? deliveredOnUtc, EntityReference? previousOwner = null)
    {
        var agreement = published.Agreement!;
        var stamps = saved.Stamps;
        var offered = stamps.HandedOverOn!.Value;
        var start = LeadLifecycle.ClockStart(offered, deliveredOnUtc);
        var row = new Entity(HandoverTable.LogicalName, DerivedId.OfHandover(lead.Row.Id, saved.Number))
        {
            [HandoverTable.Name] = LeadLifecycle.Cut(lead.Name.Length > 0 ? lead.Name : "Lead", HandoverTable.LeadNameMaxLength) + " #" + JsonText.Of(saved.Number),
            [HandoverTable.LeadId] = lead.Row.ToEntityReference(),
            [HandoverTable.LeadName] = LeadLifecycle.Cut(lead.Name, HandoverTable.LeadNameMaxLength),
            [HandoverTable.Number] = saved.Number,
            [HandoverTable.AgreementId] = new EntityReference(AgreementTable.LogicalName, published.Id),
            [HandoverTable.AgreementVersion] = agreement.Version,
            [HandoverTable.AgreementHash] = agreement.Hash,
            [HandoverTable.Explanation] = stamps.Explanation,
            [HandoverTable.OfferedOn] = offered,
            [HandoverTable.DeliveredOn] = deliveredOnUtc,
            [HandoverTable.DueOn] = ResponseClock.Due(start, agreement.Response.FirstResponseMinutes, agreement.Calendar),
            [HandoverTable.WarnOn] = ResponseClock.Warn(start, agreement.Response.FirstResponseMinutes, agreement.Response.WarnAtPercent, agreement.Calendar),
            [HandoverTable.AcceptDueOn] = agreement.Response.AcceptWithinMinutes is { } accept ? ResponseClock.Due(start, accept, agreement.Calendar) : null,
            [HandoverTable.OwnerId] = new EntityReference(recipient.LogicalName, recipient.Id),
            [HandoverTable.RecipientName] = route == LeadLifecycle.LastResortRoute ? agreement.LastResort : recipient.Name,
            [HandoverTable.Route] = route,
            [HandoverTable.OfferReason] = stamps.RouteReason,
            [HandoverTable.AttemptCount] = 0,
            [HandoverTable.Outcome] = new OptionSetValue(HandoverOutcomeChoice.Open),
            [HandoverTable.ResponseStatus] = new OptionSetValue(ResponseStatusChoice.Running),
        };
        var previous = previousOwner ?? lead.Owner;
        if (deliveredOnUtc is not null) row[previous.LogicalName == TeamTable.LogicalName ? HandoverTable.PreviousTeamId : HandoverTable.PreviousUserId] = previous;
        return row;
    }
}
