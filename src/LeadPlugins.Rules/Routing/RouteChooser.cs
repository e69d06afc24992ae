using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Routing;

/// <summary>Chooses where a lead goes: the first route whose conditions are all met (unknown is not met) and whose channel the lead permits.</summary>
public static class RouteChooser
{
    /// <summary>
    /// The queue for a lead to be nurtured. No route's conditions met: the last resort, which is no fault. Conditions met, but no permitted channel:
    /// <see cref="RouteTarget.None"/> with fault code no-permitted-route.
    /// </summary>
    /// <param name="agreement">The agreement in force.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="nowUtc">The event's instant, UTC.</param>
    public static RouteChoice ForNurture<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues
    {
        var today = new LocalDay(nowUtc, agreement);
        List<string> objections = [], notChecked = [];
        foreach (var route in agreement.Routes)
        {
            if (!Fits(agreement, route.Id, route.When, values, ref today, notChecked)) continue;
            if (Consent.Objection(agreement, route.Id, route.Channel, values) is { } objection)
            {
                objections.Add(objection);
                continue;
            }

            string permits = Say(agreement, "route.permits", Say(agreement, "channel." + route.Channel));
            return new RouteChoice
            {
                Target = RouteTarget.Queue,
                RouteId = route.Id,
                Name = route.Queue,
                OwnerTeam = route.OwnerTeam,
                Channel = route.Channel,
                Reason = Reason(agreement, Fitting(agreement, route.Id, route.When) + " " + permits, objections, notChecked),
            };
        }

        if (objections.Count == 0) return LastResort(agreement, [], notChecked);
        return new RouteChoice
        {
            Target = RouteTarget.None,
            FaultCode = FaultCodes.NoPermittedRoute,
            Reason = Reason(agreement, Say(agreement, "route.none-permitted", string.Join("; ", objections)), [], notChecked),
        };
    }

    /// <summary>The recipient of a qualified lead; the last resort when no route fits.</summary>
    /// <param name="agreement">The agreement in force.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="nowUtc">The event's instant, UTC.</param>
    /// <param name="passedOver">Routes that have been tried: neither they nor another one to the same recipient fit any more.</param>
    /// <param name="isOfferedOn">Sales has the lead already: whoever was offered it owns it by now, so leaving it with its owner would be no other
    /// recipient.</param>
    public static RouteChoice ForHandover<T>(Agreement agreement, T values, DateTime nowUtc, PassedOver passedOver, bool isOfferedOn)
        where T : ILeadValues
    {
        var today = new LocalDay(nowUtc, agreement);
        List<string> notChecked = [], tried = [];
        foreach (var route in agreement.HandoverRoutes)
        {
            if (!Fits(agreement, route.Id, route.When, values, ref today, notChecked)) continue;
            if (IsTried(agreement, route, passedOver) || (isOfferedOn && route.KeepOwner))
            {
                tried.Add(Say(agreement, "route.tried", route.Id));
                continue;
            }
            return new RouteChoice
            {
                Target = route.User is not null ? RouteTarget.User : route.Team is not null ? RouteTarget.Team : RouteTarget.KeepOwner,
                RouteId = route.Id,
                Name = route.User ?? route.Team,
                Reason = Reason(agreement, Fitting(agreement, route.Id, route.When), tried, notChecked),
            };
        }

        return LastResort(agreement, tried, notChecked);
    }

    private static bool IsTried(Agreement agreement, HandoverRoute route, PassedOver passedOver) =>
        agreement.HandoverRoutes.Any(other => passedOver.Holds(other.Id) && (other.Id == route.Id || IsSame(other.User, route.User) || IsSame(other.Team, route.Team)));

    private static bool IsSame(string? name, string? other) => name is not null && string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static RouteChoice LastResort(Agreement agreement, List<string> tried, List<string> notChecked) => new()
    {
        Target = RouteTarget.LastResort,
        Name = agreement.LastResort,
        Reason = Reason(agreement, Say(agreement, "route.last-resort"), tried, notChecked),
    };

    private static bool Fits<T>(Agreement agreement, string routeId, IReadOnlyList<Condition> when, T values, ref LocalDay today, List<string> notChecked)
        where T : ILeadValues
    {
        for (int i = 0; i < when.Count; i++)
        {
            var outcome = Evaluation.Of(when[i], values, agreement, ref today);
            if (outcome == OutcomeKind.Error) notChecked.Add(routeId + "/" + when[i].Column);
            if (outcome != OutcomeKind.Met) return false;
        }

        return true;
    }

    private static string Fitting(Agreement agreement, string routeId, IReadOnlyList<Condition> when) =>
        Say(agreement, when.Count == 0 ? "route.takes-all" : "route.conditions-met", routeId);

    private static string Reason(Agreement agreement, string sentence, List<string> objections, List<string> notChecked)
    {
        if (objections.Count > 0) sentence += " " + Say(agreement, "route.passed-over", string.Join("; ", objections));
        if (notChecked.Count > 0) sentence += " " + Say(agreement, "route.not-checked", string.Join("; ", notChecked));
        return sentence;
    }

    private static string Say(Agreement agreement, string key, params string[] arguments) => Words.Say(agreement.Language, key, arguments);
}
