using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>An appointment that is now marked as completed; it may have ended earlier than that.</summary>
internal sealed class AppointmentHeld : EventKind
{
    public override string Name => "appointment held";

    public override DetailReading Read(string detail, EventContext context) => EarlierInstant.Read(detail, context, Play);

    private static void Play(Stand stand, DateTime endedUtc)
    {
        var appointment = Activities.Regarding(stand, AppointmentTable.LogicalName, "Appointment");
        appointment[AppointmentTable.RequiredAttendees] = Activities.Party(stand.Lead);
        stand.Service.Update(Activities.Ended(AppointmentTable.LogicalName, stand.Service.Create(appointment), AppointmentStatus.Completed, endedUtc));
    }
}
