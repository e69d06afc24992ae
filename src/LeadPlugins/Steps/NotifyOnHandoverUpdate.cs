using LeadPlugins.Mapping;
using LeadPlugins.Notices;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Steps;

/// <summary>Once a handover is marked as nearly due, overdue or not accepted in time, those whom its agreement names find a task.</summary>
public sealed class NotifyOnHandoverUpdate : LeadPlugin
{
    protected override Refusal? Run(PluginCall call)
    {
        if (call.PreImage is not { } before) return null;
        var after = call.PostImage;
        // A sweep that comes late warns of nothing any more.
        if (IsNew(before, after, HandoverTable.WarnedOn) && !(RowInstant.Of(after, HandoverTable.DueOn) < call.EventOnUtc)) HandoverNotices.Send(call, after, NoticeWhen.Warning);
        if (IsNew(before, after, HandoverTable.OverdueMarkedOn)) HandoverNotices.Send(call, after, NoticeWhen.Overdue);
        if (HandoverMapping.HasJustExpired(before, after) && !IsAnswered(after)) HandoverNotices.Send(call, after, NoticeWhen.Expired);
        return null;
    }

    private static bool IsNew(Entity before, Entity after, string column) => !before.Contains(column) && after.Contains(column);

    /// <summary>Somebody has answered after all, late: nobody has to be told to.</summary>
    private static bool IsAnswered(Entity row) => row.Contains(HandoverTable.AcceptedOn) || row.Contains(HandoverTable.RejectedOn);
}
