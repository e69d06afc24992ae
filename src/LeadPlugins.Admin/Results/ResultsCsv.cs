using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadPlugins.Admin.Results;

/// <summary>results.csv: one line per row of the lead file. UTF-8 with byte order mark and CRLF, as Excel wants it; times in the agreement's zone with their offset.</summary>
public static partial class ResultsCsv
{
    private static readonly (string Name, Func<LeadResult, RunResult, string> Cell)[] Columns =
    [
        ("row", (l, _) => l.Row.ToString(CultureInfo.InvariantCulture)),
        ("name", (l, _) => l.Name),
        ("company", (l, _) => l.Company),
        ("stage", (l, _) => l.Stage),
        ("score", (l, _) => l.Score?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("verdict", (l, _) => l.Verdict),
        ("gap", (l, _) => l.Gap),
        ("next question", (l, _) => l.NextQuestion),
        ("route", (l, _) => l.Route),
        ("queue or owner", (l, _) => l.Recipient.Length > 0 ? l.Recipient : l.Queue),
        ("route reason", (l, _) => l.RouteReason),
        ("handed over", (l, run) => Instant(l.HandedOverUtc, run.Zone)),
        ("due", (l, run) => Instant(l.DueUtc, run.Zone)),
        ("fault code", (l, _) => l.FaultCode),
        ("problems", (l, _) => string.Join(" | ", l.Problems)),
    ];

    private static readonly (string Name, Func<LeadResult, RunResult, string> Cell)[] Played =
    [
        ("accepted", (l, run) => Instant(l.AcceptedUtc, run.Zone)),
        ("responded", (l, run) => Instant(l.RespondedUtc, run.Zone)),
        ("response status", (l, _) => l.ResponseStatus),
        ("response minutes", (l, _) => l.ResponseMinutes?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("handovers", (l, _) => l.Handovers.ToString(CultureInfo.InvariantCulture)),
    ];

    private static readonly (string Name, Func<LeadResult, RunResult, string> Cell) Won = ("won", (l, _) => l.Won is not { } won ? "" : won ? "yes" : "no");

    public static void Write(Stream stream, RunResult run)
    {
        (string Name, Func<LeadResult, RunResult, string> Cell)[] columns = [.. Columns, .. run.Play is null ? [] : Played, .. run.WonColumn is null ? Array.Empty<(string, Func<LeadResult, RunResult, string>)>() : [Won]];
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', columns.Select(c => c.Name)));
        foreach (var lead in run.Leads) writer.WriteLine(string.Join(',', columns.Select(c => Quoted(Neutral(c.Cell(lead, run))))));
    }

    /// <summary>
    /// A spreadsheet takes a cell that starts with = + - @ tab or CR for a formula. Such a cell gets a leading apostrophe, unless it is a plain number (-5) or a phone
    /// number of digits, blanks and brackets (+44 20 7946 0123), which no spreadsheet can run.
    /// </summary>
    public static string Neutral(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' && !NumberOrPhone().IsMatch(cell) ? "'" + cell : cell;

    /// <summary>ISO 8601 with the offset that holds in the zone at that instant, e.g. 2026-04-07T10:00:00+01:00; "" for none.</summary>
    public static string Instant(DateTime? utc, TimeZoneInfo zone) =>
        utc is not { } instant ? "" : TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)), zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",;\"\r\n\t") < 0 && cell.Trim().Length == cell.Length ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"^(?:[+-]?[0-9]+(?:\.[0-9]+)?|\+[0-9][0-9 ()]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOrPhone();
}
