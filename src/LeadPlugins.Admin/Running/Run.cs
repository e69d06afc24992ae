using System.Globalization;
using LeadPlugins.Admin.Columns;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Report;
using LeadPlugins.Admin.Results;
using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Running;

/// <summary>One run, from files to files. Everything that is wrong with the inputs is said in one go, before the first lead is created.</summary>
internal sealed class Run(Streams streams, CancellationToken cancellation)
{
    private readonly List<string> problems = [];
    private readonly List<string> notes = [];
    private readonly Progress progress = new(streams);
    private bool isTrialBuild;

    public ExitCode Execute(RunRequest request)
    {
        var document = InputText.Read(request.Agreement, problems);
        var agreement = document is null ? null : Parse(request.Agreement, document);
        var columns = request.Columns is null ? null : InputText.Read(request.Columns, problems);
        var map = request.Map is null ? null : InputText.Read(request.Map, problems);
        if (!File.Exists(request.Leads)) problems.Add($"{request.Leads}: there is no such file.");
        var organization = Organization(request, agreement?.Currency ?? "GBP");
        if (organization is null) return Refuse();

        if (columns is not null) AddColumns(organization, request.Columns!, columns);
        if (agreement is null || problems.Count > 0) return Refuse();
        notes.Add(organization.Furnish(agreement));
        problems.AddRange(organization.Publish(document!).Select(line => $"{request.Agreement}: {line}"));
        var file = Open(request, organization, agreement, map);
        if (file is null || problems.Count > 0) return Refuse();

        if (!agreement.IsInForce(request.AtUtc)) notes.Add(NotInForce(agreement, request.AtUtc));
        notes.AddRange(file.Notes);
        foreach (var note in notes) streams.Say(note);
        var result = Judge(request, organization, agreement, file);
        return Answer(request, result);
    }

    private Agreement? Parse(string path, string document)
    {
        var reading = AgreementReader.Read(document, Zones.FindWindows);
        problems.AddRange(reading.Problems.Select(p => $"{path}: {p}"));
        return reading.Agreement;
    }

    private TrialOrganization? Organization(RunRequest request, string currency)
    {
        try
        {
            using var zip = File.OpenRead(request.SolutionZip);
            var solution = SolutionZip.Read(zip);
            isTrialBuild = solution.IsTrialBuild;
            if (isTrialBuild) notes.Add("Trial build: the assembly in the solution was compiled against the SDK contract of this repository. It runs here and cannot be deployed.");
            return progress.Step("Importing the solution", () => TrialOrganization.Create(solution, request.AtUtc, currency));
        }
        catch (Exception e) when (e is SolutionException or SolutionImportException or IOException or UnauthorizedAccessException)
        {
            problems.AddRange(e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"{request.SolutionZip}: {line}"));
            return null;
        }
    }

    private void AddColumns(TrialOrganization organization, string path, string text)
    {
        var found = new List<Problem>();
        var columns = ColumnsFile.Read(text, organization.Lead.Columns.Select(c => c.LogicalName).ToHashSet(StringComparer.Ordinal), found);
        problems.AddRange(found.Select(p => $"{path}: {p}"));
        organization.AddLeadColumns(columns);
    }

    private LeadFile? Open(RunRequest request, TrialOrganization organization, Agreement agreement, string? mapText)
    {
        var settings = new LeadFileSettings
        {
            TimeZone = request.FileZone ?? agreement.Calendar.Zone, Separator = request.Separator, FindCurrency = organization.FindCurrency, FindOwner = organization.FindOwner,
        };
        var reading = mapText is null ? null : HeaderMap.Read(mapText, organization.Lead, settings);
        if (reading is { Map: null })
        {
            problems.AddRange(reading.Problems.Select(p => $"{request.Map}: {p}"));
            return null;
        }
        try
        {
            var opening = LeadFile.Open(request.Leads, organization.Lead, settings, reading?.Map);
            if (opening.Refusal is not null) problems.Add(opening.Refusal.ToString());
            return opening.File;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{request.Leads}: cannot be read: {e.Message}");
            return null;
        }
    }

    private RunResult Judge(RunRequest request, TrialOrganization organization, Agreement agreement, LeadFile file)
    {
        var creation = new LeadCreation(organization.Service, request.Batch, cancellation);
        var rows = progress.Steps("Creating leads", (int)file.RowCount, tick => creation.Run(file.Rows(), tick));
        progress.Steps("Running jobs", Math.Max(1, organization.Jobs.PendingCount), tick =>
        {
            while (organization.Jobs.RunNext() is not null)
            {
                cancellation.ThrowIfCancellationRequested();
                tick(1);
            }
            return true;
        });
        var stored = new StoredLeads(organization, agreement);
        return new RunResult
        {
            LeadFile = Path.GetFileName(request.Leads),
            AgreementName = agreement.Name,
            AgreementVersion = agreement.Version,
            AgreementHash = agreement.Hash,
            HandoverPoint = agreement.HandoverPoint,
            Criteria = [.. agreement.Criteria.Select(c => new CriterionLabel(c.Id, c.Label, c.Kind, c.Points))],
            Stages = stored.Stages,
            AtUtc = request.AtUtc,
            Zone = agreement.Calendar.Zone,
            Leads = progress.Step("Reading the results", () => stored.Read(rows)),
            FailedJobs = [.. organization.Jobs.Failed.Select(j => j.ToString())],
            Notes = notes,
            IsTrialBuild = isTrialBuild,
        };
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Say($"Could not write to {request.OutputFolder}: {e.Message}");
            return ExitCode.CouldNotWrite;
        }
        if (request.Json) Summary.PrintJson(streams, result, figures, files);
        else Summary.Print(streams, result, figures, files);
        return figures.Problems.Count > 0 || result.FailedJobs.Count > 0 ? ExitCode.FinishedWithProblems : ExitCode.Done;
    }

    private ExitCode Refuse()
    {
        foreach (var problem in problems) streams.Say(problem);
        streams.Say(problems.Count == 1 ? "Nothing was run: 1 problem." : string.Create(CultureInfo.InvariantCulture, $"Nothing was run: {problems.Count} problems."));
        return ExitCode.BadInput;
    }

    private static string NotInForce(Agreement agreement, DateTime atUtc) =>
        $"WARNING: at {Instant(atUtc)} no agreement is in force, so every lead is held: this one runs from {Instant(agreement.EffectiveFromUtc)} until {(agreement.EffectiveToUtc is { } end ? Instant(end) : "further notice")}. Choose another instant with --at.";

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
