using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>What one execution of one step sees of the event.</summary>
internal sealed class PluginContext : IPluginExecutionContext
{
    private readonly PipelineEvent what;
    private readonly Database database;

    public PluginContext(
        PipelineEvent what, int stage, bool isInTransaction, Database database,
        Step? step = null, EntityImageCollection? preImages = null, EntityImageCollection? postImages = null)
    {
        this.what = what;
        this.database = database;
        Stage = stage;
        IsInTransaction = isInTransaction;
        UserId = step?.RunAs ?? what.Caller.UserId;
        Mode = step is { IsAsync: true } ? 1 : 0;
        OwningExtension = step is null ? null! : new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name };
        PreEntityImages = preImages ?? [];
        PostEntityImages = postImages ?? [];
    }

    public int Stage { get; }
    public int Mode { get; }
    public int IsolationMode => 2;
    public int Depth => what.Caller.Depth;
    public string MessageName => what.Message;
    public string PrimaryEntityName => what.Table ?? "none";
    public string SecondaryEntityName => "none";
    public Guid PrimaryEntityId => what.RowId;
    public Guid? RequestId => what.RequestId;
    public ParameterCollection InputParameters => what.Input;
    public ParameterCollection OutputParameters => what.Output;
    public ParameterCollection SharedVariables => what.Shared;
    public Guid UserId { get; }
    public Guid InitiatingUserId => what.Caller.InitiatingUserId;
    public Guid BusinessUnitId => database.BusinessUnitOf(InitiatingUserId);
    public Guid OrganizationId => database.OrganizationId;
    public string OrganizationName => "localorg";
    public EntityImageCollection PreEntityImages { get; }
    public EntityImageCollection PostEntityImages { get; }
    public EntityReference OwningExtension { get; }
    public Guid CorrelationId => what.Caller.CorrelationId;
    public bool IsExecutingOffline => false;
    public bool IsOfflinePlayback => false;
    public bool IsInTransaction { get; }
    public Guid OperationId => what.OperationId;
    public DateTime OperationCreatedOn => what.CreatedOnUtc;
    public IPluginExecutionContext ParentContext => what.Parent!;
}
