using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Report;
using LeadPlugins.Admin.Results;
using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Admin.Running;

/// <summary>One run, from files to files. Everything that is wrong with the inputs is said in one go, before the first lead is created.</summary>
internal sealed class Run(Streams streams, CancellationToken cancellation)
{
    private readonly Preparation preparation = new();
    private readonly Progress progress = new(streams);

    public ExitCode Execute(RunRequest request)
    {
        var document = preparation.Text(request.Agreement);
        var agreement = preparation.Agreement(request.Agreement, document);
        var columns = preparation.Text(request.Columns);
        var map = preparation.Text(request.Map);
        preparation.Require(request.Leads);

        var organization = progress.Step("Importing the solution", () => preparation.Organization(request.SolutionZip, request.AtUtc, agreement?.Currency ?? "GBP"));
        if (organization is not null && columns is not null) preparation.AddColumns(organization, request.Columns!, columns);
        if (organization is null || agreement is null || preparation.Problems.Count > 0) return Refuse();

        preparation.Publish(organization, agreement, request.Agreement, document!);
        var file = preparation.Leads(request, organization, request.FileZone ?? agreement.Calendar.Zone, map);
        var won = file is null || request.Won is null ? null : preparation.Won(file, request.Won, agreement);
        if (file is null || preparation.Problems.Count > 0) return Refuse();

        if (file.RowCount == 0) preparation.Note($"{Path.GetFileName(request.Leads)} has a header and no rows below it: there was nothing to judge.");
        foreach (var note in UnfilledColumns.Notes(agreement, organization.Lead, file)) preparation.Note(note);
        if (!agreement.IsInForce(request.AtUtc))
        {
            preparation.Note(NotInForce(agreement, request.AtUtc));
            streams.Say("WARNING: " + preparation.Notes[^1]);
        }
        return Answer(request, Judge(request, organization, agreement, file, won));
    }

    private RunResult Judge(RunRequest request, TrialOrganization organization, Agreement agreement, LeadFile file, IReadOnlyDictionary<long, bool>? won)
    {
        var creation = new LeadCreation(organization.Service, request.Batch, cancellation);
        var rows = progress.Steps("Creating leads", (int)file.RowCount, tick => creation.Run(file.Rows(), tick));
        progress.Steps("Running jobs", organization.Jobs.PendingCount, tick => RunJobs(organization, tick));
        var stored = new StoredLeads(organization, agreement);
        return new RunResult
        {
            LeadFile = Path.GetFileName(request.Leads),
            AgreementName = agreement.Name,
            AgreementVersion = agreement.Version,
            AgreementHash = agreement.Hash,
            HandoverPoint = agreement.HandoverPoint,
            Criteria = [.. agreement.Criteria.Select(c => new CriterionLabel(c.Id, c.Label, c.Kind, c.Points, c.IsFailableGate, c.Group))],
            Stages = stored.Stages,
            AtUtc = request.AtUtc,
            Zone = agreement.Calendar.Zone,
            Leads = progress.Step("Reading the results", () => stored.Read(rows, won)),
            WonColumn = request.Won,
            FailedJobs = [.. organization.Jobs.Failed.Select(j => j.ToString())],
            Notes = preparation.Notes,
            IsTrialBuild = preparation.IsTrialBuild,
            IsInForce = agreement.IsInForce(request.AtUtc),
        };
    }

    private int RunJobs(TrialOrganization organization, Action<int> tick)
    {
        var runs = 0;
        for (; organization.Jobs.RunNext() is not null; runs++)
        {
            cancellation.ThrowIfCancellationRequested();
            tick(1);
        }
        return runs;
    }

    private ExitCode Answer(RunRequest request, RunResult result)
    {
        cancellation.ThrowIfCancellationRequested();
        var figures = Figures.Of(result);
        IReadOnlyList<string> files;
        try
        {
            files = new OutputFolder(request.OutputFolder).Add("results.csv", s => ResultsCsv.Write(s, result)).Add("report.html", s => ReportPage.Write(s, result, figures)).Save();
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            streams.Say(PathFault.OfWriting(request.OutputFolder, e));
            return ExitCode.CouldNotWrite;
        }
        if (request.Json) Summary.PrintJson(streams, result, figures, files);
        else Summary.Print(streams, result, figures, files);
        return figures.Problems.Count > 0 || result.FailedJobs.Count > 0 || !result.IsInForce ? ExitCode.FinishedWithProblems : ExitCode.Done;
    }

    private ExitCode Refuse()
    {
        streams.SayAll(preparation.Problems, "Nothing was run");
        return ExitCode.BadInput;
    }

    private static string NotInForce(Agreement agreement, DateTime atUtc) =>
        $"The agreement was not in force at {ValidityPeriod.Instant(atUtc)}, so every lead is held: it is in force {ValidityPeriod.Of(agreement)}. Choose another instant with --at.";
}
