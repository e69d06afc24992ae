using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>An outgoing call that was made and is now entered; it may have been made earlier than that.</summary>
internal sealed class CallMade : EventKind
{
    public override string Name => "call made";

    public override DetailReading Read(string detail, EventContext context) => EarlierInstant.Read(detail, context, Play);

    private static void Play(Stand stand, DateTime madeUtc)
    {
        var call = stand.Service.Create(Activities.Outgoing(stand, PhoneCallTable.LogicalName, "Call"));
        stand.Service.Update(Activities.Ended(PhoneCallTable.LogicalName, call, PhoneCallStatus.Made, madeUtc));
    }
}
