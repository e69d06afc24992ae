using System.Globalization;
using LeadPlugins.Admin.Results;
using LeadPlugins.Schema;
using static LeadPlugins.Admin.Report.Html;

namespace LeadPlugins.Admin.Report;

/// <summary>The part of the report about what happened after the handover; there only when events were played.</summary>
internal static class PlaySection
{
    private const int MostLines = 10;

    public static string Of(RunResult run, PlayResult play, Figures all) => Of(run, play, all.Play!, all.Disputed);

    private static string Of(RunResult run, PlayResult play, PlayFigures figures, Figure disputed) => $"""
        <section>
        <h2>After the handover</h2>
        <p class="definition">{Text(Lead(run, play))}</p>
        {Responses(play, figures)}
        <div class="columns pairs below">{ReportPage.Bars(figures.Responses)}{ReportPage.Bars(figures.Outcomes)}{ReportPage.Bars(figures.RejectionKinds, AfterContact(figures))}{ReportPage.Bars(figures.RejectionCriteria, Disputed(disputed))}</div>
        {Overdue(run, play, figures)}
        {Refused(run, play, figures)}
        </section>
        """;

    /// <summary>What became of one handover, in a line: "offered Thu 2 Apr 14:30 · accepted Thu 2 Apr 15:01 by Tom Whitlock · …".</summary>
    public static string Story(HandoverResult handover, RunResult run, PlayResult play)
    {
        // Once a member has accepted a team's offer the row names the member; whom it was offered to would be told wrong.
        var parts = new List<string> { $"offered {Moment(handover.OfferedUtc, run)}{(handover.AcceptedUtc is null ? " to " + handover.Recipient : "")}" };
        if (handover.AcceptedUtc is { } accepted) parts.Add($"accepted {(handover.IsAcceptedLate ? "late " : "")}{Moment(accepted, run)}{By(handover.AcceptedBy)}");
        else if (handover.OutcomeAt(play.UntilUtc) == HandoverOutcomeChoice.Expired) parts.Add("not accepted in time");
        if (handover.RespondedUtc is { } responded) parts.Add($"first response {Moment(responded, run)}{By(handover.RespondedBy)}{(handover.IsAnsweredByQualifying ? ", by qualifying the lead" : "")}{(handover.IsEnteredLate ? ", entered late" : "")}" + (handover.ResponseMinutes is { } minutes ? $", after {Count(minutes)} business minutes" : ""));
        if (handover.RejectedUtc is { } rejected) parts.Add($"rejected {Moment(rejected, run)}{By(handover.RejectedBy)}{(handover.IsRejectedAfterContact ? ", after first contact" : "")}: {Rejection(handover)}");
        else if (handover.ClosedUtc is { } closed) parts.Add($"{Ended(handover.End)} {Moment(closed, run)}");
        return string.Join(" · ", parts);
    }

    /// <summary>Where the response clock of a handover stands, in a word or two.</summary>
    public static string Clock(HandoverResult handover, PlayResult play) => handover.ResponseStatus switch
    {
        ResponseStatusChoice.Met => "met",
        ResponseStatusChoice.Missed => "missed",
        ResponseStatusChoice.Cancelled => "cancelled",
        _ => handover.DueUtc < play.UntilUtc ? "overdue" : "running",
    };

    public static string Moment(DateTime? utc, RunResult run) => utc is { } instant ? run.Local(instant).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Ended(HandoverEnd? end) => end switch
    {
        HandoverEnd.LeadQualified => "lead qualified", HandoverEnd.LeadClosed => "lead closed", HandoverEnd.OfferedOn => "offered to the next recipient", _ => "ended",
    };

    private static string By(string name) => name.Length > 0 ? " by " + name : "";

    private static string Rejection(HandoverResult handover)
    {
        var kind = handover.RejectionKind switch { RejectionKindChoice.Misrouted => "misrouted", RejectionKindChoice.Data => "data", _ => "definition" };
        return kind + (handover.Criterion.Length > 0 ? ", " + handover.Criterion : "") + (handover.ValueSeen.Length > 0 ? ": " + handover.ValueSeen : "");
    }

    private static string Lead(RunResult run, PlayResult play)
    {
        var played = play.Events.Count - play.Events.Count(e => e.Refusal is not null);
        return $"{Count(played)} {(played == 1 ? "event" : "events")} of {play.EventFile} {(played == 1 ? "was" : "were")} played through the solution, until {ReportPage.Moment(run, play.UntilUtc)}. {Count(play.Handovers.Count)} handovers, {Count(play.Handovers.Select(h => h.Lead).Distinct().Count())} leads; first responses are due within {Count(play.TargetMinutes)} business minutes.";
    }

    private static string Responses(PlayResult play, PlayFigures figures)
    {
        var most = Math.Max(1, figures.Distribution.Max(s => s.Figure.Count));
        var bars = string.Concat(figures.Distribution.Select((span, n) => $"""
            <button type="button" class="span{(n > 0 && span.IsPastTarget && !figures.Distribution[n - 1].IsPastTarget ? " first-past" : "")}" data-figure="{Text(span.Figure.Id)}" aria-label="{Text($"{span.Figure.Label}: {span.Figure.Count}")}" title="{Text($"{span.Figure.Label}: {span.Figure.Count}")}"{(span.Figure.Count == 0 ? " disabled" : "")}><span class="of">{(span.Figure.Count == 0 ? "" : Count(span.Figure.Count))}</span>{Svg.Column(most, [(span.Met, "f-met"), (span.Figure.Count - span.Met, "f-late")])}</button>
            """));
        const string Definition = "Handovers that were answered, by the business minutes from the start of the clock to the first response. The line is the agreed time; a bar's lower part was answered in time, its upper part later.";
        return $"""
            <div class="card wide" data-definition="{Definition}">
            <div class="facts">{Share(figures)}{Minutes(figures, "half of the answers took no longer", figures.MedianMinutes)}{Minutes(figures, "nine of ten took no longer", figures.NinetiethMinutes)}{Tile(figures.Overdue, "overdue at the end", "The first response is due and was not given; the lead is with sales.")}</div>
            <h3>How long first responses took</h3>
            <p class="definition">{Definition}</p>
            <div class="spans">{bars}</div>
            <p class="scale" aria-hidden="true"><span>0</span><span>{Count(play.TargetMinutes)} min agreed</span><span>over {Count(2 * play.TargetMinutes)}</span></p>
            </div>
            """;
    }

    private static string Share(PlayFigures figures)
    {
        var share = figures.MetShare;
        var value = share.Whole is 0 or null ? "–" : Html.Share(share.Count, share.Whole.Value);
        return Fact(share, value, $"answered in time: {Count(share.Count)} of {Count(share.Whole ?? 0)}", "Handovers answered by the due instant, of all that were answered or whose response fell due while sales had them.");
    }

    private static string Minutes(PlayFigures figures, string label, int? minutes) =>
        minutes is null ? "" : Fact(figures.Answered, Count(minutes.Value) + " min", label, "Handovers that were answered, the quickest answers first, in business minutes from the start of the clock.");

    private static string Tile(Figure figure, string label, string definition) => Fact(figure, Count(figure.Count), label, definition);

    private static string Fact(Figure figure, string value, string label, string definition) =>
        $"<button type=\"button\" class=\"tile\" data-figure=\"{Text(figure.Id)}\" data-definition=\"{Text(definition)}\"><strong>{Text(value)}</strong>{Text(label)}</button>";

    private static string AfterContact(PlayFigures figures) => figures.RejectedAfterContact is not { } late ? "" : $"""
        <p><button type="button" class="count" data-figure="{Text(late.Id)}" data-definition="Handovers that were rejected when the first response had been given. Each is counted under its kind too."{(late.Count == 0 ? " disabled" : "")}>After first contact: {Count(late.Count)} of {Count(late.Whole!.Value)}</button></p>
        """;

    private static string Disputed(Figure disputed) => disputed.Count == 0 ? "" : $"""
        <p><button type="button" class="count" data-figure="{Text(disputed.Id)}" data-definition="Leads in nurture that sales gave back. They stay there until the disputed value is changed.">{Text(disputed.Label)}: {Count(disputed.Count)}</button></p>
        """;

    private static string Overdue(RunResult run, PlayResult play, PlayFigures figures)
    {
        if (figures.Overdue.Count == 0) return "";
        var rows = string.Concat(figures.Overdue.Handovers!.Take(MostLines).Select(at => play.Handovers[at]).Select(h => $"""
            <tr role="row"><th role="rowheader" scope="row"><bdi>{Text(run.Leads[h.Lead].Name)}</bdi><span class="kind"><bdi>{Text(run.Leads[h.Lead].Company)}</bdi></span></th><td role="cell"><bdi>{Text(h.Owner)}</bdi></td><td role="cell">{Text(Moment(h.DueUtc, run))}</td></tr>
            """));
        var more = figures.Overdue.Count <= MostLines ? "All of them" : $"All {Count(figures.Overdue.Count)} of them";
        const string Definition = "Handovers whose first response is due and was not given, the longest first.";
        return $"""
            <div class="card wide below" data-definition="{Definition}">
            <h3>Overdue</h3>
            <p class="definition">{Definition}</p>
            <table role="table" class="plain"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Lead</th><th role="columnheader" scope="col">With</th><th role="columnheader" scope="col">Due since</th></tr></thead><tbody role="rowgroup">{rows}</tbody></table>
            <p><button type="button" class="count" data-figure="{Text(figures.Overdue.Id)}">{more}, with what happened so far</button></p>
            </div>
            """;
    }

    private static string Refused(RunResult run, PlayResult play, PlayFigures figures)
    {
        var refused = play.Events.Where(e => e.Refusal is not null).ToList();
        if (refused.Count == 0) return "";
        var rows = string.Concat(refused.Take(MostLines).Select(e => $"""
            <tr role="row"><th role="rowheader" scope="row"><bdi>{Text(run.Leads[e.Lead].Name)}</bdi><span class="kind">{Text(FormattableString.Invariant($"line {e.Line}: {e.What}, {Moment(e.InstantUtc, run)}"))}</span></th><td role="cell"><bdi>{Text(e.Refusal!)}</bdi></td></tr>
            """));
        const string Definition = "Events that the solution or the platform refused, with its sentence. They changed nothing.";
        return $"""
            <div class="card wide below" data-definition="{Definition}">
            <h3>Events refused: {Count(refused.Count)}</h3>
            <p class="definition">{Definition}</p>
            <table role="table" class="plain"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Event</th><th role="columnheader" scope="col">Why</th></tr></thead><tbody role="rowgroup">{rows}</tbody></table>
            <p><button type="button" class="count" data-figure="{Text(figures.Refused.Id)}">{Text(figures.Refused.Label)}: {Count(figures.Refused.Count)}</button></p>
            </div>
            """;
    }
}
