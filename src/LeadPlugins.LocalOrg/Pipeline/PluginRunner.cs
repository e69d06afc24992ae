using System.Diagnostics;
using System.ServiceModel;
using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>Runs one step once, writes it to the log, and turns what it throws into the platform's fault.</summary>
internal sealed class PluginRunner(Database database, RunLog log, PluginCalls calls, TimeSpan timeLimit)
{
    /// <summary>What the run traced. A failed run throws its own exception unchanged in <see cref="PluginFailure"/>.</summary>
    /// <exception cref="PluginFailure">The step threw, took too long or left a Target that cannot be sent on.</exception>
    public string Run(Step step, PipelineEvent what, int stage, bool isInTransaction, EntityImageCollection? preImages, EntityImageCollection? postImages)
    {
        var context = new PluginContext(what, stage, isInTransaction, database, step, preImages, postImages);
        var services = new PluginServices(context, calls);
        var started = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            step.Plugin.Value.Execute(services);
            if (what.Input.TryGetValue("Target", out object target) && target is Entity && target.GetType() != typeof(Entity))
            {
                throw new System.Runtime.Serialization.SerializationException($"Target must stay a late-bound Entity; the step left {target.GetType()}.");
            }
            if (Stopwatch.GetElapsedTime(started) > timeLimit) throw Faults.PluginTooSlow(step.Name, timeLimit);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        var trace = services.Trace.ToString();
        log.Add(new Execution
        {
            Step = step.Name, Message = what.Message, Table = what.Table, RowId = what.RowId, Stage = stage, IsAsync = step.IsAsync, Depth = what.Caller.Depth,
            Duration = Stopwatch.GetElapsedTime(started), Calls = services.Calls, Fault = failure, Trace = trace,
        });
        return failure is null ? trace : throw new PluginFailure(step, failure, trace);
    }
}

/// <summary>A step failed; carries what it threw to whoever answers for it: the request (sync) or the job (async).</summary>
internal sealed class PluginFailure(Step step, Exception thrown, string trace) : Exception(thrown.Message, thrown)
{
    public string Trace { get; } = trace;

    public bool AsksForRetry => InnerException is InvalidPluginExecutionException { Status: OperationStatus.Retry };

    /// <summary>What the caller gets. A plug-in's own refusal keeps its sentence; of anything else the person sees a general text.</summary>
    public FaultException<OrganizationServiceFault> ToFault()
    {
        var fault = InnerException switch
        {
            InvalidPluginExecutionException refusal => Refusal(refusal),
            // A refusal from a nested step reaches the outermost caller as it is, and so does the infinite loop (U).
            FaultException<OrganizationServiceFault> { Detail.ErrorCode: Faults.IsvAborted or Faults.InfiniteLoop } nested => nested.Detail,
            var other => Unexpected(other!),
        };
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    private OrganizationServiceFault Refusal(InvalidPluginExecutionException refusal)
    {
        var fault = new OrganizationServiceFault { ErrorCode = Faults.IsvAborted, Message = refusal.Message, TraceText = Trace };
        fault.ErrorDetails["OperationStatus"] = (int)refusal.Status;
        fault.ErrorDetails["SubErrorCode"] = refusal.ErrorCode;
        fault.ErrorDetails["ApiStepKey"] = step.Id;
        return fault;
    }

    private OrganizationServiceFault Unexpected(Exception exception) => new()
    {
        ErrorCode = Faults.IsvUnexpected,
        Message = "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
            + $"{step.Name}: {exception.GetType()}: {exception.Message}",
        TraceText = $"{Trace}\n{exception}",
        InnerFault = (exception as FaultException<OrganizationServiceFault>)?.Detail,
    };
}
