namespace Microsoft.Xrm.Sdk;

/// <summary>A class that runs on a registered step. One instance serves many threads.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}

/// <summary>What is being executed, for whom, with which parameters. Instants are UTC.</summary>
public interface IExecutionContext
{
    int Mode { get; }
    int IsolationMode { get; }
    int Depth { get; }
    string MessageName { get; }
    string PrimaryEntityName { get; }
    Guid? RequestId { get; }
    string SecondaryEntityName { get; }
    ParameterCollection InputParameters { get; }
    ParameterCollection OutputParameters { get; }
    ParameterCollection SharedVariables { get; }
    Guid UserId { get; }
    Guid InitiatingUserId { get; }
    Guid BusinessUnitId { get; }
    Guid OrganizationId { get; }
    string OrganizationName { get; }
    Guid PrimaryEntityId { get; }
    EntityImageCollection PreEntityImages { get; }
    EntityImageCollection PostEntityImages { get; }
    EntityReference OwningExtension { get; }
    Guid CorrelationId { get; }
    bool IsExecutingOffline { get; }
    bool IsOfflinePlayback { get; }
    bool IsInTransaction { get; }
    Guid OperationId { get; }
    DateTime OperationCreatedOn { get; }
}

/// <summary>The execution context of a plug-in step.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    int Stage { get; }
    IPluginExecutionContext ParentContext { get; }
}

/// <summary>Writes to the plug-in trace. <c>format</c> is a composite format string.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}

/// <summary>Gives services. <c>null</c> means SYSTEM, <see cref="Guid.Empty"/> the context's user.</summary>
public interface IOrganizationServiceFactory
{
    IOrganizationService CreateOrganizationService(Guid? userId);
}

/// <summary>Reads and writes rows and executes messages as one user.</summary>
public interface IOrganizationService
{
    Guid Create(Entity entity);
    Entity Retrieve(string entityName, Guid id, Query.ColumnSet columnSet);
    void Update(Entity entity);
    void Delete(string entityName, Guid id);
    OrganizationResponse Execute(OrganizationRequest request);
    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);
    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);
    EntityCollection RetrieveMultiple(Query.QueryBase query);
}
