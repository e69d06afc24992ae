using System.Globalization;
using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Admin.Running;

/// <summary>From when until when an agreement holds, in words.</summary>
internal static class ValidityPeriod
{
    /// <summary>"from 2026-01-01T00:00:00Z until further notice"; the end is the first instant at which it no longer holds.</summary>
    public static string Of(Agreement agreement) =>
        $"from {Instant(agreement.EffectiveFromUtc)} until {(agreement.EffectiveToUtc is { } end ? Instant(end) : "further notice")}";

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
