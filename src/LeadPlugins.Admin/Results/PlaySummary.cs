using System.Globalization;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using Spectre.Console;

namespace LeadPlugins.Admin.Results;

/// <summary>What the answer of a run says about the events that were played.</summary>
internal static class PlaySummary
{
    private const int MostLines = 8;

    public static void Print(Streams streams, RunResult run, PlayResult play, PlayFigures figures)
    {
        var answers = streams.Answers;
        Summary.Show(answers, figures.Outcomes, null);
        Summary.Show(answers, figures.Responses, null);
        if (figures.MetShare.Remark.Length > 0) answers.MarkupLine($"Answered in time: [bold]{Summary.Safe(figures.MetShare.Remark.Split(' ')[0])}[/], {Summary.Text(figures.MetShare.Count)} of {Summary.Text(figures.MetShare.Whole!.Value)} handovers that were answered or fell due.");
        if (figures is { MedianMinutes: { } median, NinetiethMinutes: { } ninetieth })
            answers.MarkupLine($"Half of the answers took at most [bold]{Summary.Text(median)}[/] business minutes, nine of ten at most [bold]{Summary.Text(ninetieth)}[/]; {Summary.Text(play.TargetMinutes)} are agreed.");
        answers.WriteLine();
        foreach (var at in figures.Overdue.Handovers!.Take(MostLines))
        {
            var handover = play.Handovers[at];
            answers.MarkupLine($"{"Overdue",9} since {Summary.Safe(run.Local(handover.DueUtc!.Value).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture))}: {Summary.Safe(run.Leads[handover.Lead].Name)}, with {Summary.Safe(handover.Owner)}");
        }
        if (figures.Overdue.Count > MostLines) answers.MarkupLine(FormattableString.Invariant($"{"",9} [dim]and {figures.Overdue.Count - MostLines} more, in the report[/]"));
        if (figures.Overdue.Count > 0) answers.WriteLine();
        Summary.Show(answers, figures.RejectionKinds, null);
        if (figures.RejectedAfterContact is { } late)
        {
            answers.MarkupLine($"{Summary.Safe(late.Label)}: [bold]{Summary.Text(late.Count)}[/] of {Summary.Text(late.Whole!.Value)} rejections.");
            answers.WriteLine();
        }
        Summary.Show(answers, figures.RejectionCriteria, null);

        var refused = play.Events.Where(e => e.Refusal is not null).ToList();
        answers.MarkupLine($"Events: [bold]{Summary.Text(play.Events.Count - refused.Count)}[/] played, [bold]{Summary.Text(refused.Count)}[/] refused{(refused.Count == 0 ? "." : ":")}");
        foreach (var e in refused.Take(MostLines)) streams.Out.WriteLine("  " + Visible.Line(Refusal(run, play, e)));
        if (refused.Count > MostLines) streams.Out.WriteLine(FormattableString.Invariant($"  and {refused.Count - MostLines} more, in the report"));
        answers.WriteLine();
    }

    public static void Write(Utf8JsonWriter json, RunResult run, PlayResult play, PlayFigures figures)
    {
        json.WriteStartObject("play");
        json.WriteString("until", play.UntilUtc);
        json.WriteNumber("events", play.Events.Count);
        json.WriteStartArray("refused");
        foreach (var e in play.Events.Where(e => e.Refusal is not null))
        {
            json.WriteStartObject();
            json.WriteNumber("line", e.Line);
            json.WriteNumber("lead", run.Leads[e.Lead].Row);
            json.WriteString("what", e.What);
            json.WriteString("who", e.Who);
            json.WriteString("because", e.Refusal);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("handovers", play.Handovers.Count);
        Summary.Write(json, "outcomes", figures.Outcomes);
        json.WriteNumber("expiredAcceptedLate", figures.AcceptedLate);
        Summary.Write(json, "responses", figures.Responses);
        WriteShare(json, "answeredInTime", figures.MetShare);
        json.WriteNumber("agreedMinutes", play.TargetMinutes);
        Write(json, "medianMinutes", figures.MedianMinutes);
        Write(json, "ninetiethPercentileMinutes", figures.NinetiethMinutes);
        json.WriteStartArray("overdue");
        foreach (var handover in figures.Overdue.Handovers!.Select(at => play.Handovers[at]))
        {
            json.WriteStartObject();
            json.WriteNumber("lead", run.Leads[handover.Lead].Row);
            json.WriteString("name", run.Leads[handover.Lead].Name);
            json.WriteString("with", handover.Owner);
            json.WriteString("dueSince", handover.DueUtc!.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Summary.Write(json, "rejectionsByKind", figures.RejectionKinds);
        if (figures.RejectedAfterContact is { } late) WriteShare(json, "rejectedAfterContact", late);
        Summary.Write(json, "rejectionsByCriterion", figures.RejectionCriteria);
        json.WriteEndObject();
    }

    private static string Refusal(RunResult run, PlayResult play, EventResult e) =>
        FormattableString.Invariant($"{play.EventFile}, line {e.Line}: {e.What} for {run.Leads[e.Lead].Name} (line {run.Leads[e.Lead].Row}) by {e.Who}: {e.Refusal}");

    private static void WriteShare(Utf8JsonWriter json, string name, Figure share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        json.WriteNumber("of", share.Whole!.Value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
