using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.Playing;
using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>
/// Plays the sample leads into a state that has something of everything: leads of last week that sales has worked on, leads of this morning in every state of the clock, one that has dropped
/// below the line since, and two that nothing has judged.
/// </summary>
internal sealed class SampleFloor(TrialOrganization organization, EventReading events, CancellationToken cancellation)
{
    private const int OfLastWeek = 84, OfThisWeek = 36, NotJudged = 2;

    // Wednesday after Easter 2026, in London: arrivals at 09:05, 10:40, 13:00 and 13:50. Of the four business hours that sales has, the first will be over when the preview opens, the
    // second nearly, the third half over and the last just begun.
    private static readonly DateTime[] ArrivalsUtc =
        [new(2026, 4, 8, 8, 5, 0, DateTimeKind.Utc), new(2026, 4, 8, 9, 40, 0, DateTimeKind.Utc), new(2026, 4, 8, 12, 0, 0, DateTimeKind.Utc), new(2026, 4, 8, 12, 50, 0, DateTimeKind.Utc)];

    private readonly Dictionary<int, Guid?> created = [];
    private DateTime playedUntil = DateTime.MinValue;

    /// <summary>The instant at which the preview opens: 14:10 in London.</summary>
    private static DateTime OpensUtc { get; } = new(2026, 4, 8, 13, 10, 0, DateTimeKind.Utc);

    public void Play(IEnumerable<LeadRow> file)
    {
        var rows = file.Where(r => r.Lead is not null).Take(OfLastWeek + OfThisWeek + NotJudged).ToList();
        Arrive(Samples.AtUtc, rows.Take(OfLastWeek));
        var later = rows.Skip(OfLastWeek).Take(OfThisWeek).Index().GroupBy(r => r.Index % ArrivalsUtc.Length, r => r.Item);
        foreach (var arrival in later) Arrive(ArrivalsUtc[arrival.Key], arrival);
        PlayUntil(OpensUtc.AddMinutes(-5));
        DropOne();
        PlayUntil(OpensUtc);
        foreach (var row in rows.Skip(OfLastWeek + OfThisWeek)) PassBy(row.Lead!);
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

    // Somebody learns that an accepted lead does not need it after all.
    private void DropOne()
    {
        var accepted = new QueryExpression(LeadTable.LogicalName) { TopCount = 1 };
        accepted.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Equal, LeadStageChoice.AcceptedBySales);
        accepted.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadState.Open);
        if (organization.Service.RetrieveMultiple(accepted).Entities.FirstOrDefault() is not { } lead) return;
        organization.Service.Update(new Entity(lead.LogicalName, lead.Id) { [LeadTable.NumberOfEmployees] = 4 });
        organization.RunJobs(cancellation);
    }

    // A lead that an import has written past the plug-ins.
    private void PassBy(Entity lead) => organization.Service.Execute(new OrganizationRequest("Create")
    {
        Parameters = { ["Target"] = lead, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" },
    });
}
