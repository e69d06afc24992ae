using System.Globalization;
using System.ServiceModel;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>A lead on its way through sales: how it gets there, and what is on record about it.</summary>
internal static class TrialHandovers
{
    /// <summary>A lead that has been offered to its recipient.</summary>
    public static Guid Handed(this TrialOrganization trial, LeadText? lead = null)
    {
        var id = trial.Create(lead ?? LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        return id;
    }

    public static void Join(this TrialOrganization trial, string team, string person) =>
        trial.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = trial[team].Id, ["MemberIds"] = new[] { trial[person].Id } });

    public static void Leave(this TrialOrganization trial, string team, string person) =>
        trial.Service.Execute(new OrganizationRequest("RemoveMembersTeam") { ["TeamId"] = trial[team].Id, ["MemberIds"] = new[] { trial[person].Id } });

    /// <summary>Operations offers the lead to sales again.</summary>
    public static void OfferAgain(this TrialOrganization trial, Guid lead, string because) =>
        trial.Service.Execute(new OrganizationRequest(JudgeLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead), [JudgeLeadApi.OfferAgainBecauseRequest] = because });

    /// <summary>The sentence that somebody reads who is refused.</summary>
    public static string Refused(Action request) => Assert.Throws<FaultException<OrganizationServiceFault>>(request).Message;

    /// <summary>Everything that is written about a lead: its own columns, those of its handovers, queue items and tasks, and how many jobs wait.</summary>
    public static string OnRecord(this TrialOrganization trial, Guid lead) => string.Join("\n",
    [
        .. trial.Rows(LeadTable.LogicalName, LeadTable.Id, lead).Select(Text),
        .. trial.Rows(HandoverTable.LogicalName, HandoverTable.LeadId, lead).Select(Text).Order(StringComparer.Ordinal),
        .. trial.Rows(QueueItemTable.LogicalName, QueueItemTable.ObjectId, lead).Select(Text).Order(StringComparer.Ordinal),
        .. trial.Rows(TaskTable.LogicalName, TaskTable.RegardingObjectId, lead).Select(Text).Order(StringComparer.Ordinal),
        $"{trial.Organization.Jobs.Pending.Count} jobs wait",
    ]);

    /// <summary>One row as text, every column of it, its version included.</summary>
    public static string Text(Entity row) => $"{row.LogicalName} {row.Id} {row.RowVersion}: " + string.Join("; ", row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Text(a.Value)}"));

    private static string Text(object? value) => value switch
    {
        EntityReference reference => $"{reference.Id} {reference.Name}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("s", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The column of a handover as people see it; "" when it is empty.</summary>
    public static string Shown(this Entity handover, string column) => handover.FormattedValues.TryGetValue(column, out var label) ? label : Text(handover.Attributes.TryGetValue(column, out var value) ? value : null);
}
