using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Running;

/// <summary>`leadplugins run`: a file of leads goes in, every lead comes out judged, routed and clocked.</summary>
internal sealed class RunCommand : Command, IHasExamples
{
    private readonly Argument<string?> leads = new("leads.csv") { Description = "The leads, one per line. Without it: the samples.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> agreement = new("--agreement", "-a") { Description = "The agreement to judge by. Needed with a file of your own.", HelpName = "agreement.json" };
    private readonly Option<string> output = new("--out", "-o") { Description = "Folder for results.csv and report.html.", HelpName = "folder", DefaultValueFactory = _ => "out" };
    private readonly Option<string?> map = new("--map") { Description = "Which column of the file goes into which lead column, for files with other headers.", HelpName = "map.json" };
    private readonly Option<string?> columns = new("--columns") { Description = "The lead columns that your organization has added itself.", HelpName = "columns.json" };
    private readonly Option<int> batch = new("--batch") { Description = "Create n leads per request (CreateMultiple) instead of one.", HelpName = "n", DefaultValueFactory = _ => 1, CustomParser = BatchSize };
    private readonly Option<DateTime?> at = new("--at") { Description = "The instant at which the leads arrive, with Z or an offset. Default: now; for the samples 2026-04-02T13:30:00Z.", HelpName = "instant", CustomParser = Instant };
    private readonly Option<TimeZoneInfo?> timeZone = new("--time-zone") { Description = "Zone of dates and times in the file that name none: a Windows or IANA id. Default: the agreement's.", HelpName = "id", CustomParser = Zone };
    private readonly Option<char?> separator = new("--separator") { Description = "What separates cells: one character, or tab. Default: found out from the header.", HelpName = "character", CustomParser = Separator };
    private readonly Option<string?> events = new("--events") { Description = "What happens to the leads after they have arrived: calls, mails, acceptances, rejections and changes, played through the solution at their instants.", HelpName = "events.csv" };
    private readonly Option<DateTime?> until = new("--until") { Description = "With --events: how far the clock goes on after the last event, with Z or an offset. Default: to that event.", HelpName = "instant", CustomParser = Instant };
    private readonly Option<string?> won = new("--won") { Description = "A yes/no column of the file that says which leads were won in the end: shown by stage, never judged by.", HelpName = "header" };
    private readonly Option<string?> solution = new("--solution") { Description = "A packed solution to run instead of the one beside the tool.", HelpName = "zip" };
    private readonly Option<bool> json = new("--json") { Description = "Print the summary as JSON." };

    public RunCommand(Streams streams) : base("run", "Judge, route and clock every lead of a file, in an organization that exists for this run only. Nothing outside --out is touched.")
    {
        Arguments.Add(leads);
        foreach (var option in new Option[] { agreement, output, map, columns, batch, at, timeZone, separator, events, until, won, solution, json }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetResult(leads) is { Tokens.Count: > 0 } && result.GetResult(agreement) is null) result.AddError("A file of leads needs --agreement: the rules to judge it by.");
            if (result.GetResult(until) is { Tokens.Count: > 0 } && result.GetResult(events) is null && !IsSamples(result)) result.AddError("--until needs --events: without events the run ends when the leads have arrived.");
        });
        // On a thread of its own: only then does Ctrl-C reach the token while the run works.
        SetAction((parsed, cancellation) => Task.Run(() => (int)new Run(streams, cancellation).Execute(Request(parsed)), CancellationToken.None));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
    [
        ("The samples: 500 leads under a sample agreement, and a week of sales working on them", "leadplugins run"),
        ("Your own leads under your own agreement, as if they arrived now", "leadplugins run leads.csv --agreement agreement.json --out out"),
        ("A semicolon file from a German Excel, with other headers and columns of your own", "leadplugins run export.csv -a agreement.json --separator \";\" --map map.json --columns columns.json"),
        ("Your own leads, and what marketing and sales then did with them", "leadplugins run leads.csv -a agreement.json --at 2026-12-01T09:00:00Z --events events.csv"),
        ("Last year's leads, to see how many of each stage were won", "leadplugins run leads.csv -a agreement.json --won Converted"),
        ("The figures for a script", "leadplugins run leads.csv -a agreement.json --at 2026-12-01T09:00:00Z --json"),
    ];

    private RunRequest Request(ParseResult parsed)
    {
        var ownLeads = parsed.GetValue(leads);
        return new RunRequest
        {
            Leads = ownLeads ?? Samples.Leads,
            Agreement = parsed.GetValue(agreement) ?? Samples.Agreement,
            OutputFolder = parsed.GetValue(output)!,
            SolutionZip = parsed.GetValue(solution) ?? ToolFolder.SolutionZip,
            Map = parsed.GetValue(map),
            Columns = parsed.GetValue(columns),
            Batch = parsed.GetValue(batch),
            AtUtc = parsed.GetValue(at) ?? (ownLeads is null ? Samples.AtUtc : Now()),
            FileZone = parsed.GetValue(timeZone),
            Separator = parsed.GetValue(separator),
            Events = parsed.GetValue(events) ?? (IsSamples(parsed.CommandResult) ? Samples.Events : null),
            LeavesOutSampleEvents = (ownLeads is null || Samples.AreLeadsOf(ownLeads)) && parsed.GetValue(events) is null && !IsSamples(parsed.CommandResult),
            UntilUtc = parsed.GetValue(until),
            Won = parsed.GetValue(won),
            Json = parsed.GetValue(json),
        };
    }

    // The sample events tell what happened to the sample leads, under that agreement and from that instant on; with anything else in their place they would make no sense.
    private bool IsSamples(CommandResult result) => new Symbol[] { leads, agreement, at, timeZone, map, columns }.All(symbol => symbol switch
    {
        Argument argument => result.GetResult(argument) is null or { Tokens.Count: 0 },
        Option option => result.GetResult(option) is null or { Implicit: true },
        _ => false,
    });

    private static DateTime Now()
    {
#pragma warning disable RS0030 // the edge: a run of one's own leads happens now unless --at says otherwise
        var now = DateTime.UtcNow;
#pragma warning restore RS0030
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private static int BatchSize(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 1000) return size;
        result.AddError($"--batch: \"{result.Tokens[0].Value}\" is not a whole number from 1 to 1000.");
        return 1;
    }

    private static DateTime? Instant(ArgumentResult result)
    {
        string[] formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)) return instant.UtcDateTime;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: \"{text}\" is not an instant; write it like 2026-04-02T13:30:00Z or 2026-04-02T14:30:00+01:00.");
        return null;
    }

    private static TimeZoneInfo? Zone(ArgumentResult result)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out var zone)) return zone;
        result.AddError($"--time-zone: this machine knows no zone \"{result.Tokens[0].Value}\"; write a Windows id such as \"GMT Standard Time\" or an IANA id such as Europe/London.");
        return null;
    }

    private static char? Separator(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "tab" or "\\t") return '\t';
        if (text.Length == 1 && text[0] is not ('"' or '\r' or '\n') && !char.IsLetterOrDigit(text[0])) return text[0];
        result.AddError($"--separator: \"{text}\" does not separate cells; give one character such as , ; | or the word tab.");
        return null;
    }
}
