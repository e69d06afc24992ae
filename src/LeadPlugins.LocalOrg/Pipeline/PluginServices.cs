using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>
/// What a plug-in is given: its context, a trace, and organization services whose calls are noted. Services that the platform has and this organization does
/// not imitate are absent. One is added: the organization's clock as a <see cref="Func{DateTime}"/> in UTC, because code that runs here must not look at
/// another one.
/// </summary>
internal sealed class PluginServices(PluginContext context, PluginCalls calls) : IServiceProvider, IOrganizationServiceFactory
{
    public TraceBuffer Trace { get; } = new();

    public List<ServiceCall> Calls { get; } = [];

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IExecutionContext) ? context
        : serviceType == typeof(IOrganizationServiceFactory) ? this
        : serviceType == typeof(ITracingService) ? Trace
        : serviceType == typeof(Func<DateTime>) ? calls.Clock
        : null;

    /// <summary>null = SYSTEM, an empty id = the context's user.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId) =>
        new PluginService(userId is null ? calls.SystemUserId : userId == Guid.Empty ? context.UserId : userId.Value, context, calls, Calls);

    private sealed class PluginService(Guid userId, PluginContext context, PluginCalls calls, List<ServiceCall> log) : RequestSender
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            log.Add(new ServiceCall(request.RequestName, TableOf(request)));
            return calls.Execute(request, new Caller(userId, context.InitiatingUserId, context.Depth + 1, context.CorrelationId, context));
        }

        private static string? TableOf(OrganizationRequest request)
        {
            foreach (var (_, value) in request.Parameters)
            {
                switch (value)
                {
                    case Entity row: return row.LogicalName;
                    case EntityReference reference: return reference.LogicalName;
                    case Microsoft.Xrm.Sdk.Query.QueryExpression query: return query.EntityName;
                    case EntityCollection rows: return rows.EntityName ?? rows.Entities.FirstOrDefault()?.LogicalName;
                }
            }
            return null;
        }
    }
}

/// <summary>The way from plug-in code back into the pipeline.</summary>
internal sealed record PluginCalls(Guid SystemUserId, Func<DateTime> Clock, Func<OrganizationRequest, Caller, OrganizationResponse> Execute);
