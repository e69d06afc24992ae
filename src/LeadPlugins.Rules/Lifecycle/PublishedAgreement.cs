using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>An agreement that has been published, and when it holds: [<paramref name="InForceFromUtc"/>, <paramref name="InForceToUtc"/>), never before it
/// was published.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="Agreement">The agreement, or null when the stored document cannot be read any more.</param>
/// <param name="InForceFromUtc">The later of the agreed start and the publication.</param>
/// <param name="InForceToUtc">The agreed end or the withdrawal; null = open.</param>
/// <param name="FirstInForceUtc">When the first agreement of this organization took effect; leads created before are judged but not routed.</param>
public sealed record PublishedAgreement(Guid Id, Agreement? Agreement, DateTime InForceFromUtc, DateTime? InForceToUtc, DateTime FirstInForceUtc);

/// <summary>All published agreements of an organization, past and coming ones included, so that a switch of versions needs no new read.</summary>
public sealed class AgreementCatalog
{
    private readonly PublishedAgreement[] _latestFirst;

    public AgreementCatalog(IEnumerable<PublishedAgreement> agreements) =>
        _latestFirst = [.. agreements.OrderByDescending(a => a.InForceFromUtc).ThenByDescending(a => a.Agreement?.Version ?? 0).ThenBy(a => a.Id)];

    public IReadOnlyList<PublishedAgreement> LatestFirst => _latestFirst;

    /// <summary>The agreement that holds at an instant: the one that took effect last. Null = none.</summary>
    public PublishedAgreement? InForceAt(DateTime instantUtc)
    {
        foreach (var agreement in _latestFirst)
        {
            if (agreement.InForceFromUtc > instantUtc) continue;
            // Withdrawn before it took effect: as if it had never been.
            if (agreement.InForceToUtc <= agreement.InForceFromUtc) continue;
            // The latest one decides even when it has ended: an older version does not come back to life.
            return agreement.InForceToUtc is { } end && end <= instantUtc ? null : agreement;
        }
        return null;
    }

    public PublishedAgreement? ById(Guid id)
    {
        foreach (var agreement in _latestFirst)
        {
            if (agreement.Id == id) return agreement;
        }
        return null;
    }
}
