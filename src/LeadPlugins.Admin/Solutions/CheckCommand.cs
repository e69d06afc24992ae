using System.CommandLine;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Running;

namespace LeadPlugins.Admin.Solutions;

/// <summary>`leadplugins check`: is this agreement one that can take effect?</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private readonly Option<string?> agreement = new("--agreement", "-a") { Description = "Check this agreement: its document, and against the lead table.", HelpName = "agreement.json" };
    private readonly Option<string?> columns = new("--columns") { Description = "With --agreement: the lead columns that your organization has added itself.", HelpName = "columns.json" };

    public CheckCommand(Streams streams) : base("check", "Check an agreement and report everything that is wrong in one go.")
    {
        foreach (var option in new Option[] { agreement, columns }) Options.Add(option);
        SetAction(parsed => (int)Agreement(streams, parsed.GetValue(agreement)!, parsed.GetValue(columns)));
    }

    public IReadOnlyList<(string Purpose, string Line)> Examples { get; } = [("Check an agreement before anybody signs it", "leadplugins check --agreement agreement.json")];

    // Publishing it on an organization of its own is the check: the solution's own plug-in says what it would say in yours.
    private static ExitCode Agreement(Streams streams, string path, string? columnsPath)
    {
        var preparation = new Preparation();
        var document = preparation.Text(path);
        var read = preparation.Agreement(path, document);
        var columns = preparation.Text(columnsPath);
        var before = preparation.Problems.Count;
        var organization = preparation.Organization(Samples.SolutionZip, Samples.AtUtc, read?.Currency ?? "GBP");
        if (organization is null)
        {
            streams.SayAll(preparation.Problems, "Could not check");
            return before > 0 ? ExitCode.BadInput : ExitCode.CouldNotCheck;
        }
        if (columns is not null) preparation.AddColumns(organization, columnsPath!, columns);
        if (read is not null && preparation.Problems.Count == 0) preparation.Publish(organization, read, path, document!);
        foreach (var problem in preparation.Problems) streams.Out.WriteLine(Visible.Line(problem));
        if (preparation.Problems.Count > 0) return ExitCode.BadInput;
        streams.Out.WriteLine(Visible.Line($"{path}: {read!.Name}, version {read.Version}: no problems. Hash {read.Hash}"));
        return ExitCode.Done;
    }
}
