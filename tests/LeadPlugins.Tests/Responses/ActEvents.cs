using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Responses;

/// <summary>What one save said about an activity.</summary>
/// <param name="IsAct">It is a completed outbound act regarding the lead.</param>
internal sealed record Said(Guid Activity, string Kind, bool IsAct, DateTime? At, DateTime Saved, string Person, bool IsMail);

/// <summary>What happened to one lead, and what must be on record about it: written from the rule, apart from the code. Of what the saves of one activity say, the first
/// that counts stands.</summary>
internal sealed class ActEvents(DateTime offered, string owner)
{
    private static readonly string[] Team = [Names.OtherSeller];

    private readonly List<(DateTime Offered, DateTime? Closed)> _cycles = [(offered, null)];
    private readonly List<(DateTime Since, string Name)> _owners = [(offered, owner)];
    private readonly List<Said> _said = [];

    public void Offered(DateTime on) => _cycles.Add((on, null));

    public void Closed(DateTime on) => _cycles[^1] = (_cycles[^1].Offered, on);

    public void Owned(DateTime since, string by)
    {
        if (_owners[^1].Name != by) _owners.Add((since, by));
    }

    public void Said(Said said) => _said.Add(said);

    public string Expected(int number)
    {
        var acts = _said.GroupBy(s => s.Activity).Select(FirstThatCounts).OfType<(Said Said, DateTime On, int Number)>().Where(a => a.Number == number && !(a.On >= _cycles[number - 1].Closed)).OrderBy(a => a.On).ThenBy(a => a.Said.Activity).ToList();
        if (acts.Count == 0) return _cycles[number - 1].Closed is null ? "Running" : "Cancelled";
        var (first, on, _) = acts[0];
        var start = _cycles[number - 1].Offered;
        return $"{(on <= Due(start) ? "Met" : "Missed")} {Text(on)}, {(int)OpenTime(start, on).TotalMinutes} min, {first.Person}, {first.Kind}, {(acts.Count == 1 ? "1 attempt" : acts.Count + " attempts")}{(first.Saved - on > TimeSpan.FromHours(1) ? ", entered late" : "")}";
    }

    public override string ToString() => string.Join("\n", _cycles.Select(c => $"offered {c.Offered:dd HH:mm:ss} closed {c.Closed:dd HH:mm:ss}").Concat(_owners.Select(o => $"owner {o.Since:dd HH:mm:ss} {o.Name}")).Concat(_said.Where(s => s.IsAct).Select(s => $"{s.Activity} {s.Kind} of {s.Person} at {s.At:dd HH:mm:ss} saved {s.Saved:dd HH:mm:ss}")));

    private (Said Said, DateTime On, int Number)? FirstThatCounts(IEnumerable<Said> saves)
    {
        var wasAct = false;
        foreach (var said in saves)
        {
            if (said.IsAct && Counts(said, wasAct) is { } counted) return counted;
            wasAct = said.IsAct;
        }
        return null;
    }

    private (Said Said, DateTime On, int Number)? Counts(Said said, bool wasAct)
    {
        var on = said.At < said.Saved ? said.At.Value : said.Saved;
        var number = _cycles.Count(c => c.Offered <= on && c.Offered <= said.Saved);
        var ownedThen = _owners.Last(o => o.Since <= on || o == _owners[0]).Name;
        // Touched again after the lead changed hands, a call may belong to somebody who only got it with the lead.
        var mayHaveFollowed = wasAct && !said.IsMail && _owners.Any(o => o.Since > on && o.Since <= said.Saved && o.Name == said.Person);
        if (number == 0 || said.Kind == "appointment" || mayHaveFollowed || (said.Person != ownedThen && !Team.Contains(said.Person)) || said.Person == "Rob Robot") return null;
        return (said, on, number);
    }

    // 09:00 to 17:00 in London's winter, on a week without a weekend.
    private static TimeSpan OpenTime(DateTime from, DateTime to)
    {
        var open = TimeSpan.Zero;
        for (var day = from.Date; day <= to.Date; day = day.AddDays(1))
        {
            var (start, end) = (Later(from, day.AddHours(9)), Earlier(to, day.AddHours(17)));
            if (end > start) open += end - start;
        }
        return open;
    }

    private static DateTime Due(DateTime start)
    {
        var due = start;
        while (OpenTime(start, due) < TimeSpan.FromMinutes(240)) due = due.AddSeconds(1);
        return due;
    }

    private static string Text(DateTime on) => on.Date == TrialOrganization.Start.Date ? on.ToString(on.Second == 0 ? "HH:mm" : "HH:mm:ss") : on.ToString("yyyy-MM-dd HH:mm");

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
