using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>One completed call, e-mail or appointment of a person of sales, regarding the lead: it counts as an attempt to reach it, and the earliest as the
/// first response.</summary>
/// <param name="ActivityId">Id of the activity.</param>
/// <param name="Kind">phonecall, email or appointment.</param>
/// <param name="OnUtc">When it was made, never after the save that recorded it.</param>
/// <param name="Person">Name of whoever made it.</param>
/// <param name="RecordedOnUtc">The save that recorded it; of an act known only from what stood there before a later save, that one.</param>
public sealed record Attempt(Guid ActivityId, string Kind, DateTime OnUtc, string Person, DateTime RecordedOnUtc)
{
    /// <summary>An act dated back further than this is marked.</summary>
    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    /// <summary>Dated more than an hour before it was recorded.</summary>
    public bool IsEnteredLate => RecordedOnUtc - OnUtc > LateAfter;
}

/// <summary>The attempts on record of one handover, earliest first. Whatever order they are told in, the same list comes out.</summary>
public sealed class AttemptList
{
    /// <summary>Most attempts kept; of more the latest are dropped, since the first ones decide.</summary>
    public const int Most = 200;

    private readonly Attempt[] _attempts;

    private AttemptList(IEnumerable<Attempt> attempts) => _attempts = [.. attempts.OrderBy(a => a.OnUtc).ThenBy(a => a.ActivityId).Take(Most)];

    public static AttemptList Empty { get; } = new([]);

    public IReadOnlyList<Attempt> Items => _attempts;

    /// <summary>What is on record about an activity; null = nothing.</summary>
    public Attempt? Of(Guid activityId) => _attempts.FirstOrDefault(a => a.ActivityId == activityId);

    /// <summary>Takes an act up. Of what different saves said about the same activity the earliest counts: dating it anew afterwards changes nothing.</summary>
    public AttemptList With(Attempt attempt) =>
        Of(attempt.ActivityId)?.RecordedOnUtc <= attempt.RecordedOnUtc ? this : new AttemptList(Without(attempt.ActivityId)._attempts.Concat([attempt]));

    public AttemptList Without(Guid activityId) => new(_attempts.Where(a => a.ActivityId != activityId));

    /// <summary>Those made in [<paramref name="fromUtc"/>, <paramref name="toUtc"/>); null = no end.</summary>
    public IEnumerable<Attempt> Within(DateTime fromUtc, DateTime? toUtc) => _attempts.Where(a => a.OnUtc >= fromUtc && !(a.OnUtc >= toUtc));

    /// <summary>As stored in one text column; null when there are none.</summary>
    public string? ToJson()
    {
        if (_attempts.Length == 0) return null;
        var json = new JsonWriter().BeginArray();
        foreach (var attempt in _attempts)
        {
            json.BeginObject()
                .Property("activity", attempt.ActivityId.ToString("D"))
                .Property("kind", attempt.Kind)
                .Property("on", JsonText.OfInstant(attempt.OnUtc))
                .Property("by", attempt.Person)
                .Property("recordedOn", JsonText.OfInstant(attempt.RecordedOnUtc))
                .EndObject();
        }
        return json.EndArray().ToString();
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote; what it did not write is left out.</summary>
    public static AttemptList Parse(string? json)
    {
        if (string.IsNullOrEmpty(json) || JsonReader.Read(json!).Root is not { } root) return Empty;
        var attempts = new List<Attempt>();
        foreach (var item in root.Items)
        {
            if (Guid.TryParse(item["activity"]?.Text, out var id)
                && item["kind"]?.Text is { } kind
                && DateText.TryReadInstant(item["on"]?.Text ?? "", out var on)
                && DateText.TryReadInstant(item["recordedOn"]?.Text ?? "", out var recordedOn))
                attempts.Add(new Attempt(id, kind, on, item["by"]?.Text ?? "", recordedOn));
        }
        return new AttemptList(attempts);
    }
}
