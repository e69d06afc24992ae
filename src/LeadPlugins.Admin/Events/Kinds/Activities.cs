using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>The activities that people complete: rows as a form writes them, first open, then completed. What they are called is the same on every activity table.</summary>
internal static class Activities
{
    /// <summary>An open activity of the person who acts, regarding the lead.</summary>
    public static Entity Regarding(Stand stand, string table, string subject) => new(table)
    {
        [PhoneCallTable.Subject] = subject, [PhoneCallTable.RegardingObjectId] = stand.Lead, [PhoneCallTable.OwnerId] = stand.Actor,
    };

    /// <summary>An open outgoing call or e-mail from the person who acts to the lead.</summary>
    public static Entity Outgoing(Stand stand, string table, string subject)
    {
        var activity = Regarding(stand, table, subject);
        (activity[PhoneCallTable.DirectionCode], activity[PhoneCallTable.From], activity[PhoneCallTable.To]) = (true, Party(stand.Actor), Party(stand.Lead));
        return activity;
    }

    /// <summary>A party list of one.</summary>
    public static EntityCollection Party(EntityReference who) => new([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = who }]) { EntityName = ActivityPartyTable.LogicalName };

    /// <summary>What completes an activity now.</summary>
    public static Entity Completed(string table, Guid id, int status) =>
        new(table, id) { [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(status) };

    /// <summary>What completes an activity that ended at an instant.</summary>
    public static Entity Ended(string table, Guid id, int status, DateTime endUtc)
    {
        var completed = Completed(table, id, status);
        completed[PhoneCallTable.ActualEnd] = endUtc;
        return completed;
    }
}
