using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Responses;

/// <summary>The job after a call, an e-mail or an appointment was saved or deleted. What the images of that save say does not change, so the jobs may run late,
/// twice and out of order: of what stood there before the save the same is made as its own job would have made of it.</summary>
internal static class ResponseRecording
{
    /// <param name="read">Reads the activity as a completed act; null when it is none.</param>
    public static void OfCreated(PluginCall call, Func<Entity, Act?> read) => Record(call, null, read(call.PostImage));

    public static void OfChanged(PluginCall call, Func<Entity, Act?> read) => Record(call, call.PreImage is { } before ? read(before) : null, read(call.PostImage));

    public static void OfDeleted(PluginCall call, Func<Entity, Act?> read) => Record(call, call.PreImage is { } before ? read(before) : null, null);

    private static void Record(PluginCall call, Act? before, Act? after)
    {
        var isSame = before is not null && after is not null && before.LeadId == after.LeadId && before.OnUtc == after.OnUtc;
        if (isSame) return;
        if (before is not null && LeadResponse.Read(call, before.LeadId) is { } response)
        {
            response.Take(before, call.EventOnUtc, isSaidAgain: true);
            response.Trace(before, after);
            // Once on record it stays as it is; an act that did not count as it was entered may count as it was put right.
            if (after?.LeadId == before.LeadId) response.Take(after, call.EventOnUtc, isSaidAgain: true);
            response.Save();
        }
        if (after is not null && after.LeadId != before?.LeadId && LeadResponse.Read(call, after.LeadId) is { } other)
        {
            other.Take(after, call.EventOnUtc);
            other.Save();
        }
    }
}
