using System.CommandLine;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Results;
using LeadPlugins.Solution;

namespace LeadPlugins.Admin.Solutions;

/// <summary>`leadplugins pack`: the unpacked solution and the built assembly become the two zips, unless `check` finds something.</summary>
internal sealed class PackCommand : Command, IHasExamples
{
    private readonly Option<string> solution = new("--solution") { Description = "The unpacked solution.", HelpName = "folder", DefaultValueFactory = _ => "solution" };
    private readonly Option<string?> assembly = new("--assembly") { Description = "The plug-in assembly, built for net462. Default: the one packed beside the tool.", HelpName = "dll" };
    private readonly Option<string> output = new("--out", "-o") { Description = "Folder for the zips.", HelpName = "folder", DefaultValueFactory = _ => "artifacts" };

    public PackCommand(Streams streams) : base("pack", $"Check the solution, then pack it: {SolutionPackages.UnmanagedFileName} and {SolutionPackages.ManagedFileName}. The same input gives the same bytes; with findings nothing is packed.")
    {
        foreach (var option in new Option[] { solution, assembly, output }) Options.Add(option);
        SetAction(parsed => (int)Pack(streams, parsed.GetValue(solution)!, parsed.GetValue(assembly), parsed.GetValue(output)!));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
        [("Pack a checkout", "leadplugins pack"), ("Pack with an assembly that was built and signed elsewhere", "leadplugins pack --assembly LeadPlugins.dll --out artifacts")];

    private static ExitCode Pack(Streams streams, string solution, string? assembly, string output)
    {
        var problems = new List<string>();
        var files = SolutionInput.Files(solution, problems);
        var built = SolutionInput.Assembly(assembly, problems);
        if (files is not null && built is not null) problems.AddRange(SolutionCheck.Run(files, built).Select(f => f.ToString()));
        if (files is null || built is null || problems.Count > 0)
        {
            streams.SayAll(problems, "Nothing was packed");
            return ExitCode.BadInput;
        }
        SolutionPackages packages;
        try
        {
            packages = SolutionPacker.Pack(files, built);
        }
        catch (SolutionException e)
        {
            streams.SayAll([.. e.Findings.Select(f => f.ToString())], "Nothing was packed");
            return ExitCode.BadInput;
        }
        if (packages.IsTrialBuild) streams.Say("Trial build: the assembly was compiled against the SDK contract of this repository. It runs on the local organization and cannot be deployed.");
        return new OutputFolder(output).Add(SolutionPackages.UnmanagedFileName, s => s.Write(packages.Unmanaged)).Add(SolutionPackages.ManagedFileName, s => s.Write(packages.Managed)).SaveAndSay(streams);
    }
}
