using LeadPlugins.LocalOrg.Pipeline;
using LeadPlugins.LocalOrg.Rows;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>What a message handler may use while it works.</summary>
internal sealed class Operation(PipelineEvent what, Database database, RowWriter writer, LocalOrgSwitches switches, IOperationHost host)
{
    public ParameterCollection Input => what.Input;
    public ParameterCollection Output => what.Output;
    public Guid UserId => what.Caller.UserId;
    public Database Database { get; } = database;
    public RowWriter Writer { get; } = writer;
    public LocalOrgSwitches Switches { get; } = switches;

    /// <summary>The row the steps see as primary; Create knows it only in the course of its work.</summary>
    public Guid RowId
    {
        get => what.RowId;
        set => what.RowId = value;
    }

    public T Get<T>(string parameter) => (T)Input[parameter];

    public T? GetOrDefault<T>(string parameter) => Input.TryGetValue(parameter, out object value) && value is T typed ? typed : default;

    /// <summary>Runs another message in this one's place: same depth, same caller, its own steps.</summary>
    public OrganizationResponse Become(OrganizationRequest request) => host.Raise(request, deeper: false);

    /// <summary>Runs another message as a consequence of this one: one level deeper.</summary>
    public OrganizationResponse Cause(OrganizationRequest request) => host.Raise(request, deeper: true);

    /// <summary>Runs a custom API's class as this operation.</summary>
    public void Run(Step step) => host.Run(step);

    public void OnRollBack(Action undo) => host.OnRollBack(undo);
}

/// <summary>What the pipeline does for the operation it is carrying out.</summary>
internal interface IOperationHost
{
    OrganizationResponse Raise(OrganizationRequest request, bool deeper);

    void Run(Step step);

    void OnRollBack(Action undo);
}
