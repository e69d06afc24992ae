using LeadPlugins.Rules.Json;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>The detail of what is entered later than it was done: "at" and the instant, or nothing.</summary>
internal static class EarlierInstant
{
    /// <param name="detail">The detail; "" = done at the event's own instant.</param>
    /// <param name="context">Says when that is.</param>
    /// <param name="play">What is done, given the instant.</param>
    public static DetailReading Read(string detail, EventContext context, Action<Stand, DateTime> play)
    {
        if (detail.Length == 0) return DetailReading.Of(stand => play(stand, stand.NowUtc));
        if (!detail.StartsWith("at ", StringComparison.OrdinalIgnoreCase)) return DetailReading.Refused("nothing, or the instant at which it was done, as at 2026-04-07T09:15");
        var reading = Instants.Read(detail[3..].Trim(), context.Settings.TimeZone);
        if (reading.Allowed is { } allowed) return DetailReading.Refused("at and " + allowed);
        var done = (DateTime)reading.Value!;
        return done > context.InstantUtc
            ? DetailReading.Refused($"at and an instant that is not later than the event's own, {JsonText.OfInstant(context.InstantUtc.Value)}")
            : DetailReading.Of(stand => play(stand, done));
    }
}
