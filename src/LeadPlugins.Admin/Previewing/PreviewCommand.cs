using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;

namespace LeadPlugins.Admin.Previewing;

/// <summary>`leadplugins preview`: the forms, views, dashboards and buttons of the solution, in a browser, on an organization that exists until it is stopped.</summary>
internal sealed class PreviewCommand : Command, IHasExamples
{
    private readonly Option<int> port = new("--port", "-p") { Description = "The port on 127.0.0.1; 0 takes any that is free.", HelpName = "n", DefaultValueFactory = _ => 5080, CustomParser = Port };
    private readonly Option<string?> solution = new("--solution") { Description = "A packed solution to show instead of the one beside the tool.", HelpName = "zip" };
    private readonly Option<bool> moveClock = new("--move-clock") { Description = "Let requests move the organization's clock (POST /api/clock), for tests." };

    public PreviewCommand(Streams streams) : base("preview", "Show the solution's forms, views, dashboards and buttons in a browser, with the sample leads. Nothing is written; Ctrl-C stops it.")
    {
        foreach (var option in new Option[] { port, solution, moveClock }) Options.Add(option);
        SetAction(async (parsed, cancellation) => (int)await Serve(streams, new PreviewOptions
        {
            Port = parsed.GetValue(port), SolutionZip = parsed.GetValue(solution) ?? ToolFolder.SolutionZip, LetsClockMove = parsed.GetValue(moveClock),
        }, cancellation));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
        [("Look at the product without an environment", "leadplugins preview"), ("On any free port; the address is printed", "leadplugins preview --port 0")];

    private static async Task<ExitCode> Serve(Streams streams, PreviewOptions options, CancellationToken cancellation)
    {
        try
        {
            streams.Say("Importing the solution and playing the sample leads");
            await using var server = await PreviewServer.StartAsync(options, cancellation);
            streams.Out.WriteLine(server.Address);
            streams.Say("Open this address in a browser. Ctrl-C stops the preview; whatever was changed is forgotten.");
            await Until(cancellation);
            return ExitCode.Done;
        }
        catch (PreviewRefusedException refused)
        {
            streams.SayAll(refused.Problems, "Nothing is shown");
            return ExitCode.BadInput;
        }
        catch (PortRefusedException refused)
        {
            streams.Say(refused.Message);
            return ExitCode.BadArguments;
        }
    }

    private static async Task Until(CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellation.Register(stopped.SetResult);
        await stopped.Task;
    }

    private static int Port(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535) return number;
        result.AddError($"--port: \"{result.Tokens[0].Value}\" is not a port, a whole number from 0 to 65535.");
        return 0;
    }
}
