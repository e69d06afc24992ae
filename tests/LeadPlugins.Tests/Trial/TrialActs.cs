using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>Calls, e-mails and appointments: begun, completed, changed afterwards. Instants are texts as <see cref="TrialSweeps.Utc"/> takes them.</summary>
internal static class TrialActs
{
    /// <summary>A phone call of this person to the lead, made and recorded now.</summary>
    /// <param name="at">When it ended; null leaves that to the platform, which says: now.</param>
    public static EntityReference Call(this TrialOrganization trial, Guid lead, string by, string? at = null) => trial.Made(trial.PlanCall(lead, by), at);

    /// <summary>A phone call that somebody means to make, or was made but is not recorded as that yet.</summary>
    public static EntityReference PlanCall(this TrialOrganization trial, Guid? lead, string by) => trial.Begin(PhoneCallTable.LogicalName, lead, by);

    /// <summary>Completes a phone call as Made.</summary>
    public static EntityReference Made(this TrialOrganization trial, EntityReference call, string? at = null) =>
        trial.Complete(call, PhoneCallState.Completed, PhoneCallStatus.Made, at is null ? [] : [(PhoneCallTable.ActualEnd, TrialSweeps.Utc(at))]);

    /// <summary>An e-mail to the lead, sent now.</summary>
    /// <param name="from">The user, team or queue that sends it.</param>
    public static EntityReference Mail(this TrialOrganization trial, Guid lead, string from, string? owner = null) => trial.Sent(trial.Draft(lead, from, owner));

    /// <summary>An e-mail that has not been sent.</summary>
    public static EntityReference Draft(this TrialOrganization trial, Guid lead, string from, string? owner = null) => trial.Begin(
        EmailTable.LogicalName, lead, owner ?? from,
        (EmailTable.From, new EntityCollection([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = trial[from] }])),
        (EmailTable.To, new EntityCollection([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = new EntityReference(LeadTable.LogicalName, lead) }])));

    public static EntityReference Sent(this TrialOrganization trial, EntityReference mail) => trial.Complete(mail, EmailState.Completed, EmailStatus.Sent);

    /// <summary>An appointment of this person with the lead, held and recorded now.</summary>
    public static EntityReference Meet(this TrialOrganization trial, Guid lead, string by, string? at = null) => trial.Complete(
        trial.Begin(AppointmentTable.LogicalName, lead, by), AppointmentState.Completed, AppointmentStatus.Completed, at is null ? [] : [(AppointmentTable.ActualEnd, TrialSweeps.Utc(at))]);

    /// <summary>An open activity of this owner.</summary>
    public static EntityReference Begin(this TrialOrganization trial, string table, Guid? lead, string owner, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table) { ["subject"] = "First talk", ["ownerid"] = trial[owner] };
        if (lead is { } id) row["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, id);
        foreach (var (column, value) in columns) row[column] = value;
        return new EntityReference(table, trial.Service.Create(row));
    }

    public static EntityReference Complete(this TrialOrganization trial, EntityReference activity, int state, int status, params (string Column, object? Value)[] columns) =>
        trial.Change(activity, [("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)), .. columns]);

    /// <summary>Opens a completed activity again.</summary>
    public static EntityReference Reopen(this TrialOrganization trial, EntityReference activity) => trial.Change(activity, ("statecode", new OptionSetValue(0)));

    /// <summary>Says afterwards that a call or an appointment ended at another time.</summary>
    public static EntityReference Date(this TrialOrganization trial, EntityReference activity, string? at) =>
        trial.Change(activity, ("actualend", at is null ? null : TrialSweeps.Utc(at)));

    /// <summary>Lets an activity regard another row.</summary>
    public static EntityReference Move(this TrialOrganization trial, EntityReference activity, Guid? lead) =>
        trial.Change(activity, ("regardingobjectid", lead is { } id ? new EntityReference(LeadTable.LogicalName, id) : null));

    public static void Delete(this TrialOrganization trial, EntityReference row) => trial.Service.Delete(row.LogicalName, row.Id);

    public static EntityReference Change(this TrialOrganization trial, EntityReference row, params (string Column, object? Value)[] columns)
    {
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in columns) change[column] = value;
        trial.Service.Update(change);
        return row;
    }

    /// <summary>The waiting job of the last save of an activity.</summary>
    public static Job JobOf(this TrialOrganization trial, EntityReference activity) => trial.Organization.Jobs.Pending.Last(job => job.RowId == activity.Id);
}
