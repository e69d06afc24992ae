using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>Who sends a request and from where.</summary>
/// <param name="UserId">The user in whose name it runs.</param>
/// <param name="InitiatingUserId">The user whose outermost request it came from.</param>
/// <param name="Depth">1 from outside, one more from each plug-in.</param>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId, int Depth, Guid CorrelationId, IPluginExecutionContext? Parent);

/// <summary>One pass of one request through the pipeline: what all its steps share.</summary>
internal sealed class PipelineEvent
{
    public required string Message { get; init; }
    public required string? Table { get; init; }
    public required Guid RowId { get; set; }
    public required Caller Caller { get; init; }
    public required ParameterCollection Input { get; init; }
    public ParameterCollection Output { get; init; } = [];
    public required ParameterCollection Shared { get; init; }
    public required DateTime CreatedOnUtc { get; init; }
    public required Guid OperationId { get; init; }
    public required Guid? RequestId { get; init; }

    /// <summary>What steps see as ParentContext: between stage 10 and the later ones a context of this same event is put in between.</summary>
    public required IPluginExecutionContext? Parent { get; init; }
}

/// <summary>An asynchronous step with its context as it was when the sync work had ended.</summary>
internal sealed record JobSnapshot(Step Step, PipelineEvent Event, EntityImageCollection PreImages, EntityImageCollection PostImages);
