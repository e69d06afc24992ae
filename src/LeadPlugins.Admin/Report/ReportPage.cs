using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using LeadPlugins.Admin.Results;
using LeadPlugins.Rules.Agreements;
using static LeadPlugins.Admin.Report.Html;

namespace LeadPlugins.Admin.Report;

/// <summary>
/// report.html: one file that needs nothing else, neither network nor server. The charts are drawn here; the lists behind the figures are rendered by the page's own script from a
/// JSON block, a hundred rows at a time. A content security policy admits only that one script and that one style sheet, by their hashes.
/// </summary>
public static class ReportPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    public static void Write(Stream stream, RunResult run, Figures figures)
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'">
            <title>{Text($"{Count(figures.LeadCount)} {(figures.LeadCount == 1 ? "lead" : "leads")} under {run.AgreementName}")}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            {Header(run, figures)}
            {Stages(figures)}
            {(figures.Won is { } won ? Columns("Held against what happened", "The leads of this file have ended since, and the file says how.", won) : "")}
            {(run.Play is { } play ? PlaySection.Of(run, play, figures) : "")}
            {Criteria(figures)}
            {Columns("Nurture", "Leads that are near enough to the handover point to be worth a question.", figures.Gaps, figures.Questions, figures.Queues)}
            {Columns("Handed to sales", run.Play is null ? "Leads at or above the handover point with every gate met; the response clock is running." : "Leads that are with sales after the play, by the first responses that are still owed and by who has them; and leads that are closed.", [figures.Clocks, figures.Recipients, .. figures.Closed is null ? Array.Empty<FigureGroup>() : [figures.Closed]])}
            {Columns("Not qualified, held and problems", "What went no further, and what a person has to look at.", figures.Reasons, figures.Held, Problems(figures))}
            {Footer(run)}
            </main>
            {ListDialog}
            <noscript><p class="note">The lists behind the figures need JavaScript; results.csv beside this file holds every row.</p></noscript>
            <script type="application/json" id="report-data">
            """);
        page.Flush();
        ReportJson.Write(stream, run, figures);
        page.Write($"</script>\n<script>{Script}</script>\n</body>\n</html>\n");
    }

    private static string Header(RunResult run, Figures figures)
    {
        var lines = string.Concat(run.Notes.Concat(run.FailedJobs.Select(j => "Failed job: " + j)).Select(n => $"<li>{Text(n)}</li>"));
        var notes = lines.Length == 0 ? "" : $"<ul class=\"note\">{lines}</ul>";
        int CountOf(string stage) => figures.Stages.Figures.FirstOrDefault(f => f.Label == stage)?.Count ?? 0;
        var nurture = CountOf(run.Stages.Nurture);
        var refused = figures.Problems.Count == 0 ? "" : $"<p class=\"lead\">{Count(figures.Problems.Count)} of {Count(figures.All.Count)} rows {(figures.Problems.Count == 1 ? "was refused and is no lead; the reason is" : "were refused and are not leads; the reasons are")} under “Rows with problems”.</p>";
        var headline = figures.All.Count == 0 ? "The file has no leads"
            : !run.IsInForce ? $"The agreement was not in force on {Moment(run, run.AtUtc)}: every lead is held"
            : run.Play is { } play ? $"{Count(play.Handovers.Select(h => h.Lead).Distinct().Count())} of {Leads(figures.LeadCount)} went to sales"
            : $"{Count(CountOf(run.Stages.HandedToSales))} of {Leads(figures.LeadCount)} {(CountOf(run.Stages.HandedToSales) == 1 ? "goes" : "go")} to sales";
        return $"""
            <header>
            <p class="over">LeadPlugins · run of {Text(run.LeadFile)}</p>
            <h1>{Text(headline)}</h1>
            <p class="lead">{Count(nurture)} {(run.Play is null ? "more " : "")}{(nurture == 1 ? "is in nurture," : "are in nurture, each")} with the next question to ask or the reason why there is none. Every figure on this page opens its list of leads; every lead shows its criteria.</p>
            <p class="lead">Judged under <b>{Text(run.AgreementName)}</b>, version {run.AgreementVersion}, handover point {run.HandoverPoint}, {(run.Play is null ? "as of" : "from")} {Text(Moment(run, run.AtUtc))}{(run.Play is null ? "" : " until " + Text(Moment(run, run.EndUtc)))}.</p>
            {refused}
            {notes}
            </header>
            """;
    }

    private static string Stages(Figures figures)
    {
        var parts = figures.Stages.Figures.Select(f => (Figure: f, Class: f.Id.Replace("stage-", "f-", StringComparison.Ordinal))).ToList();
        var tiles = string.Concat(parts.Select(p => $"""
            <button type="button" class="tile" data-figure="{Text(p.Figure.Id)}" data-definition="{Text(p.Figure.Definition)}"><strong>{Count(p.Figure.Count)} <span class="share">{Share(p.Figure.Count, figures.All.Count)}</span></strong><span class="swatch {p.Class}"></span>{Text(p.Figure.Label)}</button>
            """));
        return $"""
            <section data-definition="{Text(figures.Stages.Definition)}">
            <div class="card wide">
            {Svg.Stack("stage", figures.All.Count, parts.Select(p => (p.Figure.Count, p.Class)))}
            <div class="tiles">{tiles}</div>
            </div>
            <p class="definition stage-definition">{Text(figures.Stages.Definition)}</p>
            </section>
            """;
    }

    private static string Criteria(Figures figures)
    {
        // Values that could not be compared are rare; their column is there when one is.
        var hasErrors = figures.Criteria.Any(c => c.Error.Count > 0);
        var rows = string.Concat(figures.Criteria.Select(c => $"""
            <tr role="row"><th role="rowheader" scope="row">{Text(c.Criterion.Label)}<span class="kind">{Text(Kind(c.Criterion))}</span></th>
            <td role="cell" class="chart">{Svg.Stack("row-bar", c.Met.Count + c.NotMet.Count + c.Unknown.Count + c.Error.Count, [(c.Met.Count, c.Criterion.Kind == CriterionKind.Exclusion ? "f-out" : "f-met"), (c.NotMet.Count, "f-not"), (c.Unknown.Count, "f-unknown"), (c.Error.Count, "f-error")])}</td>
            {Number("met", c.Met)}{Number("not met", c.NotMet)}{Number("unknown", c.Unknown)}{(hasErrors ? Number("error", c.Error) : "")}</tr>
            """));
        const string Definition = "Every judged lead once per criterion. Unknown means nobody has asked yet; error means the value could not be compared.";
        return $"""
            <section data-definition="{Definition}">
            <h2>Why: the criteria</h2>
            <p class="definition">{Definition}</p>
            <div class="card wide">
            <ul class="legend"><li><span class="swatch f-met"></span>met</li><li><span class="swatch f-not"></span>not met</li><li><span class="swatch f-unknown"></span>unknown</li>{(hasErrors ? "<li><span class=\"swatch f-error\"></span>error</li>" : "")}<li><span class="swatch f-out"></span>exclusion met: the lead is out</li></ul>
            <table role="table" class="criteria"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Criterion</th><th role="columnheader" scope="col" class="chart">Share</th><th role="columnheader" scope="col" class="num">Met</th><th role="columnheader" scope="col" class="num">Not met</th><th role="columnheader" scope="col" class="num">Unknown</th>{(hasErrors ? "<th role=\"columnheader\" scope=\"col\" class=\"num\">Error</th>" : "")}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody></table>
            </div>
            </section>
            """;
    }

    private static string Number(string name, Figure figure) =>
        $"<td role=\"cell\" class=\"num\" data-name=\"{name}\"><button type=\"button\" class=\"count\" data-figure=\"{Text(figure.Id)}\" aria-label=\"{Text($"{figure.Label}, {figure.Count}")}\"{(figure.Count == 0 ? " disabled" : "")}>{Count(figure.Count)}</button></td>";

    private static string Columns(string title, string sentence, params FigureGroup[] groups) => $"""
        <section>
        <h2>{Text(title)}</h2>
        <p class="definition">{Text(sentence)}</p>
        <div class="columns">{string.Concat(groups.Select(Bars))}</div>
        </section>
        """;

    public static string Bars(FigureGroup group) => Bars(group, "");

    /// <summary>A card of the group's figures.</summary>
    /// <param name="group">The figures, with what they count.</param>
    /// <param name="below">Markup under the bars: what is said of the same rows and is no part of their sum; "" for nothing.</param>
    public static string Bars(FigureGroup group, string below)
    {
        var most = group.Figures.Count == 0 ? 0 : group.Figures.Max(f => f.Count);
        var items = string.Concat(group.Figures.Select(f => $"""
            <li><button type="button" class="bar" data-figure="{Text(f.Id)}"><span class="text"><bdi>{Text(f.Label)}</bdi><b>{Count(f.Count)}</b></span>{(f.Remark.Length > 0 ? $"<span class=\"remark\">{Text(f.Remark)}</span>" : "")}{Svg.Stack("thin", f.Whole ?? most, [(f.Count, "f-plain")])}</button></li>
            """));
        var list = items.Length == 0 ? "<p class=\"empty\">None.</p>" : $"<ul class=\"bars\">{items}</ul>";
        return $"<div class=\"card\" data-definition=\"{Text(group.Definition)}\"><h3>{Text(group.Title)}</h3><p class=\"definition\">{Text(group.Definition)}</p>{list}{below}</div>";
    }

    private static string Leads(int count) => $"{Count(count)} {(count == 1 ? "lead" : "leads")}";

    private static FigureGroup Problems(Figures figures) =>
        new("Rows with problems", "Rows of the file that were refused, with the reason. They are not leads; results.csv lists them too.", figures.Problems.Count == 0 ? [] : [figures.Problems]);

    private static string Footer(RunResult run) => $"""
        <footer><dl>
        <dt>Agreement</dt><dd>{Text(run.AgreementName)}, version {run.AgreementVersion}</dd>
        <dt>Hash</dt><dd><code>{Text(run.AgreementHash)}</code></dd>
        <dt>Leads</dt><dd>{Text(run.LeadFile)}</dd>
        <dt>As of</dt><dd>{Text(Moment(run, run.AtUtc))}, {Text(run.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))}</dd>
        {(run.Play is null ? "" : $"<dt>Events</dt><dd>{Text(run.Play.EventFile)}, until {Text(Moment(run, run.Play.UntilUtc))}</dd>")}
        </dl></footer>
        """;

    private const string ListDialog = """
        <dialog id="list" aria-labelledby="list-title">
        <div class="dialog-head"><h2 id="list-title"></h2><button type="button" class="close" id="list-close">Close</button><p class="definition" id="list-definition"></p>
        <input type="search" id="list-search" placeholder="Find in this list" aria-label="Find in this list"></div>
        <div class="scroll" id="list-scroll"><table role="table" class="leads"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Row</th><th role="columnheader" scope="col">Lead</th><th role="columnheader" scope="col">Stage</th><th role="columnheader" scope="col" class="score">Score</th><th role="columnheader" scope="col" id="list-story">Next question or gap</th><th role="columnheader" scope="col">Where</th></tr></thead>
        <tbody role="rowgroup" id="list-rows"></tbody></table><button type="button" class="more" id="list-more"></button></div>
        </dialog>
        """;

    private static string Kind(CriterionLabel criterion) => criterion.Kind switch
    {
        CriterionKind.Gate => "gate", CriterionKind.Exclusion => "exclusion", _ => FormattableString.Invariant($"{criterion.Points} points"),
    };

    public static string Moment(RunResult run, DateTime utc) => run.Local(utc).ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture) + " (" + run.Zone.Id + ")";

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("LeadPlugins.Admin.Report." + name)!;
        using var reader = new StreamReader(stream);
        // An HTML reader turns CRLF into LF before it hashes a script; the hash must be taken over the same text.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
