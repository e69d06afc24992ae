namespace LeadPlugins.LocalOrg;

/// <summary>The asynchronous steps that wait to be run, and those that ran. Nothing runs by itself: the order and the moment are the caller's.</summary>
public sealed class JobQueue
{
    /// <summary>A job that asks for a retry runs this often in all, then it fails.</summary>
    public const int MaxAttempts = 4;

    private readonly LinkedList<Job> all = [];
    private readonly LinkedList<Job> pending = [];
    private readonly Action<Job> run;

    internal JobQueue(Action<Job> run) => this.run = run;

    /// <summary>Jobs not completed yet, oldest first. A snapshot.</summary>
    public IReadOnlyList<Job> Pending => [.. pending];

    public int PendingCount => pending.Count;

    /// <summary>Every job still kept: those pending, failed, or done by a step that does not delete its jobs. A snapshot.</summary>
    public IReadOnlyList<Job> All => [.. all];

    public IEnumerable<Job> Failed => all.Where(j => j.Status == JobStatus.Failed);

    /// <summary>Runs the oldest pending job once. A job that asks for a retry goes to the end of the queue.</summary>
    /// <returns>The job, or null when none is pending.</returns>
    public Job? RunNext()
    {
        if (pending.First is not { } first) return null;
        Run(first.Value);
        return first.Value;
    }

    /// <summary>Runs until nothing is pending, the jobs that jobs start included.</summary>
    /// <returns>How many runs it took.</returns>
    public int RunAll()
    {
        var runs = 0;
        while (RunNext() is not null) runs++;
        return runs;
    }

    /// <summary>Runs one job now, whatever its place in the queue. A completed one runs again, as the platform's jobs sometimes do.</summary>
    public void Run(Job job)
    {
        pending.Remove(job);
        run(job);
        if (job.State != JobState.Completed) pending.AddLast(job);
        else if (job.Status == JobStatus.Succeeded && job.Snapshot.Step.DeleteJobOnSuccess) all.Remove(job);
    }

    /// <summary>Forgets the completed jobs.</summary>
    public void ClearCompleted()
    {
        foreach (var job in All.Where(j => j.State == JobState.Completed)) all.Remove(job);
    }

    internal void Add(Job job)
    {
        all.AddLast(job);
        pending.AddLast(job);
    }
}
