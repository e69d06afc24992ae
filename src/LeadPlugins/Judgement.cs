using System.ServiceModel;
using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins;

/// <summary>Gathers what judging one save needs, decides, and writes what differs into the Target, so that it is saved by the save itself.</summary>
internal static class Judgement
{
    public static void OfNewLead(PluginCall call, Entity target)
    {
        var agreements = AgreementCache.Of(call);
        var agreement = agreements.InForceAt(call.EventOnUtc);
        var values = LeadValues.OfNew(target, agreements.ReferencesOf(agreement));
        var after = Contained(call, Stamps.None, () => LeadLifecycle.Judged(agreement, values, Stamps.None, null, predatesAgreements: false, call.EventOnUtc));
        StampMapping.WriteChanges(target, Stamps.None, after);
    }

    public static void OfChangedLead(PluginCall call, Entity target, Entity preImage, ColumnCoverage covered)
    {
        var stamped = StampMapping.Read(preImage);
        var before = WithOwner(stamped, target, preImage, call.EventOnUtc);
        var state = StateOfLead.After(target, preImage);
        // A write of our own has been decided already.
        if (call.IsOwnWrite || (!StateOfLead.IsOpen(preImage) && !StateOfLead.IsOpen(state)))
        {
            StampMapping.WriteChanges(target, stamped, before);
            return;
        }

        var agreements = AgreementCache.Of(call);
        var agreement = agreements.InForceAt(call.EventOnUtc);
        var values = LeadValues.OfUpdate(target, preImage, covered, agreements.ReferencesOf(agreement));
        var after = Contained(call, before, () =>
        {
            if (!StateOfLead.IsOpen(state)) return LeadLifecycle.Closed(before, StateOfLead.IsQualified(state), HandoverCalendar(agreements, before), call.EventOnUtc);
            var reopened = !StateOfLead.IsOpen(preImage);
            // A reopened lead is judged as if new: what sales once said about it is on record with its handover.
            if (reopened) return LeadLifecycle.Judged(agreement, values, before with { PassedOver = null }, returned: null, predatesAgreements: false, call.EventOnUtc);
            if (!IsNews(call, before, agreement, target, preImage)) return before;
            return before.IsWithSales
                ? LeadLifecycle.Refreshed(agreement, values, before, call.EventOnUtc)
                : LeadLifecycle.Judged(agreement, values, before, Returned(before, target, preImage), Predates(agreement, before, preImage), call.EventOnUtc);
        });
        StampMapping.WriteChanges(target, stamped, after);
    }

    /// <summary>Notes a change of owner in the save that makes it: whose lead it was decides later who answered.</summary>
    private static Stamps WithOwner(Stamps before, Entity target, Entity preImage, DateTime nowUtc)
    {
        var isHandedOver = (target.GetAttributeValue<int?>(LeadTable.HandoverCount) ?? before.HandoverCount) > 0;
        if (!isHandedOver || !ValueEquality.Changes(target, preImage, LeadTable.OwnerId)) return before;
        // A delivery dates itself, a moment before it writes: from then on the lead is its recipient's.
        var since = RowInstant.Of(target, LeadTable.DeliveredOn) ?? nowUtc;
        return preImage.GetAttributeValue<EntityReference>(LeadTable.OwnerId) is { } former && target.GetAttributeValue<EntityReference>(LeadTable.OwnerId) is { } owner
            ? before with { OwnerHistory = OwnerHistory.Changed(before.OwnerHistory, former.Id, owner.Id, since) }
            : before;
    }

    /// <summary>What the stamps of a lead say once it has been qualified, as stored.</summary>
    public static Stamps OfQualifiedLead(PluginCall call, Entity row)
    {
        var before = StampMapping.Read(row);
        return LeadLifecycle.Closed(before, qualified: true, HandoverCalendar(AgreementCache.Of(call), before), call.EventOnUtc);
    }

    /// <summary>Judges a lead as it is stored, for those who ask: <c>lp_JudgeLead</c>.</summary>
    public static Stamps OfStoredLead(PluginCall call, Entity row)
    {
        var before = StampMapping.Read(row);
        if (!StateOfLead.IsOpen(row)) return before;
        var agreements = AgreementCache.Of(call);
        var agreement = agreements.InForceAt(call.EventOnUtc);
        var values = LeadValues.OfStored(row, agreements.ReferencesOf(agreement));
        return before.IsWithSales
            ? LeadLifecycle.Refreshed(agreement, values, before, call.EventOnUtc)
            : LeadLifecycle.Judged(agreement, values, before, ReturnedFor.Parse(before.ReturnedFor), Predates(agreement, before, row), call.EventOnUtc);
    }

    /// <summary>Judges a lead that sales gave back as if nothing were disputed.</summary>
    public static Stamps OfSettledLead(PluginCall call, Entity row, Stamps before)
    {
        var agreements = AgreementCache.Of(call);
        var agreement = agreements.InForceAt(call.EventOnUtc);
        return LeadLifecycle.Judged(agreement, LeadValues.OfStored(row, agreements.ReferencesOf(agreement)), before, returned: null, predatesAgreements: false, call.EventOnUtc);
    }

    /// <summary>Whether this save can change the verdict: an unjudged lead or one that could not be judged, another agreement than last time, a day that has
    /// come, or a changed value that the agreement uses.</summary>
    private static bool IsNews(PluginCall call, Stamps before, PublishedAgreement? agreement, Entity target, Entity preImage) =>
        before.Stage is null
        || before.FaultCode is FaultCodes.NoAgreement or FaultCodes.AgreementUnreadable or FaultCodes.JudgementFailed
        || before.AgreementId != agreement?.Id
        || before.RejudgeOn <= call.EventOnUtc
        || (agreement?.Agreement?.UsedColumns.Any(column => ValueEquality.Changes(target, preImage, column)) ?? false)
        || (ReturnedFor.Parse(before.ReturnedFor) is { } returned && ValueEquality.Changes(target, preImage, returned.Column));

    private static ReturnedFor? Returned(Stamps before, Entity target, Entity preImage) =>
        ReturnedFor.Parse(before.ReturnedFor) is { } returned && !ValueEquality.Changes(target, preImage, returned.Column) ? returned : null;

    /// <summary>Created before the first agreement took effect, and never judged by one since (an imported lead may be dated back: what counts is that no
    /// agreement saw its creation).</summary>
    private static bool Predates(PublishedAgreement? agreement, Stamps before, Entity row) =>
        (before.AgreementId is null || before.FaultCode == FaultCodes.CreatedBeforeAgreement)
        && row.GetAttributeValue<DateTime?>(LeadTable.CreatedOn) < agreement?.FirstInForceUtc;

    private static Rules.Response.BusinessCalendar? HandoverCalendar(PublishedAgreements agreements, Stamps before) =>
        agreements.OfHandover(before)?.Agreement?.Calendar;

    /// <summary>A defect of ours must not cost anybody a save: the lead is held, says so, and the trace has the detail. A platform fault is not contained: it
    /// has ended the transaction already.</summary>
    private static Stamps Contained(PluginCall call, Stamps before, Func<Stamps> decide)
    {
        try
        {
            return decide();
        }
        catch (Exception breakage) when (breakage is not FaultException)
        {
            call.Trace(breakage.ToString());
            return LeadLifecycle.Contained(before, FaultCodes.JudgementFailed, call.EventOnUtc);
        }
    }
}
