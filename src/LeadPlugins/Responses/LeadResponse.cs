using LeadPlugins.Configuration;
using LeadPlugins.Delivery;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Responses;

/// <summary>What acts of people mean for one lead: they go onto the record of the handover that was under way then, and while that one is the lead's current
/// handover, onto its stamps.</summary>
internal sealed class LeadResponse
{
    private readonly PluginCall _call;
    private readonly PublishedAgreements _agreements;
    private readonly StoredLead _lead;
    private readonly HandoverRows _rows;
    private readonly Dictionary<Guid, Entity> _changes = [];
    private readonly Dictionary<Guid, Handover> _handovers = [];
    private bool _waitsForDelivery;

    private LeadResponse(PluginCall call, PublishedAgreements agreements, StoredLead lead, HandoverRows rows)
    {
        _call = call;
        _agreements = agreements;
        _lead = lead;
        _rows = rows;
    }

    /// <summary>Null when the lead is gone or was never handed over.</summary>
    public static LeadResponse? Read(PluginCall call, Guid leadId)
    {
        var agreements = AgreementCache.Of(call);
        if (StoredLead.Read(call.System, leadId, []) is not { Position.Number: > 0 } lead) return null;
        return Of(call, agreements, lead, new HandoverRows(call.System, leadId, agreements));
    }

    public static LeadResponse Of(PluginCall call, PublishedAgreements agreements, StoredLead lead, HandoverRows rows) => new(call, agreements, lead, rows);

    /// <summary>Takes an act up, if it counts: it was made while sales had the lead, by whoever owes the response or answers for them.</summary>
    /// <param name="recordedOnUtc">The save that made it a completed act, or one after that.</param>
    /// <param name="isSaidAgain">It was a completed act regarding the lead before that save, or may have been.</param>
    public void Take(Act act, DateTime recordedOnUtc, bool isSaidAgain = false)
    {
        var on = InstantOf(act, recordedOnUtc);
        if (IsBeforeDelivery(on))
        {
            _waitsForDelivery = true;
            return;
        }
        if (_rows.OfferedLastBy(on) is not { } row) return;
        if (_agreements.OfRecord(row) is not { } agreement) return;
        if (!agreement.Response.Kinds.Contains(act.Kind) || (isSaidAgain && MayHaveFollowed(act, on, recordedOnUtc)) || PersonOf(act, on, row, agreement) is not { } person) return;
        var attempt = new Attempt(act.Id, act.Kind, on, person, recordedOnUtc);
        // Dated into another handover afterwards, it stays with the one it was recorded for.
        if (RowOf(act) is { } other && other.Id != row.Id)
        {
            if (Of(other).Attempts.Of(act.Id)!.RecordedOnUtc <= recordedOnUtc) return;
            _handovers[other.Id] = Of(other).Without(attempt);
        }
        _handovers[row.Id] = Of(row).With(attempt);
    }

    /// <summary>What became of an act that is on record: it stays there, and so does what became of it.</summary>
    /// <param name="after">What the activity is now; null when it is no completed act any more.</param>
    public void Trace(Act act, Act? after)
    {
        if (RowOf(act) is not { } row) return;
        // What came on record by this save, or by a later one, was not changed by this save.
        var known = Of(row).Attempts.Of(act.Id)!;
        if (known.RecordedOnUtc >= _call.EventOnUtc && known.OnUtc != InstantOf(act, _call.EventOnUtc)) return;
        var line = JsonText.OfInstant(_call.EventOnUtc) + " " + Fate(act, after);
        var trace = row.GetAttributeValue<string>(HandoverTable.ResponseTrace) ?? "";
        if (trace.IndexOf(line, StringComparison.Ordinal) >= 0) return;
        // The instant comes first, so the lines stand in the order of time, whatever order their jobs run in.
        var lines = trace.Split('\n').Concat([line]).Where(l => l.Length > 0).OrderBy(l => l, StringComparer.Ordinal);
        ChangesOf(row)[HandoverTable.ResponseTrace] = LeadLifecycle.Cut(string.Join("\n", lines), HandoverTable.ResponseTraceMaxLength);
    }

    /// <summary>Writes the records.</summary>
    public void SaveRecords()
    {
        foreach (var id in _handovers.Keys.ToArray()) _rows.Write(Row(id), _handovers[id], ChangesOf(Row(id)));
    }

    /// <summary>Writes the records, then the stamps that repeat the current one. An act that does not count writes nothing.</summary>
    public void Save()
    {
        SaveRecords();
        if (_lead.Stamps.IsWithSales && _rows.Number(_lead.Position.Number) is { } current && _handovers.ContainsKey(current.Id)) LeadWriting.Stamp(_call, _lead.Row, ResponseStamps.Following(_lead.Stamps, current));
        // Delivery looks for acts when their number is not known.
        else if (_waitsForDelivery && _lead.Stamps.AttemptCount is not null) LeadWriting.Stamp(_call, _lead.Row, _lead.Stamps with { AttemptCount = null });
    }

    /// <summary>Never after the save that recorded it.</summary>
    private static DateTime InstantOf(Act act, DateTime recordedOnUtc) => act.OnUtc < recordedOnUtc ? act.OnUtc.Value : recordedOnUtc;

    /// <summary>The handover it belongs to has no record yet. Only the latest is waited for: an earlier record that is missing has been deleted.</summary>
    private bool IsBeforeDelivery(DateTime on)
    {
        if (_rows.Number(_lead.Position.Number) is not null) return false;
        if (_lead.Position.IsWithSales && _lead.Stamps.DeliveredOn is null) return _lead.Stamps.HandedOverOn <= on;
        throw new TimeoutException("the record of an offer is not written yet.");
    }

    /// <summary>Activities follow the lead they regard to its new owner, and of one that did nobody can tell any more whose it was. Of an e-mail the sender tells.</summary>
    private bool MayHaveFollowed(Act act, DateTime on, DateTime savedOn) =>
        act.Kind != EmailTable.LogicalName && act.OwnerId is { } owner && OwnerHistory.IsGivenTo(owner, _lead.Stamps.OwnerHistory, on, savedOn);

    private string? PersonOf(Act act, DateTime on, Entity row, Agreement agreement)
    {
        var person = act.Kind == EmailTable.LogicalName ? Responder.SenderOf(_call.System, act.Id) : act.OwnerId;
        if (person is not { } id) return null;
        return Responder.NameOf(_call.System, id, OwnerAt(on, row), agreement.Response.Team);
    }

    /// <summary>Who owed the response at an instant. Until the lead was delivered it belonged to whoever had it before: what counts is whose it became. And with the
    /// last resort nobody has been asked: whoever still has it there owes nothing before taking it.</summary>
    private Guid OwnerAt(DateTime on, Entity row)
    {
        var handover = HandoverMapping.Read(row);
        var isBeingDelivered = handover.DeliveredOn is not null && _lead.Position.IsWithSales && _lead.Stamps.DeliveredOn is null && handover.Number == _lead.Position.Number;
        var owner = isBeingDelivered && row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId) is { } recipient
            ? recipient.Id
            : OwnerHistory.At(_lead.Stamps.OwnerHistory, handover.DeliveredOn > on ? handover.DeliveredOn.Value : on, _lead.Owner.Id);
        return HandoverRows.IsWithLastResort(row) && owner == HandoverRows.PreviousOwner(row)?.Id && !(handover.AcceptedOn <= on) ? Guid.Empty : owner;
    }

    private string Fate(Act act, Act? after)
    {
        var language = _agreements.ById(_lead.Stamps.AgreementId)?.Agreement?.Language ?? Words.English;
        var what = Words.Say(language, "activity." + act.Kind);
        var when = JsonText.OfInstant(InstantOf(act, _call.EventOnUtc));
        if (after is null) return Words.Say(language, _call.Context.MessageName == "Delete" ? "trace.deleted" : "trace.reopened", what, when);
        return after.LeadId != act.LeadId ? Words.Say(language, "trace.moved", what, when) : Words.Say(language, "trace.dated", what, when, JsonText.OfInstant(InstantOf(after, _call.EventOnUtc)));
    }

    /// <summary>The handover that has an act on record.</summary>
    private Entity? RowOf(Act act) => _rows.All.FirstOrDefault(row => Of(row).Attempts.Of(act.Id) is not null);

    private Entity Row(Guid id) => _rows.All.First(row => row.Id == id);

    private Handover Of(Entity row) => _handovers.TryGetValue(row.Id, out var handover) ? handover : HandoverMapping.Read(row);

    private Entity ChangesOf(Entity row)
    {
        if (_changes.TryGetValue(row.Id, out var changes)) return changes;
        if (!_handovers.ContainsKey(row.Id)) _handovers[row.Id] = HandoverMapping.Read(row);
        return _changes[row.Id] = new Entity(HandoverTable.LogicalName, row.Id);
    }
}
