using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Rules.Routing;

/// <summary>Does a lead permit a channel?</summary>
internal static class Consent
{
    /// <summary>
    /// Null when permitted, else why not, in words. A flag that is empty blocks nothing; one that cannot be read does, because then nobody knows.
    /// </summary>
    public static string? Objection<T>(Agreement agreement, string routeId, string channel, T values)
        where T : ILeadValues
    {
        var terms = agreement.Consent[channel];
        foreach (string column in terms.BlockedBy)
        {
            bool isCovered = values.TryGet(column, out var flag) && flag.Kind is ValueKind.Empty or ValueKind.YesNo;
            if (!isCovered) return Say(agreement, "consent.not-known", routeId, channel, column);
            if (flag.Kind == ValueKind.YesNo && flag.AsYesNo) return Say(agreement, "consent.blocked", routeId, channel, column);
        }

        foreach (string column in terms.NeedsOneOf)
            if (values.TryGet(column, out var value) && value.Kind != ValueKind.Empty) return null;
        return terms.NeedsOneOf.Count == 0 ? null : Say(agreement, "consent.needs-one-of", routeId, channel, string.Join(", ", terms.NeedsOneOf));
    }

    private static string Say(Agreement agreement, string key, string routeId, string channel, string columns) =>
        Words.Say(agreement.Language, key, routeId, Words.Say(agreement.Language, "channel." + channel), columns);
}
