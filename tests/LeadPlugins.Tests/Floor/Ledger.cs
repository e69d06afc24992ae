using System.Globalization;

namespace LeadPlugins.Tests.Floor;

/// <summary>One line of a lead's story: what happened, and when (UTC).</summary>
internal abstract record Entry(DateTime At);

/// <summary>The save offered the lead to sales.</summary>
/// <param name="Route">Where it had to go by the agreed routes.</param>
internal sealed record Offered(DateTime At, int Number, int Version, FloorTerms Terms, string Route) : Entry(At);

/// <summary>The offer reached its recipient.</summary>
internal sealed record Delivered(DateTime At, int Number) : Entry(At);

internal sealed record Accepted(DateTime At, int Number, string By) : Entry(At);

/// <param name="Kind">Misrouted, Data or Definition.</param>
internal sealed record Rejected(DateTime At, int Number, string By, string Kind) : Entry(At);

/// <summary>The lead was closed while it was with sales.</summary>
internal sealed record Closed(DateTime At, int Number, bool Qualified) : Entry(At);

internal sealed record OwnedBy(DateTime At, string Owner) : Entry(At);

/// <summary>A save made an activity a completed outbound act regarding the lead.</summary>
/// <param name="On">When it was made, as the save said.</param>
/// <param name="Person">Its owner, or the sender of an e-mail; null = nobody we know.</param>
/// <param name="IsAgain">It was one before, and is dated anew.</param>
internal sealed record Acted(DateTime At, Guid Activity, string Kind, DateTime? On, string? Person, bool IsAgain) : Entry(At)
{
    /// <summary>Nobody can record a call before it was made.</summary>
    public DateTime Instant => On is { } said && said < At ? said : At;
}

/// <summary>What was tried, for whoever reads the story.</summary>
internal sealed record Note(DateTime At, string What) : Entry(At);

/// <summary>Everything that happened to one lead, in its order, as the requests said and did it. Nothing in here was read from a handover.</summary>
internal sealed class Story(string name)
{
    public string Name { get; } = name;
    public List<Entry> Entries { get; } = [];

    /// <summary>The row is gone, and nothing more can become known.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Jobs of it were still waiting when it was deleted: what they would have recorded nobody knows.</summary>
    public bool IsIncomplete { get; set; }

    public IEnumerable<T> All<T>() where T : Entry => Entries.OfType<T>();

    public Offered? Offer(int number) => All<Offered>().FirstOrDefault(o => o.Number == number);

    /// <summary>Whose lead it was at an instant.</summary>
    public string OwnerAt(DateTime instant) => All<OwnedBy>().Last(o => o.At <= instant || o == All<OwnedBy>().First()).Owner;

    /// <summary>Whose lead it was when this was written down.</summary>
    public string OwnerBefore(Entry? entry) => Entries.TakeWhile(e => e != entry).OfType<OwnedBy>().Last().Owner;

    public string Tell() => string.Join("\n", Entries.Select(e => e switch
    {
        Note note => $"  {At(note)} {note.What}",
        Offered offer => $"  {At(offer)} * offered #{offer.Number} by version {offer.Version} ({offer.Terms.Name}) on route {offer.Route}",
        Acted act => $"  {At(act)} * act {act.Kind} of {act.Person} at {act.On:MM-dd HH:mm:ss} ({act.Activity.ToString()[..8]})",
        Delivered d => $"  {At(d)} * delivered #{d.Number}",
        OwnedBy o => $"  {At(o)} * belongs to {o.Owner}",
        Closed c => $"  {At(c)} * closed #{c.Number}, {(c.Qualified ? "qualified" : "disqualified")}",
        Accepted a => $"  {At(a)} * accepted #{a.Number} by {a.By}",
        Rejected r => $"  {At(r)} * rejected #{r.Number} by {r.By}: {r.Kind}",
        _ => "",
    }));

    private static string At(Entry entry) => entry.At.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
