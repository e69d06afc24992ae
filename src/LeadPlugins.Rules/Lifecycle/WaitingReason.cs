namespace LeadPlugins.Rules.Lifecycle;

/// <summary>The route reason of a lead that waits for an agent: what it said before, and whom it waits for. The first part comes back when the waiting
/// ends.</summary>
public static class WaitingReason
{
    /// <summary>A sign that no reason of ours has in it, whatever an agent may be called.</summary>
    private const string Separator = " \u2016 ";

    /// <param name="reason">What the lead says now.</param>
    /// <param name="waiting">Whom it waits for, as a sentence.</param>
    public static string Of(string? reason, string waiting)
    {
        var before = Without(reason);
        var room = LeadLifecycle.TextLength - Separator.Length - waiting.Length;
        return string.IsNullOrEmpty(before) || room <= 0 ? LeadLifecycle.Cut(waiting, LeadLifecycle.TextLength) : LeadLifecycle.Cut(before!, room) + Separator + waiting;
    }

    /// <summary>The reason without the waiting.</summary>
    public static string? Without(string? reason)
    {
        var at = At(reason);
        return at < 0 ? reason : reason!.Substring(0, at);
    }

    /// <summary>A new reason that waits for whom the old one waited for, if for anybody.</summary>
    internal static string? Carried(string? reason, string? old)
    {
        var at = At(old);
        return at < 0 ? reason : Of(reason, old!.Substring(at + Separator.Length));
    }

    private static int At(string? reason) => reason?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
}
