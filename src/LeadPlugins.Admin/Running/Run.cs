using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Running;

/// <summary>One run, from files to files.</summary>
internal sealed class Run(Streams streams, CancellationToken cancellation)
{
    public ExitCode Execute(RunRequest request)
    {
        cancellation.ThrowIfCancellationRequested();
        streams.Say(request.Leads);
        return ExitCode.Done;
    }
}
