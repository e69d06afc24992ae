using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Responses;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Response;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Handovers;

/// <summary>The handover of a lead that sales has now, locked for the one who decides about it.</summary>
internal sealed class CurrentHandover
{
    private readonly PublishedAgreements _agreements;
    private Entity? _valueRow;

    private CurrentHandover(PluginCall call, PublishedAgreements agreements, Entity lead, HandoverRows rows, Entity row)
    {
        Call = call;
        _agreements = agreements;
        Lead = lead;
        Rows = rows;
        Row = row;
        Stamps = StampMapping.Read(lead);
        Handover = HandoverMapping.Read(row);
        Agreement = agreements.OfRecord(row);
    }

    public PluginCall Call { get; }

    /// <summary>When what is done with it is done: a job that offers it on does so when it runs, not when the offer was found expired.</summary>
    public DateTime NowUtc => Call.IsJob ? Call.NowUtc : Call.EventOnUtc;

    /// <summary>The lead's stamps, state and owner as stored.</summary>
    public Entity Lead { get; }
    public Stamps Stamps { get; }
    public HandoverRows Rows { get; }
    public Entity Row { get; }
    public Handover Handover { get; }

    /// <summary>The agreement it was made under; null when it cannot be found or read any more.</summary>
    public Agreement? Agreement { get; }

    /// <summary>The agreement that decides what becomes of the lead now; null = none is in force.</summary>
    public PublishedAgreement? InForce => _agreements.InForceAt(NowUtc);

    /// <summary>The lead with the columns that the agreement in force uses, read when it is first asked for: whoever accepts it needs none of them.</summary>
    public Entity ValueRow => _valueRow ??= LeadRow.Read(Call.System, Lead.Id, InForce?.Agreement) ?? Lead;

    public LeadValues Values => ValuesOf(ValueRow);

    public int Language => Agreement?.Language ?? Words.English;

    public string RecipientName => Owner?.Name ?? Row.GetAttributeValue<string>(HandoverTable.RecipientName) ?? "";

    public bool IsWithLastResort => HandoverRows.IsWithLastResort(Row);

    /// <summary>The time to accept is over, and the agreement says that the lead is offered to somebody else then.</summary>
    public bool IsBeingOfferedOn => Agreement?.Response.ReofferOnExpiry == true && !IsWithLastResort && IsMissedAt(NowUtc);

    /// <summary>The handover that sales has now, as the caller may see it.</summary>
    /// <param name="reader">Whose right to read the lead counts.</param>
    /// <returns>Null with the refusal when sales has none.</returns>
    public static CurrentHandover? Find(PluginCall call, IOrganizationService reader, Guid leadId, out Refusal? refusal)
    {
        var agreements = AgreementCache.Of(call);
        refusal = null;
        if (LeadRow.Read(reader, leadId, agreement: null) is not { } seen)
        {
            refusal = Refusals.LeadNotFound;
            return null;
        }
        // The lock comes before the reading that decides: whoever comes second waits here, and then reads what the first one has done. A job has no transaction
        // to hold a lock in; there the version of the row decides.
        var number = StampMapping.Read(seen).HandoverCount ?? 0;
        if (!call.IsJob && number > 0 && Exists(call, leadId, number)) HandoverRows.Lock(call.System, DerivedId.OfHandover(leadId, number), number);
        if (LeadRow.Read(call.System, leadId, agreement: null) is not { } lead)
        {
            refusal = Refusals.LeadNotFound;
            return null;
        }
        var rows = new HandoverRows(call.System, leadId, agreements, isLocked: !call.IsJob);
        refusal = NotWithSales(lead, rows, agreements);
        var stamps = StampMapping.Read(lead);
        return refusal is null ? new CurrentHandover(call, agreements, lead, rows, rows.Number(stamps.HandoverCount!.Value)!) : null;
    }

    /// <summary>Why a move is not legal; null when it is.</summary>
    public Refusal? Objection(HandoverMove move)
    {
        if (IsBeingOfferedOn)
            return Refusals.Of("offer-expired", Language, LocalTime.Of(Handover.AcceptDueOn!.Value, Agreement?.Calendar));
        var now = Handover.FoundAt(NowUtc);
        var accepted = move == HandoverMove.Accept && now.AcceptedOn is not null;
        if (!accepted && HandoverMoves.After(now.Outcome, move) is not null) return null;
        return Refusals.Of("already-accepted", Language, Row.GetAttributeValue<string>(HandoverTable.AcceptedByName) ?? RecipientName, When(now.AcceptedOn, Agreement?.Calendar));
    }

    /// <summary>The lead's stamps with the offer to the next recipient, because nobody answered this one in time.</summary>
    public Stamps OfferedOnExpiry()
    {
        var passedOver = PassedOver.Parse(Stamps.PassedOver).WithExpired(Row.GetAttributeValue<string>(HandoverTable.Route) ?? "");
        return LeadLifecycle.OfferedOn(InForce, Values, Stamps, passedOver, NowUtc);
    }

    /// <summary>Ends this offer, which nobody answered in time.</summary>
    public void Expire() => End(Handover.FoundAt(NowUtc).ClosedAt(NowUtc), new Entity(HandoverTable.LogicalName, Row.Id));

    /// <summary>Writes how this handover ended. Its last recipient is whoever has the lead now: the job of a change of owner may come too late.</summary>
    public void End(Handover ended, Entity changes)
    {
        var isRefused = Stamps.FaultCode == FaultCodes.TargetDead;
        if (!isRefused && Owner is { } owner && Row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId)?.Id != owner.Id)
            HandoverRows.SetRecipient(changes, owner, owner.Name);
        Rows.Write(Row, ended, changes);
    }

    /// <summary>The values of a row of the lead, for whatever columns it was read with.</summary>
    public LeadValues ValuesOf(Entity lead) => LeadValues.OfStored(lead, _agreements.ReferencesOf(InForce));

    /// <summary>Writes the lead's new stamps, and an owner if there is a new one. It comes before the record is written: where the platform gives an API no
    /// transaction, the version of the lead still lets only one of two through, and the other can simply try again.</summary>
    public void WriteLead(Stamps after, EntityReference? owner = null) => LeadWriting.Write(Call, Lead, after, owner);

    /// <summary>The caller's name, when the offer is the caller's to answer: made to the caller or a team of the caller's, or lying with the last resort for
    /// anybody to take. Else null.</summary>
    public string? CallerAsRecipient()
    {
        var caller = Call.Context.UserId;
        var recipient = IsWithLastResort && Handover.AcceptedOn is null ? caller : Owner?.Id ?? default;
        return Responder.NameOf(Call.System, caller, recipient, teamName: null);
    }

    /// <summary>Whom the lead was offered to owns it; where a person has given it to somebody else since, the record follows a job later.</summary>
    private EntityReference? Owner => Lead.GetAttributeValue<EntityReference>(LeadTable.OwnerId);

    private bool IsMissedAt(DateTime instantUtc) => Handover.FoundAt(instantUtc).Outcome == HandoverOutcome.Expired;

    private static string When(DateTime? instant, BusinessCalendar? calendar) => instant is { } on ? LocalTime.Of(on, calendar) : "";

    private static bool Exists(PluginCall call, Guid leadId, int number)
    {
        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(HandoverTable.Id, ConditionOperator.Equal, DerivedId.OfHandover(leadId, number));
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static Refusal? NotWithSales(Entity lead, HandoverRows rows, PublishedAgreements agreements)
    {
        var stamps = StampMapping.Read(lead);
        var language = agreements.ById(stamps.AgreementId)?.Agreement?.Language ?? Words.English;
        if (!StateOfLead.IsOpen(lead)) return Refusals.Of("lead-closed", language);
        if (!stamps.IsWithSales)
        {
            var last = rows.Number(stamps.HandoverCount ?? 0);
            return stamps.ReturnedFor is not null && last is not null && RowInstant.Of(last, HandoverTable.RejectedOn) is { } rejected
                ? Refusals.Of("already-rejected", language, last.GetAttributeValue<string>(HandoverTable.RejectedByName) ?? "", When(rejected, rows.CalendarOf(last)))
                : Refusals.Of("not-with-sales", language);
        }
        return stamps.DeliveredOn is null || rows.Number(stamps.HandoverCount ?? 0) is null ? Refusals.Of("not-delivered", language) : null;
    }
}
