using LeadPlugins.Admin.Events.Kinds;

namespace LeadPlugins.Admin.Events;

/// <summary>All kinds of events, in the order in which documents list them.</summary>
internal static class EventKinds
{
    public static IReadOnlyList<EventKind> All { get; } =
    [
        new CallMade(),
        new MailSent(),
        new AppointmentHeld(),
        new Accepted(),
        new Rejected(),
        new Qualified(),
        new Disqualified(),
        new Reopened(),
        new FieldChanged(),
        new OwnerChanged(),
    ];

    public static EventKind? Find(string name) => All.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
