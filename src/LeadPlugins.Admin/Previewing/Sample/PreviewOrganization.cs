using LeadPlugins.Admin.Playing;
using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>
/// The organization behind a preview, as its people see it. Requests are served one after the other; before each one the clock goes on to the present, with the sweeps on its way, and after
/// each one its jobs run, which the platform does seconds later.
/// </summary>
internal sealed class PreviewOrganization
{
    private readonly Lock gate = new();
    private readonly TrialOrganization organization;
    private readonly Sweeping sweeping;
    private readonly PreviewClock clock;
    private readonly Dictionary<Guid, int> languages = [];

    private PreviewOrganization(TrialOrganization organization, IReadOnlyList<PreviewPerson> people, TimeZoneInfo zone, CancellationToken stop)
    {
        (this.organization, People, Zone) = (organization, people, zone);
        sweeping = new Sweeping(organization, stop);
        sweeping.WatchAll();
        clock = new PreviewClock(organization.NowUtc, TimeProvider.System);
    }

    /// <summary>Everybody whose eyes the preview can be seen with; the first is who looks when nobody is named.</summary>
    public IReadOnlyList<PreviewPerson> People { get; }

    /// <summary>The zone that instants are shown in: the agreement's.</summary>
    public TimeZoneInfo Zone { get; }

    public SolutionModel Solution => organization.Solution.Model;

    public DateTime NowUtc
    {
        get
        {
            lock (gate) return clock.NowUtc;
        }
    }

    /// <summary>Makes the organization with its people and plays the samples into it.</summary>
    /// <param name="solutionZip">The packed solution.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <param name="stop">Stops what runs later on.</param>
    /// <exception cref="PreviewRefusedException">Lists everything that is wrong with the solution or the samples.</exception>
    public static PreviewOrganization Build(string solutionZip, CancellationToken cancellation, CancellationToken stop)
    {
        var preparation = new Preparation();
        var document = preparation.Text(Samples.Agreement);
        var agreement = preparation.Agreement(Samples.Agreement, document);
        var organization = preparation.Organization(solutionZip, Samples.AtUtc, agreement?.Currency ?? "GBP", PlatformRoles.For);
        if (organization is null || agreement is null) throw new PreviewRefusedException(preparation.Problems);

        preparation.Publish(organization, agreement, Samples.Agreement, document!);
        var zone = agreement.Calendar.Zone;
        var samples = new RunRequest { Leads = Samples.Leads, Agreement = Samples.Agreement, Events = Samples.Events, SolutionZip = solutionZip, OutputFolder = "", AtUtc = Samples.AtUtc };
        var file = preparation.Leads(samples, organization, zone, map: null);
        var events = file is null ? null : preparation.Events(samples, organization, agreement, file, zone);
        if (file is null || events is null || preparation.Problems.Count > 0) throw new PreviewRefusedException(preparation.Problems);

        var people = new Employment(organization, agreement).Of(events.People);
        new SampleFloor(organization, events, cancellation).Play(file.Rows());
        return new PreviewOrganization(organization, people, zone, stop);
    }

    /// <summary>Does one request's work as a person who sees the platform in a language.</summary>
    public T Do<T>(PreviewPerson who, int language, Func<IOrganizationService, T> work)
    {
        lock (gate)
        {
            sweeping.MoveTo(clock.NowUtc);
            Speak(who, language);
            return work(organization.ServiceOf(who.User));
        }
    }

    /// <summary>Does one request's work as a person and runs the jobs that it started.</summary>
    public T Change<T>(PreviewPerson who, int language, Func<IOrganizationService, T> work) => Do(who, language, service =>
    {
        var answer = work(service);
        organization.RunJobs(CancellationToken.None);
        sweeping.WatchAll();
        return answer;
    });

    /// <summary>Moves the present on.</summary>
    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            clock.Advance(by);
            sweeping.MoveTo(clock.NowUtc);
        }
    }

    /// <summary>Whether a person may do something to some row of a table at least: Create, Read, Write, Delete, …</summary>
    public bool May(PreviewPerson who, string verb, TableModel table)
    {
        lock (gate) return organization.May(who.User, verb, table);
    }

    /// <summary>A table, or null when there is none of that name.</summary>
    public TableModel? Table(string name)
    {
        try
        {
            lock (gate) return organization.Table(name);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The content of a file of the solution.</summary>
    public byte[] File(string path) => organization.Solution.File(path);

    // The setting is the user's, as on the platform: refusals are written in it.
    private void Speak(PreviewPerson who, int language)
    {
        if (languages.TryGetValue(who.User.Id, out var spoken) && spoken == language) return;
        organization.Service.Update(new Entity(UserSettingsTable.LogicalName, who.User.Id) { [UserSettingsTable.UILanguageId] = language });
        languages[who.User.Id] = language;
    }
}
