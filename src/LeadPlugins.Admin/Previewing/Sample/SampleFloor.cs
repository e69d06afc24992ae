using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Playing;
using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>
/// Plays the sample leads into a state that has something of everything: leads of last week that sales has worked on, leads that arrived this morning with their clocks running, and a few
/// that nothing has judged.
/// </summary>
internal sealed class SampleFloor(TrialOrganization organization, EventReading events, CancellationToken cancellation)
{
    private const int Leads = 120, NotJudged = 2;

    private readonly Dictionary<int, Guid?> created = [];
    private DateTime playedUntil = DateTime.MinValue;

    /// <summary>The instant at which the preview opens: Wednesday after Easter 2026, 11:40 in London, in business hours.</summary>
    public static DateTime OpensUtc { get; } = new(2026, 4, 8, 10, 40, 0, DateTimeKind.Utc);

    // Arrivals after the first: Tuesday 16:00, Wednesday 09:15 and 11:20 in London. Of the four hours that sales has, the first will be past, the second half over, the third just begun.
    private static readonly DateTime[] LaterArrivalsUtc = [new(2026, 4, 7, 15, 0, 0, DateTimeKind.Utc), new(2026, 4, 8, 8, 15, 0, DateTimeKind.Utc), new(2026, 4, 8, 10, 20, 0, DateTimeKind.Utc)];

    public void Play(IEnumerable<LeadRow> file)
    {
        var rows = file.Where(r => r.Lead is not null).Take(Leads + NotJudged).ToList();
        var busy = events.Events.Select(e => e.LeadLine).ToHashSet();
        var waiting = rows.Take(Leads).Where(r => !busy.Contains((int)r.Line)).ToList();
        // Half of the leads that nothing happens to arrive later, in equal parts.
        var later = waiting.Index().Where(r => r.Index % 2 == 1).Select(r => r.Item).ToList();
        Arrive(Samples.AtUtc, rows.Take(Leads).Except(later));
        foreach (var (place, at) in LaterArrivalsUtc.Index()) Arrive(at, later.Index().Where(r => r.Index % LaterArrivalsUtc.Length == place).Select(r => r.Item));
        PlayUntil(OpensUtc);
        foreach (var row in rows.Skip(Leads)) PassBy(row.Lead!);
    }

    private void Arrive(DateTime atUtc, IEnumerable<LeadRow> rows)
    {
        PlayUntil(atUtc);
        foreach (var row in new LeadCreation(organization.Service, 1, cancellation).Run(rows, _ => { })) created[row.Line] = row.LeadId;
        organization.RunJobs(cancellation);
    }

    private void PlayUntil(DateTime utc)
    {
        var due = events.Events.Where(e => e.InstantUtc >= playedUntil && e.InstantUtc < utc && created.ContainsKey(e.LeadLine)).ToList();
        new Floor(organization, created, cancellation).Play(due, utc, _ => { });
        playedUntil = utc;
    }

    // A lead that an import has written past the plug-ins.
    private void PassBy(Entity lead) => organization.Service.Execute(new OrganizationRequest("Create")
    {
        Parameters = { ["Target"] = lead, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" },
    });
}
