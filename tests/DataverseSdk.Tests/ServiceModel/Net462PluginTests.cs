using System.Reflection;
using System.Runtime.Loader;
using System.ServiceModel;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace DataverseSdk.Tests.ServiceModel;

/// <summary>A plug-in compiled for net462 asks for System.ServiceModel 4.0.0.0, which .NET does not have.</summary>
public sealed class Net462PluginTests
{
    private static readonly Assembly Plugin = Load();

    [Fact]
    public void The_plug_in_asks_for_the_framework_s_own_assemblies()
    {
        var asked = Plugin.GetReferencedAssemblies().Select(a => a.FullName).ToList();

        Assert.Contains("mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", asked);
        Assert.Contains("System.ServiceModel, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", asked);
        Assert.Contains(asked, name => name.StartsWith("Microsoft.Xrm.Sdk, Version=9.0.0.0,", StringComparison.Ordinal));
    }

    [Fact]
    public void The_plug_in_catches_the_service_fault_that_this_runtime_throws()
    {
        var host = new Host(new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = -2147220969 }, new FaultReason("no such row")));

        var refusal = Assert.Throws<InvalidPluginExecutionException>(() => Create("CatchServiceFault").Execute(host));

        Assert.Equal("The lead could not be created.", refusal.Message);
        Assert.Equal(-2147220969, Assert.IsType<FaultException<OrganizationServiceFault>>(refusal.InnerException).Detail.ErrorCode);
        Assert.Equal(-2147220969, host.OutputParameters["Code"]);
        Assert.Equal("no such row", host.OutputParameters["Reason"]);
    }

    [Fact]
    public void A_fault_that_the_plug_in_filters_out_passes_through()
    {
        var host = new Host(new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 0 }, new FaultReason("no code")));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Create("CatchServiceFault").Execute(host));
    }

    [Fact]
    public void A_service_fault_thrown_by_the_plug_in_is_caught_here()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Create("ThrowServiceFault").Execute(new Host(null)));

        Assert.Equal(7, fault.Detail.ErrorCode);
        Assert.Equal("thrown by the plug-in", fault.Message);
    }

    private static IPlugin Create(string name) => (IPlugin)Activator.CreateInstance(Plugin.GetType("CatchingPlugin." + name, throwOnError: true)!)!;

    /// <summary>From bytes into a context of its own, as a file out of a zip is loaded.</summary>
    private static Assembly Load()
    {
        var file = Repository.PathOf("tests", "DataverseSdk.Tests", "CatchingPlugin", "bin", Repository.Configuration, "net462", "CatchingPlugin.dll");
        using var bytes = new MemoryStream(File.ReadAllBytes(file));
        return new AssemblyLoadContext("plug-in").LoadFromStream(bytes);
    }

    /// <summary>Just enough of a pipeline: a context with output parameters and a service that throws.</summary>
    private sealed class Host(Exception? failure) : IServiceProvider, IOrganizationServiceFactory, IOrganizationService, IPluginExecutionContext
    {
        public ParameterCollection OutputParameters { get; } = new();

        public object GetService(Type serviceType) => this;

        public IOrganizationService CreateOrganizationService(Guid? userId) => this;

        public Guid Create(Entity entity) => throw failure!;

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw failure!;
        public void Update(Entity entity) => throw failure!;
        public void Delete(string entityName, Guid id) => throw failure!;
        public OrganizationResponse Execute(OrganizationRequest request) => throw failure!;
        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw failure!;
        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw failure!;
        public EntityCollection RetrieveMultiple(QueryBase query) => throw failure!;

        public int Stage => 20;
        public IPluginExecutionContext? ParentContext => null;
        public int Mode => 0;
        public int IsolationMode => 2;
        public int Depth => 1;
        public string MessageName => "Create";
        public string PrimaryEntityName => "lead";
        public Guid? RequestId => null;
        public string SecondaryEntityName => "none";
        public ParameterCollection InputParameters { get; } = new();
        public ParameterCollection SharedVariables { get; } = new();
        public Guid UserId => Guid.Empty;
        public Guid InitiatingUserId => Guid.Empty;
        public Guid BusinessUnitId => Guid.Empty;
        public Guid OrganizationId => Guid.Empty;
        public string OrganizationName => "test";
        public Guid PrimaryEntityId => Guid.Empty;
        public EntityImageCollection PreEntityImages { get; } = new();
        public EntityImageCollection PostEntityImages { get; } = new();
        public EntityReference? OwningExtension => null;
        public Guid CorrelationId => Guid.Empty;
        public bool IsExecutingOffline => false;
        public bool IsOfflinePlayback => false;
        public bool IsInTransaction => true;
        public Guid OperationId => Guid.Empty;
        public DateTime OperationCreatedOn => default;
    }
}
