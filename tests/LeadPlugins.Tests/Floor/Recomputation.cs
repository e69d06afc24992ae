using System.Globalization;

namespace LeadPlugins.Tests.Floor;

/// <summary>Every figure about a handover, recomputed from the lead's story alone.</summary>
internal sealed class Recomputation
{
    private readonly Offered _offer;
    private readonly DateTime? _delivered, _accepted, _rejected;
    private readonly List<Acted> _counted;

    public Recomputation(Story story, int number, DateTime asOf)
    {
        _offer = story.Offer(number)!;
        var terms = _offer.Terms;
        var acceptance = story.All<Accepted>().FirstOrDefault(a => a.Number == number);
        var rejection = story.All<Rejected>().FirstOrDefault(r => r.Number == number);
        var closing = story.All<Closed>().FirstOrDefault(c => c.Number == number);
        var qualified = closing is { Qualified: true } ? closing.At : (DateTime?)null;

        _delivered = story.All<Delivered>().FirstOrDefault(d => d.Number == number)?.At;
        _accepted = acceptance?.At ?? qualified;
        _rejected = rejection?.At;
        var end = new Entry?[] { rejection, closing, story.Offer(number + 1) }.OfType<Entry>().MinBy(e => story.Entries.IndexOf(e));
        ClosedOn = end?.At;

        var start = _delivered is { } delivered && delivered - _offer.At > TimeSpan.FromMinutes(5) ? delivered : _offer.At;
        var due = terms.Calendar.Due(start, terms.RespondWithin);
        var warn = terms.Calendar.Due(start, terms.RespondWithin * terms.WarnPercent / 100);
        AcceptDueOn = terms.AcceptWithin is { } minutes ? terms.Calendar.Due(start, minutes) : null;

        // Whatever the saves said about one activity, it counts once: for the latest offer at that instant, the first time it counted.
        _counted = [.. story.All<Acted>().Where(a => Counts(a, story))
            .GroupBy(a => a.Activity).Select(said => said.OrderBy(a => a.At).First())
            .Where(a => OfferAt(a, story) == _offer && !(a.Instant >= ClosedOn))
            .OrderBy(a => a.Instant).ThenBy(a => a.Activity)];
        var first = _counted.FirstOrDefault();
        RespondedOn = first?.Instant ?? qualified;

        IsMissed = (Earliest(_accepted, _rejected, ClosedOn) ?? asOf) > AcceptDueOn;
        Outcome = IsMissed ? "Expired" : _rejected is not null ? "Rejected" : _accepted is not null ? "Accepted" : ClosedOn is not null ? "Withdrawn" : "Open";
        Status = RespondedOn is { } responded ? responded > due ? "Missed" : "Met" : ClosedOn is not null ? "Cancelled" : "Running";
        Minutes = RespondedOn is { } on ? terms.Calendar.Minutes(start, on) : null;
        DueOn = due;
        WarnOn = warn;

        Lines =
        [
            ("number", Text(number)), ("version", Text(_offer.Version)), ("route", _offer.Route), ("offered", Text(_offer.At)), ("delivered", Text(_delivered)), ("due", Text(due)), ("warn", Text(warn)),
            ("accept due", Text(AcceptDueOn)), ("accepted", Text(_accepted)), ("accepted by", acceptance?.By ?? ""), ("rejected", Text(_rejected)), ("rejected by", rejection?.By ?? ""),
            ("kind", rejection?.Kind ?? ""), ("closed", Text(ClosedOn)), ("outcome", Outcome), ("responded", Text(RespondedOn)), ("responded by", first?.Person ?? ""), ("status", Status),
            ("minutes", Text(Minutes)), ("attempts", Text(_counted.Count)), ("entered late", Text(first is not null && first.At - first.Instant > TimeSpan.FromHours(1))),
            ("after contact", Text(_rejected is not null && RespondedOn <= _rejected)), ("activity", first?.Activity.ToString() ?? ""),
            // An offer that reached nobody has no recipient.
            ("recipient", _delivered is null ? "" : story.OwnerBefore(end)),
        ];
    }

    /// <summary>All figures of the record, by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines { get; }

    public string Outcome { get; }
    public string Status { get; }
    public DateTime? ClosedOn { get; }
    public DateTime? AcceptDueOn { get; }
    public DateTime? RespondedOn { get; }
    public DateTime DueOn { get; }
    public DateTime WarnOn { get; }
    public int? Minutes { get; }
    public int Attempts => _counted.Count;
    public bool IsAccepted => _accepted is not null;

    /// <summary>Nobody took it or gave it back in time.</summary>
    public bool IsMissed { get; }

    /// <summary>What the lead repeats of it while it is the current one.</summary>
    public IReadOnlyList<(string Name, string Value)> LeadLines =>
    [
        ("offered", Text(_offer.At)), ("delivered", Text(_delivered)), ("due", Text(DueOn)), ("warn", Text(WarnOn)), ("accepted", Text(_accepted)), ("responded", Text(RespondedOn)), ("status", Status),
        ("minutes", Text(Minutes)), ("attempts", Text(Attempts)), ("stage", IsAccepted ? "Accepted by sales" : "Handed to sales"),
    ];

    public static string Text(object? value) => value switch
    {
        null => "",
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A person who had the lead when acting, or answered for whoever had it. Until it was delivered, what counts is whose it became.</summary>
    private static bool Counts(Acted act, Story story)
    {
        if (OfferAt(act, story) is not { } offer || act.Person is not { } person || !FloorPeople.IsPerson(person) || !offer.Terms.Kinds.Contains(act.Kind)) return false;
        // Activities follow their lead: of one that was dated anew after that, nobody can tell whose it was.
        if (act is { IsAgain: true, Kind: not "email" } && story.All<OwnedBy>().Any(o => o.Owner == person && o.At > act.Instant && o.At <= act.At)) return false;
        var delivered = story.All<Delivered>().FirstOrDefault(d => d.Number == offer.Number)?.At;
        var owner = story.OwnerAt(delivered > act.Instant ? delivered.Value : act.Instant);
        // With the last resort nobody has been asked: whoever still has the lead there owes nothing before taking it.
        var isAsked = offer.Route != FloorTerms.LastResort || delivered is null || owner != story.OwnerAt(delivered.Value) || story.All<Accepted>().Any(a => a.Number == offer.Number && a.At <= act.Instant);
        return (isAsked && FloorPeople.AnswersFor(person, owner)) || (offer.Terms.Team is { } team && FloorPeople.AnswersFor(person, team));
    }

    private static Offered? OfferAt(Acted act, Story story) => story.All<Offered>().LastOrDefault(o => o.At <= act.Instant);

    private static DateTime? Earliest(params DateTime?[] instants) => instants.Min();
}
