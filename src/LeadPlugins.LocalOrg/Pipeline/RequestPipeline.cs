using LeadPlugins.LocalOrg.Messages;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>
/// A request's way through the platform, top down: accept it, stage 10, then inside the transaction stages 20, 30 and 40, then the jobs.
/// </summary>
internal sealed class RequestPipeline
{
    public const int MaxDepth = 8;

    private readonly Lock gate = new();
    private readonly Database database;
    private readonly MessageTable messages;
    private readonly StepRegistry steps;
    private readonly LocalOrgSwitches switches;
    private readonly Transactions transactions;
    private readonly RowWriter writer;
    private readonly PluginRunner runner;
    private int otherSessions;

    public RequestPipeline(Database database, MessageTable messages, StepRegistry steps, LocalOrgOptions options, RunLog log, Action<Job> enqueue)
    {
        this.database = database;
        this.messages = messages;
        this.steps = steps;
        switches = options.Switches;
        transactions = new Transactions(database.Rows, enqueue);
        writer = new RowWriter(database);
        var calls = new PluginCalls(database.SystemUserId, () => database.Clock.UtcNow, ExecuteFromPlugin);
        runner = new PluginRunner(database, log, calls, options.PluginTimeLimit);
    }

    /// <summary>Called before each service call of plug-in code; what it throws, that call throws.</summary>
    public Action<OrganizationRequest>? BeforePluginCall { get; set; }

    /// <summary>A request from outside.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, Guid userId)
    {
        lock (gate) return Execute(request, new Caller(userId, userId, 1, database.Ids.Next(), Parent: null), inherited: null, asksForRights: true);
    }

    /// <summary>Does work whose requests are another session's, in the middle of a request if one is being served.</summary>
    public void AsAnotherSession(Action work)
    {
        lock (gate)
        {
            otherSessions++;
            try
            {
                transactions.AsAnotherSession(work);
            }
            finally
            {
                otherSessions--;
            }
        }
    }

    // A request from plug-in code. One that faults inside a transaction dooms it, whether the plug-in catches the fault or not.
    private OrganizationResponse ExecuteFromPlugin(OrganizationRequest request, Caller caller)
    {
        if (transactions.IsDoomed) throw Faults.NoTransaction();
        try
        {
            if (otherSessions == 0) BeforePluginCall?.Invoke(request);
            return Execute(request, caller, inherited: null, asksForRights: true);
        }
        catch
        {
            transactions.Doom();
            throw;
        }
    }

    private OrganizationResponse Execute(OrganizationRequest request, Caller caller, RequestOptions? inherited, bool asksForRights)
    {
        var message = messages.Find(request.RequestName) ?? throw Faults.NotImitated($"message '{request.RequestName}'");
        database.CheckUser(caller.UserId);
        if (caller.Depth > MaxDepth) throw Faults.TooDeep();

        var input = DeepCopy.Of(request.Parameters);
        var options = inherited ?? RequestOptions.TakeFrom(input, message.Name);
        message.Check(input);
        var subject = message.SubjectOf(input);
        var table = subject.Table is null ? null : database.TableWithRows(subject.Table);

        var what = new PipelineEvent
        {
            Message = message.Name, Table = subject.Table, RowId = subject.RowId, Caller = caller, Input = input, Shared = options.NewSharedVariables(),
            CreatedOnUtc = database.Clock.UtcNow, OperationId = database.Ids.Next(), RequestId = request.RequestId, Parent = caller.Parent,
        };
        PreValidate(what, table, options);

        var response = message.NewResponse();
        response.ResponseName = message.Name;
        transactions.Join(() =>
        {
            foreach (var part in message.Parts(input, switches))
            {
                if (asksForRights && database.Access?.Of(caller.UserId) is { } rights) message.CheckRights(rights, database, part);
                var pass = WithinTransaction(what, part, options);
                RunPass(message, pass, table, options, asksForRights);
                foreach (var (name, value) in pass.Output) response.Results[message.ResultName(name)] = value;
            }
        });
        return response;
    }

    // Stage 10: before the transaction, unless the request comes from within one.
    private void PreValidate(PipelineEvent what, TableSchema? table, RequestOptions options)
    {
        if (options.SkipSync) return;
        RunSteps(steps.For(what.Message, what.Table).PreValidation, what, Stage.PreValidation, table, RowBefore(what, table), after: null, PayloadOf(what));
    }

    // Shared variables of stage 10 are found in the parent context from stage 20 on.
    private PipelineEvent WithinTransaction(PipelineEvent what, ParameterCollection input, RequestOptions options) => new()
    {
        Message = what.Message, Table = what.Table, RowId = what.RowId, Caller = what.Caller, Input = input, Shared = options.NewSharedVariables(),
        CreatedOnUtc = what.CreatedOnUtc, OperationId = what.OperationId, RequestId = what.RequestId,
        Parent = new PluginContext(what, Stage.MainOperation, isInTransaction: true, database),
    };

    private void RunPass(MessageHandler message, PipelineEvent what, TableSchema? table, RequestOptions options, bool asksForRights)
    {
        var registered = steps.For(what.Message, what.Table);
        var operation = new Operation(what, database, writer, switches, new OperationHost(this, what, options, asksForRights && message.ConsequencesAskForRights));
        var callersColumns = PayloadOf(what);
        var before = RowBefore(what, table);

        message.Prepare(operation);
        if (!options.SkipSync) RunSteps(registered.PreOperation, what, Stage.PreOperation, table, before, after: null, PayloadOf(what));

        // What was put among the output parameters before there was an output is not one.
        what.Output.Clear();
        message.Execute(operation);
        var after = RowAfter(what, table);

        var payload = switches.Stage20ColumnsSatisfyStage40Filters ? PayloadOf(what) : callersColumns;
        if (!options.SkipSync) RunSteps(registered.PostOperation, what, Stage.PostOperation, table, before, after, payload);
        if (!options.SkipAsync) EnlistJobs(registered.Jobs, what, table, before, after, payload);
    }

    private void RunSteps(IReadOnlyList<Step> registered, PipelineEvent what, int stage, TableSchema? table, Row? before, Row? after, string[]? payload)
    {
        foreach (var step in registered)
        {
            if (!step.FilterAllows(payload)) continue;
            RunSync(step, what, stage, Images.Pre(step, table, before, database), Images.Post(step, table, after, database));
        }
    }

    private void RunSync(Step step, PipelineEvent what, int stage, EntityImageCollection? preImages, EntityImageCollection? postImages)
    {
        try
        {
            runner.Run(step, what, stage, transactions.IsOpen, preImages, postImages);
        }
        catch (PluginFailure failure)
        {
            throw failure.ToFault();
        }
        if (transactions.IsDoomed) throw Faults.TransactionCountReduced();
    }

    // A job sees the context as it is now, not as it will be when it runs; it exists only if the transaction commits.
    private void EnlistJobs(IReadOnlyList<Step> registered, PipelineEvent what, TableSchema? table, Row? before, Row? after, string[]? payload)
    {
        foreach (var step in registered)
        {
            if (!step.FilterAllows(payload)) continue;
            var snapshot = new JobSnapshot(step, Snapshot(what), Images.Pre(step, table, before, database), Images.Post(step, table, after, database));
            transactions.Enlist(new Job(database.Ids.Next(), database.Clock.UtcNow, snapshot));
        }
    }

    /// <summary>Runs a job once: outside any transaction, so each of its calls commits alone.</summary>
    public void RunJob(Job job)
    {
        lock (gate)
        {
            var (step, what, preImages, postImages) = job.Snapshot;
            job.Attempts++;
            try
            {
                job.Trace = runner.Run(step, Snapshot(what), Stage.PostOperation, isInTransaction: false, Copy(preImages), Copy(postImages));
                job.Complete(JobStatus.Succeeded, null, 0);
            }
            catch (PluginFailure failure)
            {
                job.Trace = failure.Trace;
                var fault = failure.ToFault();
                if (failure.AsksForRetry && job.Attempts < JobQueue.MaxAttempts) job.Wait(fault.Detail.Message, fault.Detail.ErrorCode);
                else job.Complete(JobStatus.Failed, fault.Detail.Message, fault.Detail.ErrorCode);
            }
        }
    }

    private Row? RowBefore(PipelineEvent what, TableSchema? table) =>
        table is null || what.Message == "Create" ? null : database.RowsOf(table).Find(what.RowId);

    private Row? RowAfter(PipelineEvent what, TableSchema? table) => table is null ? null : database.RowsOf(table).Find(what.RowId);

    /// <summary>The columns that an Update carries, which filters look at; null for messages that have no filters.</summary>
    private static string[]? PayloadOf(PipelineEvent what) =>
        what.Message == "Update" && what.Input["Target"] is Entity target ? [.. target.Attributes.Keys] : null;

    private static PipelineEvent Snapshot(PipelineEvent what) => new()
    {
        Message = what.Message, Table = what.Table, RowId = what.RowId, Caller = what.Caller,
        Input = DeepCopy.Of(what.Input), Output = DeepCopy.Of(what.Output), Shared = DeepCopy.Of(what.Shared),
        CreatedOnUtc = what.CreatedOnUtc, OperationId = what.OperationId, RequestId = what.RequestId, Parent = what.Parent,
    };

    private static EntityImageCollection Copy(EntityImageCollection images)
    {
        var copy = new EntityImageCollection();
        foreach (var (alias, image) in images) copy[alias] = DeepCopy.Of(image);
        return copy;
    }

    private sealed class OperationHost(RequestPipeline pipeline, PipelineEvent what, RequestOptions options, bool asksForRights) : IOperationHost
    {
        public OrganizationResponse Raise(OrganizationRequest request, bool deeper)
        {
            var parent = new PluginContext(what, Stage.MainOperation, isInTransaction: true, pipeline.database);
            return pipeline.Execute(request, what.Caller with { Depth = what.Caller.Depth + (deeper ? 1 : 0), Parent = parent }, options, asksForRights);
        }

        public void Run(Step step) => pipeline.RunSync(step, what, Stage.MainOperation, preImages: null, postImages: null);

        public void OnRollBack(Action undo) => pipeline.transactions.OnRollBack(undo);
    }
}
