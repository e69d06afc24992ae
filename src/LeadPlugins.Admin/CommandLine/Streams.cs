using Spectre.Console;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>Where a command speaks: <see cref="Out"/> carries answers, <see cref="Error"/> carries talk and progress. Tests give writers of their own.</summary>
public sealed class Streams
{
    /// <summary>Where nobody watches, a line is never folded: a script wants one answer a line.</summary>
    private const int PlainWidth = 4096;

    public Streams(TextWriter output, TextWriter error, bool outIsTerminal = false, bool errorIsTerminal = false, bool colours = false)
    {
        Out = output;
        Error = error;
        ErrorIsTerminal = errorIsTerminal;
        Answers = ConsoleOn(output, outIsTerminal, colours);
        Talk = ConsoleOn(error, errorIsTerminal, colours);
    }

    /// <summary>Plain answers: JSON, lists a script reads.</summary>
    public TextWriter Out { get; }

    /// <summary>Plain talk: one sentence a line.</summary>
    public TextWriter Error { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>Tables and headings on stdout; without colour unless a person watches.</summary>
    public IAnsiConsole Answers { get; }

    /// <summary>Progress on stderr.</summary>
    public IAnsiConsole Talk { get; }

    /// <summary>The process's own streams. Colours only on a terminal, and never where NO_COLOR is set (no-color.org) or TERM is dumb.</summary>
    public static Streams OfProcess()
    {
        var colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Streams(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, colours);
    }

    /// <summary>One sentence of talk.</summary>
    public void Say(string sentence) => Error.WriteLine(Visible.Line(sentence));

    /// <summary>Every problem on a line of its own, and how many there are.</summary>
    public void SayAll(IReadOnlyCollection<string> problems, string outcome)
    {
        foreach (var problem in problems) Say(problem);
        Say(FormattableString.Invariant($"{outcome}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}."));
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal && colours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        if (!isTerminal) console.Profile.Width = PlainWidth;
        return console;
    }
}
