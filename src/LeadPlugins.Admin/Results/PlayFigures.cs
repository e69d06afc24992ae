using System.Globalization;
using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Results;

/// <summary>How many first responses took so long.</summary>
/// <param name="Figure">The handovers.</param>
/// <param name="Met">Those of them that were answered in time.</param>
/// <param name="IsPastTarget">Whether all of the span lies behind the agreed minutes.</param>
public sealed record ResponseSpan(Figure Figure, int Met, bool IsPastTarget);

/// <summary>All figures of a play, over the handovers as they stand on their rows and the instant at which the play ends. Pure; none depends on whether a sweep has run.</summary>
public sealed record PlayFigures
{
    /// <summary>Parts that the agreed minutes are cut into for the distribution; as many follow behind them, and one for all that took longer still.</summary>
    private const int Parts = 8;

    public required FigureGroup Outcomes { get; init; }
    /// <summary>Of the expired handovers, those that were accepted after all.</summary>
    public required int AcceptedLate { get; init; }
    public required FigureGroup Responses { get; init; }

    /// <summary>Answered in time, of all handovers whose response had fallen due or was given.</summary>
    public required Figure MetShare { get; init; }
    public required Figure Overdue { get; init; }

    /// <summary>Answered, in time or not, the quickest answers first.</summary>
    public required Figure Answered { get; init; }
    public required IReadOnlyList<ResponseSpan> Distribution { get; init; }

    /// <summary>Business minutes within which half of the answered handovers were answered (nearest rank); null when none was.</summary>
    public int? MedianMinutes { get; init; }

    /// <summary>Business minutes within which nine of ten of the answered handovers were answered (nearest rank); null when none was.</summary>
    public int? NinetiethMinutes { get; init; }
    public required FigureGroup RejectionKinds { get; init; }

    /// <summary>Rejections after the first response, of all rejections; they are no kind of their own. Null when nothing was rejected.</summary>
    public Figure? RejectedAfterContact { get; init; }
    public required FigureGroup RejectionCriteria { get; init; }
    public required Figure Refused { get; init; }

    public IEnumerable<FigureGroup> Groups => [Outcomes, Responses, RejectionKinds, RejectionCriteria];

    public IEnumerable<Figure> Every => Groups.SelectMany(g => g.Figures).Concat(Distribution.Select(d => d.Figure)).Concat([MetShare, Answered, Refused]).Concat(RejectedAfterContact is null ? [] : [RejectedAfterContact]);

    public static PlayFigures Of(PlayResult play)
    {
        Figure Where(string id, string label, Func<HandoverResult, bool> counts) => Handovers(play, id, label, play.Handovers.Index().Where(h => counts(h.Item)).Select(h => h.Index));
        bool IsLate(HandoverResult h) => h.DueUtc < (h.ClosedUtc ?? play.UntilUtc);
        bool Is(HandoverResult h, int status) => h.ResponseStatus == status;
        Figure Outcome(string id, string label, int outcome) => Where("outcome-" + id, label, h => h.OutcomeAt(play.UntilUtc) == outcome);

        var met = Where("response-met", "Met", h => Is(h, ResponseStatusChoice.Met));
        var missed = Where("response-missed", "Missed", h => Is(h, ResponseStatusChoice.Missed));
        var running = Where("response-running", "Running, not due yet", h => Is(h, ResponseStatusChoice.Running) && !IsLate(h));
        var overdue = Where("response-overdue", "Overdue", h => Is(h, ResponseStatusChoice.Running) && IsLate(h));
        overdue = Handovers(play, overdue.Id, overdue.Label, overdue.Handovers!.OrderBy(at => play.Handovers[at].DueUtc));
        var cancelled = Where("response-cancelled", "Cancelled before it was due", h => Is(h, ResponseStatusChoice.Cancelled) && !IsLate(h));
        var ended = Where("response-ended", "Cancelled after it was due", h => Is(h, ResponseStatusChoice.Cancelled) && IsLate(h));

        var expired = Outcome("expired", "Expired", HandoverOutcomeChoice.Expired);
        var late = expired.Handovers!.Count(at => play.Handovers[at].IsAcceptedLate);
        if (late > 0) expired = expired with { Remark = string.Create(CultureInfo.InvariantCulture, $"of them {late:N0} accepted late") };

        var owed = met.Count + missed.Count + overdue.Count + ended.Count;
        var answered = Where("answered", "Answered", h => h.RespondedUtc is not null);
        answered = Handovers(play, answered.Id, answered.Label, answered.Handovers!.OrderBy(at => play.Handovers[at].ResponseMinutes));
        var minutes = answered.Handovers!.Select(at => play.Handovers[at].ResponseMinutes).OfType<int>().ToList();
        var refused = play.Events.Count(e => e.Refusal is not null);
        var rejected = play.Handovers.Count(h => h.RejectionKind is not null);
        return new PlayFigures
        {
            AcceptedLate = late,
            Outcomes = new("Handovers", "Every offer of a lead to sales once, by what became of it; a lead that was offered twice counts twice. Expired: neither accepted nor rejected in time, whatever came later. Withdrawn: the lead was closed before.",
            [
                Outcome("open", "Open", HandoverOutcomeChoice.Open), Outcome("accepted", "Accepted", HandoverOutcomeChoice.Accepted), Outcome("rejected", "Rejected", HandoverOutcomeChoice.Rejected),
                expired, Outcome("withdrawn", "Withdrawn", HandoverOutcomeChoice.Withdrawn),
            ]),
            Responses = new("First responses", "Every handover once, by where its response clock stands. Met: answered by the due instant. Missed: answered later. Overdue: due, with sales, and not answered. Cancelled: the handover ended without a response.",
                [met, missed, overdue, running, cancelled, .. ended.Count > 0 ? [ended] : Array.Empty<Figure>()]),
            MetShare = met with { Id = "met-share", Label = "Answered in time", Whole = owed, Remark = owed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(double)met.Count / owed:0.0%} of {owed:N0}") },
            Overdue = overdue,
            Answered = answered,
            MedianMinutes = NearestRank(minutes, 50),
            NinetiethMinutes = NearestRank(minutes, 90),
            Distribution = [.. Spans(play, Where)],
            RejectionKinds = new("Rejections by kind", "Handovers that sales rejected, also those rejected after they had expired. Misrouted: a good lead for somebody else. Data: a value is wrong. Definition: the criterion lets such leads through.",
            [
                .. new[]
                {
                    Where("rejected-misrouted", "Misrouted", h => h.RejectionKind == RejectionKindChoice.Misrouted), Where("rejected-data", "Data", h => h.RejectionKind == RejectionKindChoice.Data),
                    Where("rejected-definition", "Definition", h => h.RejectionKind == RejectionKindChoice.Definition),
                }.Where(f => f.Count > 0),
            ]),
            RejectedAfterContact = rejected == 0 ? null : Where("rejected-after-contact", "Rejected after first contact", h => h.RejectionKind is not null && h.IsRejectedAfterContact) with { Whole = rejected },
            RejectionCriteria = new("Rejections by criterion", "Rejected handovers by the criterion or the column that was disputed; misrouted leads name none.",
            [
                .. play.Handovers.Index().Where(h => h.Item.RejectionKind is not null && h.Item.Criterion.Length > 0).GroupBy(h => h.Item.Criterion, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select((g, n) => Handovers(play, FormattableString.Invariant($"rejected-{n}"), g.Key, g.Select(h => h.Index))),
            ]),
            Refused = new("refused-events", refused == 1 ? "Lead of the refused event" : string.Create(CultureInfo.InvariantCulture, $"Leads of the {refused:N0} refused events"), [.. play.Events.Where(e => e.Refusal is not null).Select(e => e.Lead).Distinct()]),
        };
    }

    /// <summary>The smallest of the ordered numbers that at least so many percent of them do not exceed; null for none.</summary>
    private static int? NearestRank(List<int> ordered, int percent) => ordered.Count == 0 ? null : ordered[(ordered.Count * percent + 99) / 100 - 1];

    private static Figure Handovers(PlayResult play, string id, string label, IEnumerable<int> handovers)
    {
        int[] places = [.. handovers];
        return new Figure(id, label, [.. places.Select(at => play.Handovers[at].Lead)]) { Handovers = places };
    }

    // Spans are open below and closed above: a response after exactly the agreed minutes is the last one within them.
    private static IEnumerable<ResponseSpan> Spans(PlayResult play, Func<string, string, Func<HandoverResult, bool>, Figure> where)
    {
        int[] ends = [.. Enumerable.Range(1, 2 * Parts).Select(n => play.TargetMinutes * n / Parts).Distinct(), int.MaxValue];
        for (var (n, after) = (0, -1); n < ends.Length; after = ends[n++])
        {
            var (from, to) = (after, ends[n]);
            var label = to == int.MaxValue ? FormattableString.Invariant($"more than {from} minutes") : FormattableString.Invariant($"{from + 1} to {to} minutes");
            var figure = where(FormattableString.Invariant($"response-span-{n}"), "Answered after " + label, h => h.RespondedUtc is not null && h.ResponseMinutes > from && h.ResponseMinutes <= to);
            yield return new ResponseSpan(figure, figure.Handovers!.Count(at => play.Handovers[at].ResponseStatus == ResponseStatusChoice.Met), from >= play.TargetMinutes);
        }
    }
}
