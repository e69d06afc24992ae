namespace LeadPlugins.LocalOrg;

/// <summary>asyncoperation.statecode.</summary>
public enum JobState { Ready = 0, Suspended = 1, Locked = 2, Completed = 3 }

/// <summary>asyncoperation.statuscode.</summary>
public enum JobStatus { WaitingForResources = 0, Waiting = 10, InProgress = 20, Succeeded = 30, Failed = 31, Canceled = 32 }

/// <summary>One queued run of an asynchronous step, with the context as it was when its transaction committed.</summary>
public sealed class Job
{
    internal Job(Guid id, DateTime createdOnUtc, Pipeline.JobSnapshot snapshot)
    {
        Id = id;
        CreatedOnUtc = createdOnUtc;
        Snapshot = snapshot;
    }

    public Guid Id { get; }
    public DateTime CreatedOnUtc { get; }
    public string Step => Snapshot.Step.Name;
    public string Message => Snapshot.Event.Message;
    public string? Table => Snapshot.Event.Table;
    public Guid RowId => Snapshot.Event.RowId;
    public JobState State { get; private set; } = JobState.Ready;
    public JobStatus Status { get; private set; } = JobStatus.WaitingForResources;

    /// <summary>How often it ran. A job that asks for a retry gets four runs in all.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Why the last run failed or asked for a retry; null after success.</summary>
    public string? FailureMessage { get; private set; }

    /// <summary>The platform's fault code of the last run; 0 after success.</summary>
    public int ErrorCode { get; private set; }

    /// <summary>What the last run traced.</summary>
    public string Trace { get; internal set; } = "";

    internal Pipeline.JobSnapshot Snapshot { get; }

    internal void Complete(JobStatus status, string? failure, int errorCode) => Set(JobState.Completed, status, failure, errorCode);

    internal void Wait(string? failure, int errorCode) => Set(JobState.Suspended, JobStatus.Waiting, failure, errorCode);

    private void Set(JobState state, JobStatus status, string? failure, int errorCode) =>
        (State, Status, FailureMessage, ErrorCode) = (state, status, failure, errorCode);

    public override string ToString() => $"{Step} on {Table} {RowId}: {Status}{(FailureMessage is null ? "" : ", " + FailureMessage)}";
}
