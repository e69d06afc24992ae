using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Agreements;

/// <summary>
/// One version of what marketing and sales have agreed, read and checked. Immutable; made by <see cref="AgreementReader"/> only, so whoever has one has a
/// document without problems.
/// </summary>
public sealed class Agreement
{
    internal Agreement()
    {
    }

    public required string Name { get; init; }

    public required int Version { get; init; }

    /// <summary>Language of the sentences stored on leads: 1033 (English) or 1031 (German).</summary>
    public required int Language { get; init; }

    /// <summary>First instant in force.</summary>
    public required DateTime EffectiveFromUtc { get; init; }

    /// <summary>First instant no longer in force; null when open-ended.</summary>
    public required DateTime? EffectiveToUtc { get; init; }

    /// <summary>ISO code of the currency that money is compared in.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO code → what one unit is worth in <see cref="Currency"/>; frozen with the agreement.</summary>
    public required IReadOnlyDictionary<string, decimal> Rates { get; init; }

    /// <summary>The score at which a lead with all gates met is qualified.</summary>
    public required int HandoverPoint { get; init; }

    public required NurtureTerms Nurture { get; init; }

    /// <summary>At most 60, in agreement order.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required IReadOnlyList<NurtureRoute> Routes { get; init; }

    public required IReadOnlyList<HandoverRoute> HandoverRoutes { get; init; }

    /// <summary>Name of the queue that takes a lead when no route fits or a route is broken.</summary>
    public required string LastResort { get; init; }

    /// <summary>Channel (phone, email, post) → when it is permitted.</summary>
    public required IReadOnlyDictionary<string, ChannelConsent> Consent { get; init; }

    public required ResponseTerms Response { get; init; }

    public required BusinessCalendar Calendar { get; init; }

    /// <summary>The calendar's zone as a Windows id.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>
    /// Every column whose value can influence verdict or route, sorted ordinally: criteria, route conditions, consent, and transactioncurrencyid when
    /// a number is compared (only the metadata know whether it is money).
    /// </summary>
    public required IReadOnlyList<string> UsedColumns { get; init; }

    /// <summary>Every queue that is named anywhere, each once: capitals do not tell names apart.</summary>
    public IReadOnlyList<string> NamedQueues => EachOnce(Routes.Select(route => route.Queue), [LastResort]);

    /// <summary>Every team that is named anywhere, each once.</summary>
    public IReadOnlyList<string> NamedTeams =>
        EachOnce(Routes.Select(route => route.OwnerTeam), HandoverRoutes.Select(route => route.Team), [Response.Team], Response.Notify.Select(notice => notice.Team));

    /// <summary>Every user who is named anywhere, each once.</summary>
    public IReadOnlyList<string> NamedUsers => EachOnce(HandoverRoutes.Select(route => route.User), Response.Notify.Select(notice => notice.User));

    /// <summary>The document in its canonical form: sorted keys, normal numbers, no white space, no nulls.</summary>
    public required string Canonical { get; init; }

    /// <summary>SHA-256 of <see cref="Canonical"/> as UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>True when the instant lies in [<see cref="EffectiveFromUtc"/>, <see cref="EffectiveToUtc"/>).</summary>
    public bool IsInForce(DateTime instantUtc) => EffectiveFromUtc <= instantUtc && (EffectiveToUtc is not DateTime end || instantUtc < end);

    private static string[] EachOnce(params IEnumerable<string?>[] names) =>
        names.SelectMany(some => some).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>The criteria as an array, for the judge's loops.</summary>
    internal Criterion[] CriterionArray { get; init; } = [];

    /// <summary>The points criteria by group; one on its own is a group of one.</summary>
    internal Criterion[][] Groups { get; init; } = [];

    internal ulong Exclusions { get; init; }

    internal ulong Gates { get; init; }

    /// <summary>Those of the gates that may fail.</summary>
    internal ulong FailableGates { get; init; }

    /// <summary>The largest number that divides all points: scores only come in multiples of it.</summary>
    internal int PointUnit { get; init; } = 1;

    /// <summary>Each criterion's points, counted in <see cref="PointUnit"/>.</summary>
    internal int[] PointsInUnits { get; init; } = [];
}
