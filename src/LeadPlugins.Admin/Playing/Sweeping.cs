using LeadPlugins.Admin.Running;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Admin.Playing;

/// <summary>
/// Moves the organization's clock and sweeps on the way, as the scheduled flow of an organization does: every quarter of an hour. A quarter in which no handover has anything due is
/// passed over, for its sweep would find nothing.
/// </summary>
internal sealed class Sweeping(TrialOrganization organization, CancellationToken cancellation)
{
    private static readonly long Quarter = TimeSpan.FromMinutes(15).Ticks;

    /// <summary>What a sweep has to look at, once it has passed.</summary>
    private static readonly string[] Instants = [HandoverTable.WarnOn, HandoverTable.DueOn, HandoverTable.AcceptDueOn];

    private readonly SortedSet<DateTime> sweepsUtc = [];

    /// <summary>Notes when the open handovers of every lead have something due.</summary>
    public void WatchAll() => Watch(new QueryExpression(HandoverTable.LogicalName));

    /// <summary>Notes when the handovers of one lead have something due.</summary>
    public void Watch(Guid leadId)
    {
        var query = new QueryExpression(HandoverTable.LogicalName);
        query.Criteria.AddCondition(HandoverTable.LeadId, ConditionOperator.Equal, leadId);
        Watch(query);
    }

    /// <summary>Moves the clock, with every sweep in between; jobs that a sweep starts run before the clock moves on.</summary>
    public void MoveTo(DateTime utc)
    {
        while (sweepsUtc.Count > 0 && sweepsUtc.Min < utc)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = sweepsUtc.Min;
            sweepsUtc.Remove(next);
            organization.MoveClock(next);
            Sweep();
        }
        organization.MoveClock(utc);
    }

    /// <summary>Sweeps until nothing is left that is due now.</summary>
    public void Sweep()
    {
        var marked = 0;
        for (var more = true; more;)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = organization.Service.Execute(new OrganizationRequest(SweepResponseClocksApi.Name));
            marked += (int)page[SweepResponseClocksApi.MarkedResponse];
            more = (bool)page[SweepResponseClocksApi.MoreResponse];
        }
        organization.RunJobs(cancellation);
        if (marked > 0) WatchAll(); // a sweep may have offered leads anew
    }

    private void Watch(QueryExpression handovers)
    {
        handovers.ColumnSet = new ColumnSet(Instants);
        handovers.Criteria.AddCondition(HandoverTable.ClosedOn, ConditionOperator.Null);
        foreach (var handover in organization.All(handovers))
            foreach (var column in Instants)
                if (handover.GetAttributeValue<DateTime?>(column) is { } due && due >= organization.NowUtc) sweepsUtc.Add(NextQuarter(due));
    }

    // After the instant, never at it: what is due at an instant is late only once that has passed.
    private static DateTime NextQuarter(DateTime due) => new((due.Ticks / Quarter + 1) * Quarter, DateTimeKind.Utc);
}
