using System.Globalization;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using Spectre.Console;

namespace LeadPlugins.Admin.Results;

/// <summary>The answer of a run on stdout: tables for a person, JSON for a script; the same figures as in the report.</summary>
public static class Summary
{
    private const int MostLines = 8;

    public static void Print(Streams streams, RunResult run, Figures figures, IReadOnlyList<string> files)
    {
        var answers = streams.Answers;
        answers.WriteLine();
        answers.MarkupLine($"[bold]{Safe(run.AgreementName)}[/], version {Text(run.AgreementVersion)} · {Text(figures.LeadCount)} {(figures.LeadCount == 1 ? "lead" : "leads")} · {Safe(run.Local(run.AtUtc).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture))} {Safe(run.Zone.Id)}");
        answers.WriteLine();
        Show(answers, figures.Stages, figures.All.Count);
        if (figures.Won is not null) Show(answers, figures.Won, null);
        Show(answers, figures.Queues, null);
        Show(answers, figures.Gaps, null);
        Show(answers, figures.Questions, null);
        if (figures.Disputed.Count > 0)
        {
            answers.MarkupLine($"{Safe(figures.Disputed.Label)}: [bold]{Text(figures.Disputed.Count)}[/]");
            answers.WriteLine();
        }
        Show(answers, figures.Recipients, null);
        Show(answers, figures.Clocks, null);
        if (figures.Closed is not null) Show(answers, figures.Closed, null);
        Show(answers, figures.Held, null);
        if (run.Play is { } play) PlaySummary.Print(streams, run, play, figures.Play!);
        if (figures.Problems.Count > 0) answers.MarkupLine($"Rows with problems: [bold]{Text(figures.Problems.Count)}[/]. They are in results.csv and under “problems” in the report. The first:");
        foreach (var row in figures.Problems.Rows.Take(MostLines)) streams.Out.WriteLine("  " + Visible.Line(string.Join(" | ", run.Leads[row].Problems)));
        foreach (var job in run.FailedJobs.Take(MostLines)) streams.Out.WriteLine("Failed job: " + Visible.Line(job));
        foreach (var note in run.Notes) streams.Out.WriteLine(Visible.Line(note));
        foreach (var file in files) streams.Out.WriteLine(file);
    }

    public static void PrintJson(Streams streams, RunResult run, Figures figures, IReadOnlyList<string> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = ReadableJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartObject("agreement");
            json.WriteString("name", run.AgreementName);
            json.WriteNumber("version", run.AgreementVersion);
            json.WriteString("hash", run.AgreementHash);
            json.WriteEndObject();
            json.WriteString("at", run.AtUtc);
            json.WriteNumber("rows", figures.All.Count);
            json.WriteNumber("rowsWithProblems", figures.Problems.Count);
            json.WriteNumber("failedJobs", run.FailedJobs.Count);
            json.WriteBoolean("trialBuild", run.IsTrialBuild);
            Write(json, "stages", figures.Stages);
            Write(json, "notQualified", figures.Reasons);
            Write(json, "gaps", figures.Gaps);
            Write(json, "nextQuestions", figures.Questions);
            json.WriteNumber("givenBackNotSettled", figures.Disputed.Count);
            Write(json, "queues", figures.Queues);
            Write(json, "recipients", figures.Recipients);
            Write(json, "clocks", figures.Clocks);
            if (figures.Closed is not null) Write(json, "closed", figures.Closed);
            Write(json, "held", figures.Held);
            if (figures.Won is not null) Write(json, "won", figures.Won);
            if (run.Play is { } play) PlaySummary.Write(json, run, play, figures.Play!);
            Write(json, "notes", run.Notes);
            Write(json, "files", files);
            json.WriteEndObject();
        }
        streams.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    internal static void Write(Utf8JsonWriter json, string name, FigureGroup group)
    {
        json.WriteStartArray(name);
        foreach (var figure in group.Figures)
        {
            json.WriteStartObject();
            json.WriteString("label", figure.Label);
            json.WriteNumber("count", figure.Count);
            if (figure.Whole is { } whole) json.WriteNumber("of", whole);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void Show(IAnsiConsole answers, FigureGroup group, int? whole)
    {
        if (group.Figures.Count == 0) return;
        answers.MarkupLine($"[bold]{Safe(group.Title)}[/]");
        foreach (var figure in group.Figures.Take(MostLines))
        {
            var share = whole is > 0 ? FormattableString.Invariant($"  [dim]{(double)figure.Count / whole:0.0%}[/]") : "";
            answers.MarkupLine($"{Text(figure.Count),8}  {Safe(figure.Label)}{share}");
            if (figure.Remark.Length > 0) answers.MarkupLine($"{"",8}  [dim]{Safe(figure.Remark)}[/]");
        }
        if (group.Figures.Count > MostLines) answers.MarkupLine(FormattableString.Invariant($"{"",8}  [dim]and {group.Figures.Count - MostLines} more, in the report[/]"));
        answers.WriteLine();
    }

    internal static string Safe(string text) => Markup.Escape(Visible.Line(text));

    internal static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
