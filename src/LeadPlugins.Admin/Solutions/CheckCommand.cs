using System.CommandLine;
using System.Text.Json;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;
using LeadPlugins.Solution;

namespace LeadPlugins.Admin.Solutions;

/// <summary>`leadplugins check`: is this solution one that can be imported, or is this agreement one that can take effect?</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    /// <summary>The finding of SolutionCheck that says that steps and classes were not compared.</summary>
    private const string NotCompared = "LPS005";

    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = ReadableJson.Encoder };

    private readonly Option<string> solution = new("--solution") { Description = "The unpacked solution to check.", HelpName = "folder", DefaultValueFactory = _ => "solution" };
    private readonly Option<string?> assembly = new("--assembly") { Description = "The plug-in assembly to compare it with. Default: the one packed beside the tool.", HelpName = "dll" };
    private readonly Option<string?> agreement = new("--agreement", "-a") { Description = "Check this agreement instead: its document, and against the lead table.", HelpName = "agreement.json" };
    private readonly Option<string?> columns = new("--columns") { Description = "With --agreement: the lead columns that your organization has added itself.", HelpName = "columns.json" };
    private readonly Option<bool> json = new("--json") { Description = "Print the findings as JSON." };

    public CheckCommand(Streams streams) : base("check", "Check the unpacked solution, or an agreement, and report everything that is wrong in one go.")
    {
        foreach (var option in new Option[] { solution, assembly, agreement, columns, json }) Options.Add(option);
        SetAction(parsed => (int)(parsed.GetValue(agreement) is { } path
            ? Agreement(streams, path, parsed.GetValue(columns), parsed.GetValue(json))
            : Solution(streams, parsed.GetValue(solution)!, parsed.GetValue(assembly), parsed.GetValue(json))));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } =
        [("Check a checkout", "leadplugins check"), ("Check an agreement before anybody signs it", "leadplugins check --agreement agreement.json")];

    private static ExitCode Solution(Streams streams, string folder, string? assembly, bool asJson)
    {
        if (PathFault.OfFolder(folder) is { } fault)
        {
            streams.Say(fault);
            return ExitCode.BadInput;
        }
        var problems = new List<string>();
        if (SolutionInput.Files(folder, problems) is not { } files || SolutionInput.Assembly(assembly, problems) is not { } built)
        {
            streams.SayAll(problems, "Could not check");
            return ExitCode.CouldNotCheck;
        }
        var findings = SolutionCheck.Run(files, built);
        if (asJson) streams.Out.WriteLine(JsonSerializer.Serialize(findings, JsonOptions));
        else foreach (var finding in findings) streams.Out.WriteLine(Visible.Line(finding.ToString()));
        if (findings.Count == 0) streams.Say($"{folder}: no findings.");
        return findings.Count == 0 ? ExitCode.Done : findings.Any(f => f.Code == NotCompared) ? ExitCode.CouldNotCheck : ExitCode.BadInput;
    }

    // Publishing it on an organization of its own is the check: the solution's own plug-in says what it would say in yours.
    private static ExitCode Agreement(Streams streams, string path, string? columnsPath, bool asJson)
    {
        var preparation = new Preparation();
        var document = preparation.Text(path);
        var agreement = preparation.Agreement(path, document);
        var columns = preparation.Text(columnsPath);
        var ownProblems = preparation.Problems.Count;
        var organization = preparation.Organization(ToolFolder.SolutionZip, agreement?.EffectiveFromUtc ?? Samples.AtUtc, agreement?.Currency ?? "GBP");
        if (organization is null && ownProblems == 0)
        {
            streams.SayAll(preparation.Problems, "Could not check");
            return ExitCode.CouldNotCheck;
        }
        if (organization is not null && columns is not null) preparation.AddColumns(organization, columnsPath!, columns);
        if (organization is not null && agreement is not null && preparation.Problems.Count == 0) preparation.Publish(organization, agreement, path, document!);
        if (asJson) streams.Out.WriteLine(JsonSerializer.Serialize(preparation.Problems, JsonOptions));
        else foreach (var problem in preparation.Problems) streams.Out.WriteLine(Visible.Line(problem));
        if (preparation.Problems.Count > 0) return ExitCode.BadInput;
        streams.Say($"{path}: {agreement!.Name}, version {agreement.Version}: no problems. In force {ValidityPeriod.Of(agreement)}. Hash {agreement.Hash}");
        return ExitCode.Done;
    }
}
