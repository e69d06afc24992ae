using LeadPlugins.Admin.Columns;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Json;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Running;

/// <summary>Reads what a run needs and collects everything that is wrong with it, so that it can be said in one go before the first lead is created.</summary>
internal sealed class Preparation
{
    private readonly List<string> problems = [];
    private readonly List<string> notes = [];
    private bool hasColumnsFile;

    /// <summary>One sentence each, beginning with the file; empty when all is well.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>What the reader of the results must know.</summary>
    public IReadOnlyList<string> Notes => notes;

    public bool IsTrialBuild { get; private set; }

    /// <summary>The text of a file, or null with a problem.</summary>
    public string? Text(string? path) => path is null ? null : InputText.Read(path, problems);

    public void Require(string path)
    {
        if (PathFault.OfFile(path) is { } fault) problems.Add(fault);
    }

    public void Note(string note) => notes.Add(note);

    /// <summary>The agreement, or null with its problems.</summary>
    public Agreement? Agreement(string path, string? document)
    {
        if (document is null) return null;
        var reading = AgreementReader.Read(document, Zones.FindWindows);
        var places = new AgreementPlaces(path, document);
        problems.AddRange(reading.Problems.Select(p => places.Tell(WithWindowsZone(p).ToString())));
        return reading.Agreement;
    }

    /// <summary>An organization with the packed solution imported, or null with the reasons. Where roles of the platform are given for the solution, it enforces privileges.</summary>
    public TrialOrganization? Organization(string zipPath, DateTime atUtc, string currency, Func<SolutionModel, IReadOnlyList<RoleModel>?>? platformRoles = null)
    {
        if (PathFault.OfFile(zipPath) is { } fault)
        {
            problems.Add(fault);
            return null;
        }
        try
        {
            using var zip = File.OpenRead(zipPath);
            var solution = SolutionZip.Read(zip);
            IsTrialBuild = solution.IsTrialBuild;
            if (IsTrialBuild) notes.Add("Trial build: the assembly in the solution was compiled against the SDK contract of this repository. It runs here and cannot be deployed.");
            return TrialOrganization.Create(solution, atUtc, currency, platformRoles?.Invoke(solution.Model));
        }
        catch (SolutionException e)
        {
            problems.AddRange(e.Findings.Select(f => $"{zipPath}: {f}"));
        }
        catch (SolutionImportException e)
        {
            problems.AddRange(e.Faults.Select(f => $"{zipPath}: {f}"));
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            problems.Add(PathFault.OfReading(zipPath, e));
        }
        return null;
    }

    /// <summary>Adds an organization's own lead columns.</summary>
    public void AddColumns(TrialOrganization organization, string path, string text)
    {
        hasColumnsFile = true;
        var found = new List<Problem>();
        var columns = ColumnsFile.Read(text, organization.Lead.Columns.Select(c => c.LogicalName).ToHashSet(StringComparer.Ordinal), found);
        problems.AddRange(found.Select(p => $"{path}: {p}"));
        organization.AddLeadColumns(columns);
    }

    /// <summary>Makes what the agreement names and publishes it, so that the solution's own plug-in checks it against the organization.</summary>
    public void Publish(TrialOrganization organization, Agreement agreement, string path, string document)
    {
        notes.Add(organization.Furnish(agreement));
        var places = new AgreementPlaces(path, document);
        problems.AddRange(organization.Publish(document).Select(line => places.Tell(WithColumnsFile(line))));
    }

    // The rules know no other zones than those of Windows; what an IANA id stands for is known here.
    private static Problem WithWindowsZone(Problem problem) =>
        problem.Path == "$.calendar.timeZone" && TimeZoneInfo.TryConvertIanaIdToWindowsId(problem.Found.Trim('"'), out var windows)
            ? problem with { Allowed = $"did you mean \"{windows}\"? {problem.Allowed}" }
            : problem;

    private string WithColumnsFile(string line) =>
        !hasColumnsFile && line.EndsWith(AgreementCheck.ColumnAllowed, StringComparison.Ordinal) ? line + "; one that your organization has added itself is declared with --columns" : line;

    /// <summary>How the leads of the file ended, by line. A column that the agreement judges by is refused: its shares would only show the agreement to itself.</summary>
    public IReadOnlyDictionary<long, bool> Won(LeadFile file, string header, Agreement agreement)
    {
        var reading = WonColumn.Read(file, header, agreement.UsedColumns);
        problems.AddRange(reading.Problems);
        return reading.ByLine;
    }

    /// <summary>The events to play, or null with the reasons. Everybody they name is made.</summary>
    public EventReading? Events(RunRequest request, TrialOrganization organization, Agreement agreement, LeadFile file, TimeZoneInfo zone)
    {
        try
        {
            var leads = new LeadNames(Path.GetFileName(request.Leads), file.Rows());
            var reading = new EventFile(agreement, organization.Lead, Settings(request, organization, zone), leads, request.AtUtc).Read(request.Events!);
            problems.AddRange(reading.Problems.Select(p => p.ToString()));
            problems.AddRange(organization.MissingForEvents().Select(api => $"{request.SolutionZip}: has no custom API {api}, which events need; play them with a newer solution."));
            if (reading.Problems.Count > 0) return null;
            var earliest = reading.LastUtc ?? request.AtUtc;
            if (request.UntilUtc < earliest)
                problems.Add($"--until: found {JsonText.OfInstant(request.UntilUtc.Value)}; allowed: an instant not before {(reading.LastUtc is null ? "the leads arrive" : "the last event")}, {JsonText.OfInstant(earliest)}");
            organization.Staff(agreement, reading.People);
            if (reading.Events.Count == 0) notes.Add($"{Path.GetFileName(request.Events)} has a header and no rows below it: nothing was played.");
            return reading;
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            problems.Add(PathFault.OfReading(request.Events!, e));
            return null;
        }
    }

    private static LeadFileSettings Settings(RunRequest request, TrialOrganization organization, TimeZoneInfo zone) =>
        new() { TimeZone = zone, Separator = request.Separator, FindCurrency = organization.FindCurrency, FindOwner = organization.FindOwner };

    /// <summary>The lead file, read once from end to end, or null with the reasons.</summary>
    public LeadFile? Leads(RunRequest request, TrialOrganization organization, TimeZoneInfo zone, string? map)
    {
        var settings = Settings(request, organization, zone);
        var reading = map is null ? null : HeaderMap.Read(map, organization.Lead, settings);
        if (reading is { Map: null })
        {
            problems.AddRange(reading.Problems.Select(p => $"{request.Map}: {p}"));
            return null;
        }
        try
        {
            var opening = LeadFile.Open(request.Leads, organization.Lead, settings, reading?.Map);
            if (opening.Refusal is not null) problems.Add(opening.Refusal.ToString());
            notes.AddRange(opening.File?.NotesWithout(request.Won) ?? []);
            return opening.File;
        }
        catch (Exception e) when (PathFault.Explains(e))
        {
            problems.Add(PathFault.OfReading(request.Leads, e));
            return null;
        }
    }
}
