using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;

namespace LeadPlugins.Tests.Floor;

/// <summary>The jobs of a floor: at once, or late, twice and in any order. A job that asked for another try gets it once others have run.</summary>
/// <param name="activities">Which lead an activity regards.</param>
internal sealed class FloorJobs(Floor floor, IReadOnlyDictionary<Guid, Guid> activities)
{
    private readonly List<Job> _past = [];

    private JobQueue Jobs => floor.Trial.Organization.Jobs;

    public void RunAll()
    {
        while (Jobs.Pending is { Count: > 0 } pending) Run(pending[0]);
    }

    public void RunSome()
    {
        while (floor.Random.Next(3) > 0 && Jobs.Pending.Where(j => j.Status != JobStatus.Waiting).ToArray() is { Length: > 0 } pending)
        {
            var job = pending[floor.Random.Next(pending.Length)];
            Run(job);
            if (floor.Random.Next(4) == 0) Run(job);
            if (floor.Random.Next(10) == 0) _past.Add(job);
        }
    }

    /// <summary>One that ran long ago runs once more.</summary>
    public void RunAnOldOne()
    {
        if (_past.Count == 0) return;
        var job = _past[floor.Random.Next(_past.Count)];
        _past.Remove(job);
        // The platform counts every run, and gives up after a few.
        if (job.Attempts < JobQueue.MaxAttempts - 1) Run(job);
    }

    public bool AreWaitingFor(Guid lead) => Jobs.Pending.Any(j => j.RowId == lead || activities.GetValueOrDefault(j.RowId) == lead || j.Table == QueueItemTable.LogicalName);

    public bool AreWaitingOn(Guid activity) => Jobs.Pending.Any(j => j.RowId == activity);

    private void Run(Job job)
    {
        Jobs.Run(job);
        var lead = job.Table == LeadTable.LogicalName ? job.RowId : activities.GetValueOrDefault(job.RowId);
        if (floor.Stories.ContainsKey(lead))
        {
            floor.Note(lead, $"job {job.Step.Split(' ')[1]} of {job.CreatedOnUtc:MM-dd HH:mm:ss}{(job.FailureMessage is null ? "" : ": " + job.Status + ", " + job.FailureMessage)}");
            floor.Watch(lead);
            if (job.Status == JobStatus.Failed) floor.Break(lead, "a job failed: " + job);
        }
        else floor.WatchAll();
    }
}
