using System.CommandLine;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Results;
using LeadPlugins.Solution;

namespace LeadPlugins.Admin.Solutions;

/// <summary>`leadplugins pack`: the unpacked solution and the built assembly become the two zips. It packs what is there; `check` says whether it is right.</summary>
internal sealed class PackCommand : Command, IHasExamples
{
    private readonly Option<string> solution = new("--solution") { Description = "The unpacked solution.", HelpName = "folder", DefaultValueFactory = _ => "solution" };
    private readonly Option<string> assembly = new("--assembly") { Description = "The plug-in assembly, built for net462.", HelpName = "dll", Required = true };
    private readonly Option<string> output = new("--out", "-o") { Description = "Folder for the zips.", HelpName = "folder", DefaultValueFactory = _ => "artifacts" };

    public PackCommand(Streams streams) : base("pack", $"Pack the solution: {SolutionPackages.UnmanagedFileName} and {SolutionPackages.ManagedFileName}. The same input gives the same bytes.")
    {
        foreach (var option in new Option[] { solution, assembly, output }) Options.Add(option);
        SetAction(parsed => (int)Pack(streams, parsed.GetValue(solution)!, parsed.GetValue(assembly)!, parsed.GetValue(output)!));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
        [("Pack a checkout", "leadplugins pack --solution solution --assembly src/LeadPlugins/bin/Release/net462/LeadPlugins.dll --out artifacts")];

    private static ExitCode Pack(Streams streams, string solution, string assembly, string output)
    {
        SolutionPackages packages;
        try
        {
            packages = SolutionPacker.Pack(solution, assembly);
        }
        catch (SolutionException e)
        {
            streams.SayAll([.. e.Findings.Select(f => f.ToString())], "Nothing was packed");
            return ExitCode.BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            streams.Say($"Nothing was packed: {e.Message}");
            return ExitCode.BadInput;
        }
        if (packages.IsTrialBuild) streams.Say("Trial build: the assembly was compiled against the SDK contract of this repository. It runs on the local organization and cannot be deployed.");
        return new OutputFolder(output).Add(SolutionPackages.UnmanagedFileName, s => s.Write(packages.Unmanaged)).Add(SolutionPackages.ManagedFileName, s => s.Write(packages.Managed)).SaveAndSay(streams);
    }
}
