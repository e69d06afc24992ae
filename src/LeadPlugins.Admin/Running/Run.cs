using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Playing;
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
        if (request.Events is not null) preparation.Require(request.Events);

        var organization = progress.Step("Importing the solution", () => preparation.Organization(request.SolutionZip, request.AtUtc, agreement?.Currency ?? "GBP"));
        if (organization is not null && columns is not null) preparation.AddColumns(organization, request.Columns!, columns);
        if (organization is null || agreement is null || preparation.Problems.Count > 0) return Refuse();

        preparation.Publish(organization, agreement, request.Agreement, document!);
        var zone = request.FileZone ?? agreement.Calendar.Zone;
        var file = preparation.Leads(request, organization, zone, map);
        var won = file is null || request.Won is null ? null : preparation.Won(file, request.Won, agreement);
        var events = file is null || request.Events is null ? null : preparation.Events(request, organization, agreement, file, zone);
        if (file is null || preparation.Problems.Count > 0) return Refuse();

        if (request.LeavesOutSampleEvents)
            preparation.Note($"The sample events were not played: they happen to the sample leads under the sample agreement, arriving at {ValidityPeriod.Instant(Samples.AtUtc)}. To play them all the same: --events samples/events.csv --at {ValidityPeriod.Instant(Samples.AtUtc)}, with the file that lies beside the tool and in the repository.");
        if (file.RowCount == 0) preparation.Note($"{Path.GetFileName(request.Leads)} has a header and no rows below it: there was nothing to judge.");
        foreach (var note in UnfilledColumns.Notes(agreement, organization.Lead, file)) preparation.Note(note);
        if (!agreement.IsInForce(request.AtUtc))
        {
            preparation.Note(NotInForce(agreement, request.AtUtc));
            streams.Say("WARNING: " + preparation.Notes[^1]);
        }
        return Answer(request, Judge(request, organization, agreement, file, won, events));
    }

    private RunResult Judge(RunRequest request, TrialOrganization organization, Agreement agreement, LeadFile file, IReadOnlyDictionary<long, bool>? won, EventReading? events)
    {
        var creation = new LeadCreation(organization.Service, request.Batch, cancellation);
        var rows = progress.Steps("Creating leads", (int)file.RowCount, tick => creation.Run(file.Rows(), tick));
        progress.Steps("Running jobs", organization.Jobs.PendingCount, tick => organization.RunJobs(cancellation, tick));
        var play = events is null ? null : Play(request, organization, agreement, rows, events);
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
            Play = play,
            FailedJobs = [.. organization.Jobs.Failed.Select(j => j.ToString())],
            Notes = preparation.Notes,
            IsTrialBuild = preparation.IsTrialBuild,
            IsInForce = agreement.IsInForce(request.AtUtc),
        };
    }

    private PlayResult Play(RunRequest request, TrialOrganization organization, Agreement agreement, IReadOnlyList<CreatedRow> rows, EventReading events)
    {
        var floor = new Floor(organization, rows.ToDictionary(r => r.Line, r => r.LeadId), cancellation);
        var until = request.UntilUtc ?? events.LastUtc ?? request.AtUtc;
        var outcomes = progress.Steps("Playing events", events.Events.Count, tick => floor.Play(events.Events, until, tick));
        if (organization.MadeForEvents() is { } made) preparation.Note(made);
        var placeOfLine = rows.Index().ToDictionary(r => r.Item.Line, r => r.Index);
        return new PlayResult
        {
            EventFile = Path.GetFileName(request.Events!),
            UntilUtc = until,
            TargetMinutes = agreement.Response.FirstResponseMinutes,
            Handovers = StoredHandovers.Read(organization, agreement, rows.Index().Where(r => r.Item.LeadId is not null).ToDictionary(r => r.Item.LeadId!.Value, r => r.Index)),
            Events = [.. outcomes.Select(o => new EventResult(o.Event.Line, placeOfLine[o.Event.LeadLine], o.Event.InstantUtc, o.Event.Kind.Name, o.Who, o.Refusal))],
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
        catch (Exception e) when (PathFault.Explains(e))
        {
            streams.Say(PathFault.OfWriting(request.OutputFolder, e));
            return ExitCode.CouldNotWrite;
        }
        if (request.Json) Summary.PrintJson(streams, result, figures, files);
        else Summary.Print(streams, result, figures, files);
        return figures.Problems.Count > 0 || result.FailedJobs.Count > 0 || result.Play?.Events.Any(e => e.Refusal is not null) == true || !result.IsInForce ? ExitCode.FinishedWithProblems : ExitCode.Done;
    }

    private ExitCode Refuse()
    {
        streams.SayAll(preparation.Problems, "Nothing was run");
        return ExitCode.BadInput;
    }

    private static string NotInForce(Agreement agreement, DateTime atUtc) =>
        $"The agreement was not in force at {ValidityPeriod.Instant(atUtc)}, so every lead is held: it is in force {ValidityPeriod.Of(agreement)}. Choose another instant with --at.";
}
