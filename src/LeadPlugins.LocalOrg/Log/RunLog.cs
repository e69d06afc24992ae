namespace LeadPlugins.LocalOrg;

/// <summary>A call that plug-in code made on its organization service.</summary>
public readonly record struct ServiceCall(string Message, string? Table);

/// <summary>One run of one step or custom API.</summary>
public sealed record Execution
{
    /// <summary>The step's name; of a custom API, its unique name.</summary>
    public required string Step { get; init; }
    public required string Message { get; init; }
    public required string? Table { get; init; }
    public required Guid RowId { get; init; }
    public required int Stage { get; init; }
    public required bool IsAsync { get; init; }

    /// <summary>1 for a request that came from outside, one more for each request from plug-in code.</summary>
    public required int Depth { get; init; }

    /// <summary>Wall time, nested steps included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The calls it made itself, in order; nested steps have their own.</summary>
    public required IReadOnlyList<ServiceCall> Calls { get; init; }

    /// <summary>Null where the step ended well, else what it threw.</summary>
    public required Exception? Fault { get; init; }

    /// <summary>What it traced; the oldest lines are gone past 10 KB.</summary>
    public required string Trace { get; init; }
}

/// <summary>Runs, failures and service calls of one step since the log was cleared.</summary>
public sealed class StepCounter
{
    private readonly Dictionary<string, long> callsByMessage = new(StringComparer.Ordinal);

    public long Runs { get; private set; }
    public long Failures { get; private set; }
    public long ServiceCalls { get; private set; }
    public TimeSpan Duration { get; private set; }
    public IReadOnlyDictionary<string, long> CallsByMessage => callsByMessage;

    internal void Add(Execution execution)
    {
        Runs++;
        ServiceCalls += execution.Calls.Count;
        Duration += execution.Duration;
        if (execution.Fault is not null) Failures++;
        foreach (var call in execution.Calls) callsByMessage[call.Message] = callsByMessage.GetValueOrDefault(call.Message) + 1;
    }
}

/// <summary>Which step ran on what. Survives rollback. Big runs set <see cref="KeepExecutions"/> to false and keep the counters only.</summary>
public sealed class RunLog
{
    private readonly List<Execution> executions = [];
    private readonly Dictionary<string, StepCounter> counters = new(StringComparer.Ordinal);

    public bool KeepExecutions { get; set; } = true;

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<Execution> Executions => executions;

    public IReadOnlyDictionary<string, StepCounter> Counters => counters;

    /// <summary>Runs of all steps.</summary>
    public long Runs => counters.Values.Sum(c => c.Runs);

    /// <summary>Service calls of all steps.</summary>
    public long ServiceCalls => counters.Values.Sum(c => c.ServiceCalls);

    public void Clear()
    {
        executions.Clear();
        counters.Clear();
    }

    internal void Add(Execution execution)
    {
        if (!counters.TryGetValue(execution.Step, out var counter)) counters[execution.Step] = counter = new StepCounter();
        counter.Add(execution);
        if (KeepExecutions) executions.Add(execution);
    }
}
