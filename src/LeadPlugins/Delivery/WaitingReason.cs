namespace LeadPlugins.Delivery;

/// <summary>The route reason of a lead that waits for an agent: what it said before, and whom it waits for. The first part comes back when the waiting ends.</summary>
internal static class WaitingReason
{
    private const string Separator = " | ";

    public static string Of(string? reason, string waiting)
    {
        var before = Without(reason);
        var room = Rules.Lifecycle.LeadLifecycle.TextLength - Separator.Length - waiting.Length;
        return string.IsNullOrEmpty(before) || room <= 0 ? waiting : Rules.Lifecycle.LeadLifecycle.Cut(before!, room) + Separator + waiting;
    }

    public static string? Without(string? reason)
    {
        var at = reason?.LastIndexOf(Separator, StringComparison.Ordinal) ?? -1;
        return at < 0 ? reason : reason!.Substring(0, at);
    }
}
