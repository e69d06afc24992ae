using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Configuration;

/// <summary>The one static state of this assembly: the published agreements of each organization, immutable, at most 60 seconds old. A warm cache makes
/// judging free of service calls.</summary>
internal sealed class AgreementCache
{
    /// <summary>How long a reading serves. Coming versions are in it, so a switch of versions is on time; a publication is seen after this long at the
    /// latest.</summary>
    private static readonly TimeSpan AgeLimit = TimeSpan.FromSeconds(60);

    private static readonly AgreementCache Shared = new();

    private readonly ConcurrentDictionary<Guid, Reading> _readings = new();

    /// <summary>The agreements as the call's organization has them.</summary>
    public static PublishedAgreements Of(PluginCall call) =>
        Shared.Read(call.Context.OrganizationId, call.NowUtc, previous => AgreementRows.Read(call.System, previous));

    /// <summary>The agreements as they were last read, however long ago; null when they never were. No service call.</summary>
    public static PublishedAgreements? Known(PluginCall call) => Shared._readings.TryGetValue(call.Context.OrganizationId, out var reading) ? reading.Agreements : null;

    /// <summary>
    /// Drops what is known, so that this process reads anew. A shortcut, not a promise: it runs before the publication is committed, so a save at the same
    /// moment may read the former state again. Such a reading, and those of other servers, last until they have aged.
    /// </summary>
    public static void Forget(Guid organizationId) => Shared._readings.TryRemove(organizationId, out _);

    /// <summary>The organization's agreements: the cached reading when it is young enough, else a new one. Two threads that find it aged both read; either
    /// result is right.</summary>
    /// <param name="read">Reads anew; what was known before lets it keep documents that have not changed.</param>
    internal PublishedAgreements Read(Guid organizationId, DateTime nowUtc, Func<PublishedAgreements, PublishedAgreements> read)
    {
        var known = _readings.TryGetValue(organizationId, out var reading);
        // A clock that went backwards (another server, a test) must not keep a reading alive.
        if (known && nowUtc - reading.ReadOnUtc < AgeLimit && nowUtc >= reading.ReadOnUtc) return reading.Agreements;
        var agreements = read(known ? reading.Agreements : PublishedAgreements.None);
        _readings[organizationId] = new Reading(agreements, nowUtc);
        return agreements;
    }

    private readonly struct Reading(PublishedAgreements agreements, DateTime readOnUtc)
    {
        public PublishedAgreements Agreements { get; } = agreements;
        public DateTime ReadOnUtc { get; } = readOnUtc;
    }
}
