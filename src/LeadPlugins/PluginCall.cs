using LeadPlugins.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins;

/// <summary>One call of a plug-in class: its context, its services and its time base, read once.</summary>
public sealed class PluginCall
{
    /// <summary>Request parameter that marks our own writes; the platform hands it to every step as a shared variable.</summary>
    private const string TagParameter = "tag", OwnTag = "lp";

    private readonly IOrganizationServiceFactory _services;
    private readonly ITracingService? _tracing;
    private IOrganizationService? _system;

    internal PluginCall(IServiceProvider provider)
    {
        Context = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext))!;
        _services = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory))!;
        _tracing = provider.GetService(typeof(ITracingService)) as ITracingService;
        NowUtc = WholeSecond(Clock(provider));
        EventOnUtc = Context.OperationCreatedOn == default ? NowUtc : WholeSecond(RowInstant.Utc(Context.OperationCreatedOn));
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>When the save happened that this call belongs to: UTC, whole second. In a job that is earlier than <see cref="NowUtc"/>.</summary>
    public DateTime EventOnUtc { get; }

    /// <summary>The present: UTC, whole second.</summary>
    public DateTime NowUtc { get; }

    /// <summary>Runs as an asynchronous job: no transaction around it, every service call commits alone.</summary>
    public bool IsJob => Context.Mode == 1;

    /// <summary>The privileges of the SYSTEM user: what the solution owes the organization does not depend on who saved the lead.</summary>
    public IOrganizationService System => _system ??= _services.CreateOrganizationService(null);

    /// <summary>The privileges of the caller.</summary>
    public IOrganizationService Caller => _services.CreateOrganizationService(Context.UserId);

    /// <summary>The row being created or updated, with the columns sent; edits at stage 20 are saved with it.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The row before the operation, with the registered columns that are not empty. Null when somebody has taken the image out of the registration:
    /// then nothing is known.</summary>
    public Entity? PreImage => Context.PreEntityImages.TryGetValue("PreImage", out var image) ? image : null;

    /// <summary>The row after the operation. A job without it fails visibly.</summary>
    public Entity PostImage => Context.PostEntityImages["PostImage"];

    /// <summary>True for a write of this solution itself: it carries our tag and comes from inside another operation. This is the one use of Depth.</summary>
    public bool IsOwnWrite => Context.Depth > 1 && Tags().Contains(OwnTag);

    /// <summary>Inside a merge, the platform copies columns of the loser to the winner.</summary>
    public bool IsInMerge => Contexts().Any(c => c.MessageName == "Merge");

    /// <summary>Updates a row as this solution: our own steps let the stamps pass. With the version it was read at (<see cref="Entity.RowVersion"/>) the
    /// platform refuses the write if anybody saved the row since; a job then tries again from what stands there now.</summary>
    public void UpdateAsOwn(Entity row) => System.Execute(new UpdateRequest
    {
        Target = row,
        ConcurrencyBehavior = string.IsNullOrEmpty(row.RowVersion) ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
        [TagParameter] = OwnTag,
    });

    /// <summary>Writes a line of trace. Text is never a format string: braces in data must not break it.</summary>
    public void Trace(string line) => _tracing?.Trace("{0}", line);

    // The platform shows a request's tag to its own steps, at some stages only by way of the parent context of the same request; the tag of an outer request
    // is not ours to trust.
    private IEnumerable<string> Tags() => Contexts()
        .TakeWhile(c => c.Depth == Context.Depth)
        .Select(c => c.SharedVariables.TryGetValue(TagParameter, out var tag) ? tag as string : null)
        .OfType<string>();

    private IEnumerable<IPluginExecutionContext> Contexts()
    {
        for (var context = Context; context is not null; context = context.ParentContext) yield return context;
    }

    /// <summary>A host with a clock of its own offers it as a service; Dataverse has none, and the server's clock is the present.</summary>
    private static DateTime Clock(IServiceProvider provider) =>
        provider.GetService(typeof(Func<DateTime>)) is Func<DateTime> clock
            ? clock()
#pragma warning disable RS0030 // one of the two edges that read the clock; everything below takes the instant as an argument
            : DateTime.UtcNow;
#pragma warning restore RS0030

    private static DateTime WholeSecond(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
