using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LeadPlugins.Admin.Previewing;
using LeadPlugins.Admin.Running;
using LeadPlugins.Admin.Solutions;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>The command line `leadplugins`. Answers on stdout, talk on stderr, exit codes of <see cref="ExitCode"/>; whatever happens, a user never sees a stack trace.</summary>
public static class Tool
{
    /// <summary>Runs one command line and gives its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Streams streams, CancellationToken cancellation = default)
    {
        var parsed = Root(streams).Parse(args);
        var unknown = UnknownWords.Of(parsed);
        if ((parsed.Errors.Count > 0 || unknown.Count > 0) && parsed.Action is not (HelpAction or HelpWithExamples))
        {
            // What else the parser says about an unknown word follows from it.
            foreach (var problem in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message)) streams.Say(problem);
            streams.Say($"Nothing was done. See: leadplugins {CommandPath(parsed)}--help");
            return (int)ExitCode.BadArguments;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) }, cancellation);
        }
        catch (OperationCanceledException)
        {
            streams.Say("Stopped. Nothing was written.");
            return (int)ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            streams.Say($"leadplugins broke: {e.GetType().Name}: {e.Message}");
            streams.Say("This is a defect of the tool, not of your files. Nothing was written. LEADPLUGINS_TRACE=1 shows where.");
            if (Environment.GetEnvironmentVariable("LEADPLUGINS_TRACE") == "1") streams.Error.WriteLine(e);
            return (int)ExitCode.Broken;
        }
    }

    private static RootCommand Root(Streams streams)
    {
        var root = new RootCommand("LeadPlugins: an agreed definition of a qualified lead, run on every lead.")
        {
            new RunCommand(streams),
            new PackCommand(streams),
            new CheckCommand(streams),
            new SchemaCommand(streams),
            new PreviewCommand(streams),
        };
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string CommandPath(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}

/// <summary>A command that shows how it is called.</summary>
internal interface IHasExamples
{
    /// <summary>What it is for, and the line to type.</summary>
    IReadOnlyList<(string Purpose, string Line)> Examples { get; }
}

/// <summary>The usual help, then examples, then the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parsed)
    {
        var code = usual.Invoke(parsed);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.CommandResult.Command is IHasExamples { Examples: var examples })
        {
            output.WriteLine("Examples:");
            foreach (var (purpose, line) in examples)
            {
                output.WriteLine($"  # {purpose}");
                output.WriteLine($"  {line}");
            }
            output.WriteLine();
        }
        output.WriteLine("Exit codes:");
        output.WriteLine("  0 done   1 the tool broke   2 wrong arguments   3 an input file is refused");
        output.WriteLine("  4 finished, but some rows, jobs or events had problems, or no agreement was in force");
        output.WriteLine("  5 could not check   6 could not write   130 stopped by Ctrl-C");
        return code;
    }
}
