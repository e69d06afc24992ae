using LeadPlugins;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Calls;

/// <summary>What the platform hands to a plug-in, made by hand: a context, a clock when the host has one, and an organization when one may be asked.</summary>
internal sealed class FakeCall(FakeContext context, Func<DateTime>? clock = null, IOrganizationService? organization = null) : IServiceProvider, IOrganizationServiceFactory
{
    public static PluginCall Of(FakeContext context, Func<DateTime>? clock = null) => new(new FakeCall(context, clock));

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? context
        : serviceType == typeof(IOrganizationServiceFactory) ? this
        : serviceType == typeof(Func<DateTime>) ? clock
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => organization ?? throw new NotSupportedException("Nothing may be asked of this organization.");
}

/// <summary>An execution context that says what a test needs and is empty otherwise.</summary>
internal sealed class FakeContext : IPluginExecutionContext
{
    public int Depth { get; init; } = 1;
    public int Mode { get; init; }
    public int Stage { get; init; } = 20;
    public string MessageName { get; init; } = "Update";
    public DateTime OperationCreatedOn { get; init; }
    public IPluginExecutionContext ParentContext { get; init; } = null!;
    public ParameterCollection InputParameters { get; } = [];
    public ParameterCollection OutputParameters { get; } = [];
    public ParameterCollection SharedVariables { get; } = [];
    public EntityImageCollection PreEntityImages { get; } = [];
    public EntityImageCollection PostEntityImages { get; } = [];
    public int IsolationMode => 2;
    public string PrimaryEntityName => "lead";
    public Guid? RequestId => null;
    public string SecondaryEntityName => "none";
    public Guid UserId => Guid.Empty;
    public Guid InitiatingUserId => Guid.Empty;
    public Guid BusinessUnitId => Guid.Empty;
    public Guid OrganizationId => Guid.Empty;
    public string OrganizationName => "fake";
    public Guid PrimaryEntityId => Guid.Empty;
    public EntityReference OwningExtension => null!;
    public Guid CorrelationId => Guid.Empty;
    public bool IsExecutingOffline => false;
    public bool IsOfflinePlayback => false;
    public bool IsInTransaction => Stage is 20 or 40 && Mode == 0;
    public Guid OperationId => Guid.Empty;

    /// <summary>The request carried this tag.</summary>
    public FakeContext Tagged(string tag)
    {
        SharedVariables["tag"] = tag;
        return this;
    }
}
