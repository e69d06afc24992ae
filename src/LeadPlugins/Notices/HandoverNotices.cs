using System.ServiceModel;
using LeadPlugins.Configuration;
using LeadPlugins.Delivery;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Notices;

/// <summary>Tells people about a handover by a task on the lead: its id is derived from the handover and the notice, so a second job finds it done.</summary>
internal static class HandoverNotices
{
    private const string Category = "Response SLA";

    /// <param name="handover">The handover as the save left it.</param>
    public static void Send(PluginCall call, Entity handover, NoticeWhen when)
    {
        if (handover.GetAttributeValue<EntityReference>(HandoverTable.LeadId) is not { } lead) return;
        if (AgreementCache.Of(call).OfRecord(handover) is not { } agreement) return;
        for (var i = 0; i < agreement.Response.Notify.Count; i++)
        {
            var notice = agreement.Response.Notify[i];
            if (notice.When != when) continue;
            if (Reader(call, handover, notice) is { } reader) Create(call, Task(handover, lead, agreement, when, i, reader));
            else call.Trace("Nobody to tell: " + (notice.User ?? notice.Team) + " is missing, inactive or not the only one of its name.");
        }
    }

    private static EntityReference? Reader(PluginCall call, Entity handover, Notice notice)
    {
        if (notice.ToRecipient) return handover.GetAttributeValue<EntityReference>(HandoverTable.OwnerId);
        var name = notice.User ?? notice.Team!;
        return NamedTargets.TheOne(notice.User is not null ? NamedTargets.Users(call.System, [name]) : NamedTargets.Teams(call.System, [name]), name);
    }

    private static Entity Task(Entity handover, EntityReference lead, Agreement agreement, NoticeWhen when, int number, EntityReference reader)
    {
        var due = RowInstant.Of(handover, when == NoticeWhen.Expired ? HandoverTable.AcceptDueOn : HandoverTable.DueOn);
        var offered = RowInstant.Of(handover, HandoverTable.OfferedOn);
        var name = handover.GetAttributeValue<string>(HandoverTable.LeadName) ?? "";
        var key = when == NoticeWhen.Warning ? "notice.warning" : when == NoticeWhen.Overdue ? "notice.overdue" : "notice.expired";
        return new Entity(TaskTable.LogicalName, DerivedId.OfNotice(handover.Id, when, number))
        {
            [TaskTable.Subject] = LeadLifecycle.Cut(Words.Say(agreement.Language, key, Shown(due, agreement), name), 200),
            [TaskTable.Description] = Words.Say(agreement.Language, "notice.text", handover.GetAttributeValue<string>(HandoverTable.RecipientName) ?? "", Shown(offered, agreement)),
            [TaskTable.Category] = Category,
            [TaskTable.RegardingObjectId] = lead,
            [TaskTable.ScheduledEnd] = due,
            [TaskTable.OwnerId] = new EntityReference(reader.LogicalName, reader.Id),
        };
    }

    private static string Shown(DateTime? instant, Agreement agreement) => instant is { } on ? LocalTime.Of(on, agreement.Calendar) : "";

    private static void Create(PluginCall call, Entity task)
    {
        try
        {
            call.System.Create(task);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsDuplicateKey(fault))
        {
            // Another run of this job was faster.
        }
        catch (FaultException<OrganizationServiceFault> fault) when (PlatformFaults.IsRefusal(fault) || PlatformFaults.IsNotFound(fault))
        {
            // A reader who may not own the task, or a lead that is gone: whoever else is named is told all the same.
            call.Trace("Not told: " + task.GetAttributeValue<string>(TaskTable.Subject) + ": " + fault.Message);
        }
    }
}
