using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Floor;

/// <summary>Calls, e-mails and appointments of all kinds of people: planned, made, received, cancelled, dated back, reopened, moved and deleted.</summary>
internal sealed class ActivityEvents(Floor floor, FloorJobs jobs, Dictionary<Guid, Guid> leadOf, HashSet<Guid> left)
{
    private sealed record Activity(Guid Id, string Kind)
    {
        /// <summary>It counts as made, as far as its columns tell.</summary>
        public bool IsAct { get; set; }

        /// <summary>When it was made, as it says.</summary>
        public DateTime? On { get; set; }

        /// <summary>Dated anew or moved: what its images say later is no longer what was said first. It is left alone.</summary>
        public bool IsSettled { get; set; }
    }

    private readonly List<Activity> _activities = [];

    private Random Random => floor.Random;

    /// <summary>Plans an activity, or records one that is over.</summary>
    public void Act(Guid lead)
    {
        var kind = Random.Next(4) switch { 0 => EmailTable.LogicalName, 1 => AppointmentTable.LogicalName, _ => PhoneCallTable.LogicalName };
        var by = Random.Next(5) < 3 ? FloorPeople.OneOf(floor.Owner(lead), Random) : FloorPeople.All[Random.Next(FloorPeople.All.Count)];
        if (by == FloorPeople.Administrator) by = Names.Agent;
        var row = new Entity(kind) { [PhoneCallTable.Subject] = "Talk", [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, lead), [PhoneCallTable.OwnerId] = floor.People[by] };
        if (kind == EmailTable.LogicalName) row[EmailTable.From] = new EntityCollection([new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = floor.People[by] }]) { EntityName = ActivityPartyTable.LogicalName };
        if (kind == AppointmentTable.LogicalName) (row[AppointmentTable.ScheduledStart], row[AppointmentTable.ScheduledEnd]) = (floor.Now, floor.Now.AddMinutes(30));
        if (kind != AppointmentTable.LogicalName && Random.Next(8) == 0) row[PhoneCallTable.DirectionCode] = false;

        var id = Guid.Empty;
        if (!floor.Ask(lead, $"{kind} of {by} planned", () => id = floor.Trial.Service.Create(row))) return;
        leadOf[id] = lead;
        var activity = new Activity(id, kind);
        _activities.Add(activity);
        if (Random.Next(5) > 0) Complete(activity);
    }

    /// <summary>Something becomes of an activity there is.</summary>
    public void Change()
    {
        var open = _activities.Where(a => !a.IsSettled && !left.Contains(leadOf[a.Id]) && floor.Leads.Contains(leadOf[a.Id])).ToArray();
        if (open.Length == 0) return;
        var activity = open[Math.Max(0, open.Length - 1 - Random.Next(12))];
        var lead = leadOf[activity.Id];
        // Until the offer has reached somebody there is no record to write an act on: changing it meanwhile loses it.
        if (IsUnderWay(lead)) return;
        switch (Random.Next(6))
        {
            case 0 when activity.IsAct:
                if (Update(activity, "reopened", new Entity { [PhoneCallTable.StateCode] = new OptionSetValue(0), [PhoneCallTable.StatusCode] = new OptionSetValue(1) })) activity.IsAct = false;
                break;
            case 1 when activity.IsAct:
                activity.IsSettled = true;
                Update(activity, "dated anew", new Entity { [activity.Kind == EmailTable.LogicalName ? EmailTable.SentOn : PhoneCallTable.ActualEnd] = floor.Now.AddHours(-Random.Next(1, 30)) });
                break;
            case 2:
                // Who sent an e-mail is known only as long as it is there.
                if (activity.Kind == EmailTable.LogicalName && jobs.AreWaitingOn(activity.Id)) break;
                if (floor.Ask(lead, $"{activity.Kind} {activity.Id.ToString()[..8]} deleted", () => floor.Trial.Service.Delete(activity.Kind, activity.Id))) _activities.Remove(activity);
                break;
            default:
                if (!activity.IsAct) Complete(activity);
                break;
        }
    }

    private bool IsUnderWay(Guid lead) => floor.IsWithSales(lead) && !floor.IsDelivered(lead);

    private void Complete(Activity activity)
    {
        var status = (activity.Kind, Random.Next(8)) switch
        {
            (PhoneCallTable.LogicalName, 0) => PhoneCallStatus.Received,
            (PhoneCallTable.LogicalName, 1) => PhoneCallStatus.Canceled,
            (PhoneCallTable.LogicalName, _) => PhoneCallStatus.Made,
            (EmailTable.LogicalName, 0) => EmailStatus.Received,
            (EmailTable.LogicalName, 1) => EmailStatus.Canceled,
            (EmailTable.LogicalName, 2) => EmailStatus.PendingSend,
            (EmailTable.LogicalName, _) => EmailStatus.Sent,
            (_, 0) => AppointmentStatus.Canceled,
            _ => AppointmentStatus.Completed,
        };
        var isCanceled = (activity.Kind, status) is (PhoneCallTable.LogicalName, PhoneCallStatus.Canceled) or (EmailTable.LogicalName, EmailStatus.Canceled) or (AppointmentTable.LogicalName, AppointmentStatus.Canceled);
        var row = new Entity { [PhoneCallTable.StateCode] = new OptionSetValue(isCanceled ? PhoneCallState.Canceled : PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(status) };
        var dated = activity.Kind == EmailTable.LogicalName ? EmailTable.SentOn : PhoneCallTable.ActualEnd;
        // Until the offer has reached somebody its acts are taken from the activities as they are stored, and those follow the lead to each new owner.
        switch (IsUnderWay(leadOf[activity.Id]) ? 6 : Random.Next(6))
        {
            case 0: row[dated] = floor.Now.AddMinutes(-Random.Next(1, 50)); break;
            case 1: row[dated] = floor.Now.AddMinutes(-Random.Next(70, 3000)); break;
            case 2:
                row[dated] = floor.Now.AddMinutes(Random.Next(1, 300));
                activity.IsSettled = true;
                break;
        }
        Update(activity, "ended with status " + status, row);
    }

    private bool Update(Activity activity, string what, Entity row)
    {
        row.LogicalName = activity.Kind;
        row.Id = activity.Id;
        var lead = leadOf[activity.Id];
        return floor.Ask(lead, $"{activity.Kind} {activity.Id.ToString()[..8]} {what}", () =>
        {
            floor.Trial.Service.Update(row);
            Look(activity, lead);
        });
    }

    /// <summary>Whether the save has made it a completed outbound act, by the columns that it has now.</summary>
    private void Look(Activity activity, Guid lead)
    {
        var row = floor.Trial.Service.Retrieve(activity.Kind, activity.Id, new ColumnSet(true));
        var status = row.GetAttributeValue<OptionSetValue>(PhoneCallTable.StatusCode).Value;
        var isOutgoing = activity.Kind == AppointmentTable.LogicalName || row.GetAttributeValue<bool>(PhoneCallTable.DirectionCode);
        var isAct = isOutgoing && status == activity.Kind switch { PhoneCallTable.LogicalName => PhoneCallStatus.Made, EmailTable.LogicalName => EmailStatus.Sent, _ => AppointmentStatus.Completed };
        var on = row.GetAttributeValue<DateTime?>(activity.Kind == EmailTable.LogicalName ? EmailTable.SentOn : PhoneCallTable.ActualEnd);
        var isAgain = isAct && activity.IsAct;
        if (isAct && !(isAgain && on == activity.On))
        {
            var person = activity.Kind == EmailTable.LogicalName
                ? row.GetAttributeValue<EntityCollection>(EmailTable.From).Entities[0].GetAttributeValue<EntityReference>(ActivityPartyTable.PartyId).Id
                : row.GetAttributeValue<EntityReference>(PhoneCallTable.OwnerId).Id;
            floor.Stories[lead].Entries.Add(new Acted(floor.Now, activity.Id, activity.Kind, on, floor.People.NameOf(person), isAgain));
        }
        activity.IsAct = isAct;
        activity.On = on;
    }
}
