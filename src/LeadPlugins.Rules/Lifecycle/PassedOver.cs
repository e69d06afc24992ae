namespace LeadPlugins.Rules.Lifecycle;

/// <summary>The handover routes of a lead that are not tried again, as stored in one text column: "uk:misrouted field:expired". What was rejected as misrouted
/// would be rejected again; whoever let an offer expire gets another one in the next cycle.</summary>
public sealed class PassedOver
{
    private const string Misrouted = ":misrouted", Expired = ":expired";

    private readonly string[] _entries;

    private PassedOver(IEnumerable<string> entries) => _entries = [.. entries];

    public static PassedOver Nothing { get; } = new([]);

    public static PassedOver Parse(string? text) => string.IsNullOrEmpty(text) ? Nothing : new PassedOver(text!.Split(' ').Where(entry => entry.Length > 0));

    /// <summary>Whether the route is one of them.</summary>
    public bool Holds(string routeId) => _entries.Contains(routeId + Misrouted) || _entries.Contains(routeId + Expired);

    public PassedOver WithMisrouted(string routeId) => With(routeId + Misrouted);

    public PassedOver WithExpired(string routeId) => With(routeId + Expired);

    /// <summary>What still holds when the lead comes to sales anew.</summary>
    public PassedOver InNextCycle() => new(_entries.Where(entry => !entry.EndsWith(Expired, StringComparison.Ordinal)));

    /// <summary>As stored; null when there is nothing.</summary>
    public string? ToText() => _entries.Length == 0 ? null : LeadLifecycle.Cut(string.Join(" ", _entries), LeadLifecycle.TextLength);

    private PassedOver With(string entry) => _entries.Contains(entry) ? this : new PassedOver(_entries.Concat([entry]));
}
