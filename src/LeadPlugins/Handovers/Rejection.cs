using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Handovers;

/// <summary>
/// Sales gives a lead back and says why. A misrouted lead is offered at once to the next recipient; one with wrong data, or one that shows a definition to be
/// wrong, goes back to nurture until the disputed value changes.
/// </summary>
internal sealed class Rejection
{
    private readonly PluginCall _call;
    private readonly CurrentHandover _current;

    private Rejection(PluginCall call, CurrentHandover current)
    {
        _call = call;
        _current = current;
    }

    public static Refusal? Of(PluginCall call, Guid leadId)
    {
        if (CurrentHandover.Find(call, call.Caller, leadId, out var refusal) is not { } current) return refusal;
        if (current.Objection(HandoverMove.Reject) is { } objection) return objection;
        return current.CallerAsRecipient() is { } name ? new Rejection(call, current).By(name) : Refusals.Of("not-recipient", current.Language, current.RecipientName);
    }

    private Refusal? By(string name)
    {
        var kind = Kind();
        if (kind is null) return Refused("kind-unknown", JsonText.Of(RejectionKindChoice.Misrouted), JsonText.Of(RejectionKindChoice.Data), JsonText.Of(RejectionKindChoice.Definition));
        var record = new Entity(HandoverTable.LogicalName, _current.Row.Id)
        {
            [HandoverTable.RejectedByName] = name,
            [HandoverTable.RejectionKind] = new OptionSetValue(RejectionKindChoice.Misrouted + (int)kind),
            [HandoverTable.Comment] = Text(RejectLeadApi.CommentRequest) is { } comment ? LeadLifecycle.Cut(comment, HandoverTable.CommentMaxLength) : null,
        };
        return kind == RejectionKind.Misrouted ? OfferOn(record, name) : Return(kind.Value, record);
    }

    private Refusal? OfferOn(Entity record, string name)
    {
        if (_current.IsWithLastResort) return Refused("nobody-else");
        var passedOver = PassedOver.Parse(_current.Stamps.PassedOver).WithMisrouted(_current.Row.GetAttributeValue<string>(HandoverTable.Route) ?? "");
        // A person may have given it to somebody whom another route names: that one has said no, and would say it again.
        foreach (var route in _current.InForce?.Agreement?.HandoverRoutes ?? [])
        {
            if (Names(route, name) || Names(route, _current.RecipientName)) passedOver = passedOver.WithMisrouted(route.Id);
        }
        _current.WriteLead(LeadLifecycle.OfferedOn(_current.InForce, _current.Values, _current.Stamps, passedOver, _call.EventOnUtc));
        Save(record);
        return null;
    }

    private static bool Names(HandoverRoute route, string recipient) => string.Equals(route.User ?? route.Team, recipient, StringComparison.OrdinalIgnoreCase);

    private Refusal? Return(RejectionKind kind, Entity record)
    {
        // Where that of the handover cannot be read any more, the one in force has the criteria that are left to dispute.
        if ((_current.Agreement ?? _current.InForce?.Agreement) is not { } agreement) return Refused("agreement-unreadable");
        var criterion = Text(RejectLeadApi.CriterionRequest);
        var disputed = agreement.Criteria.FirstOrDefault(c => c.Id == criterion);
        var named = kind == RejectionKind.Data ? Text(RejectLeadApi.ColumnRequest) : null;
        var ids = string.Join(", ", agreement.Criteria.Select(c => c.Id));
        if (criterion is not null && disputed is null) return Refused("criterion-unknown", criterion, ids);
        if (disputed is null && kind == RejectionKind.Definition) return Refused("criterion-missing", ids);
        if (disputed is null && named is null) return Refused("column-missing", ids);
        if (disputed is null && !IsNoticed(agreement, named!)) return Refused("column-unknown", named!, string.Join(", ", agreement.UsedColumns));

        var column = disputed?.Column ?? named!;
        var seen = Text(RejectLeadApi.ValueSeenRequest) ?? Shown(column);
        record[HandoverTable.Criterion] = disputed?.Id ?? column;
        record[HandoverTable.ValueSeen] = seen is null ? null : LeadLifecycle.Cut(seen, HandoverTable.ValueSeenMaxLength);
        var returned = new ReturnedFor(kind == RejectionKind.Data ? "data" : "definition", disputed?.Id, column, seen);
        var before = _current.Stamps with { ReturnedFor = returned.ToJson() };
        // Judged as every later judgement reads it, or the next one would find something to write.
        _current.WriteLead(LeadLifecycle.Judged(_current.InForce, _current.Values, before, ReturnedFor.Parse(before.ReturnedFor), predatesAgreements: false, _call.EventOnUtc));
        Save(record);
        return null;
    }

    private void Save(Entity record) => _current.End(_current.Handover.RejectedAt(_call.EventOnUtc), record);

    /// <summary>A change of the column reaches the judge, so it can settle the matter.</summary>
    private static bool IsNoticed(Agreement agreement, string column) => agreement.UsedColumns.Contains(column) || JudgeLeadOnUpdateStep.Filter.Contains(column);

    /// <summary>What stands on the lead, as people see it; null when it is empty, or an organization's own column that the agreement in force does not use: it
    /// may be gone by now.</summary>
    private string? Shown(string column)
    {
        var isRead = _current.InForce?.Agreement?.UsedColumns.Contains(column) == true || !JudgeLeadOnUpdateStep.Filter.Contains(column);
        var row = isRead ? _current.ValueRow : LeadRow.Read(_call.System, _current.Lead.Id, column) ?? _current.Lead;
        if (row.FormattedValues.TryGetValue(column, out var shown) && !string.IsNullOrEmpty(shown)) return shown;
        return _current.ValuesOf(row).TryGet(column, out var value) && value.Kind != Rules.Qualification.ValueKind.Empty ? value.ToString() : null;
    }

    private RejectionKind? Kind()
    {
        var option = _call.Context.InputParameters.TryGetValue(RejectLeadApi.KindRequest, out var raw) ? raw is OptionSetValue choice ? choice.Value : raw as int? : null;
        return option is >= RejectionKindChoice.Misrouted and <= RejectionKindChoice.Definition ? (RejectionKind)(option.Value - RejectionKindChoice.Misrouted) : null;
    }

    private string? Text(string parameter) =>
        _call.Context.InputParameters.TryGetValue(parameter, out var raw) && raw is string text && text.Trim().Length > 0 ? text.Trim() : null;

    private Refusal Refused(string code, params string[] arguments) => Refusals.Of(code, _current.Language, arguments);
}
