using LeadPlugins.Mapping;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Responses;

/// <summary>A completed outbound activity regarding a lead, as one save left it.</summary>
/// <param name="Id">Id of the activity.</param>
/// <param name="Kind">Its table: phonecall, email or appointment.</param>
/// <param name="LeadId">The lead it regards.</param>
/// <param name="OnUtc">When it was made; null when the activity does not say.</param>
/// <param name="OwnerId">Whoever owns it; of an e-mail the sender counts instead.</param>
internal sealed record Act(Guid Id, string Kind, Guid LeadId, DateTime? OnUtc, Guid? OwnerId)
{
    /// <summary>A phone call that was made, not one that was received.</summary>
    public static Act? PhoneCallIn(Entity row) =>
        Status(row) == PhoneCallStatus.Made && row.GetAttributeValue<bool?>(PhoneCallTable.DirectionCode) != false ? Of(row, PhoneCallTable.LogicalName, PhoneCallTable.ActualEnd) : null;

    /// <summary>An e-mail that was sent: not a draft, not one pending, not one received.</summary>
    public static Act? EmailIn(Entity row) =>
        Status(row) == EmailStatus.Sent && row.GetAttributeValue<bool?>(EmailTable.DirectionCode) != false ? Of(row, EmailTable.LogicalName, EmailTable.SentOn) : null;

    /// <summary>An appointment that took place.</summary>
    public static Act? AppointmentIn(Entity row) =>
        Status(row) == AppointmentStatus.Completed ? Of(row, AppointmentTable.LogicalName, AppointmentTable.ActualEnd) : null;

    // The columns that all activities share are called the same.
    private static Act? Of(Entity row, string kind, string endedOn) =>
        row.GetAttributeValue<EntityReference>(PhoneCallTable.RegardingObjectId) is { LogicalName: LeadTable.LogicalName } lead
            ? new Act(row.Id, kind, lead.Id, RowInstant.Of(row, endedOn), row.GetAttributeValue<EntityReference>(PhoneCallTable.OwnerId)?.Id)
            : null;

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>(PhoneCallTable.StatusCode)?.Value;
}
