using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.TestPlugins;

/// <summary>Does what a test has put into the application domain under the key that is the step's configuration.</summary>
public sealed class Scripted(string unsecure) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => ((Action<IServiceProvider>)AppDomain.CurrentDomain.GetData(unsecure ?? ""))(serviceProvider);
}

/// <summary>Writes both configurations into the trace.</summary>
public sealed class TakesBothConfigurations(string unsecure, string secure) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) =>
        ((ITracingService)serviceProvider.GetService(typeof(ITracingService))).Trace("unsecure " + unsecure + ", secure " + (secure ?? "null"));
}

/// <summary>Counts its own executions, which only one shared instance can do, and traces the number.</summary>
public sealed class CountsItsRuns : IPlugin
{
    private int runs;

    public void Execute(IServiceProvider serviceProvider) =>
        ((ITracingService)serviceProvider.GetService(typeof(ITracingService))).Trace("run {0}", Interlocked.Increment(ref runs));
}

/// <summary>Catches a platform fault by its .NET Framework type, as real plug-ins do.</summary>
public sealed class CatchesFaults : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        try
        {
            factory.CreateOrganizationService(null).Delete("lead", new Guid("00000000-0000-0000-0000-000000000001"));
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            trace.Trace("caught " + fault.Detail.ErrorCode.ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}

public sealed class ThrowsInConstructor : IPlugin
{
    public ThrowsInConstructor() => throw new NotSupportedException("This class cannot be made.");

    public void Execute(IServiceProvider serviceProvider) { }
}

/// <summary>A row of its own class, as early-bound code has.</summary>
public sealed class EarlyBoundLead : Entity
{
    public EarlyBoundLead() : base("lead") { }
}

/// <summary>Puts an early-bound row where the platform needs a late-bound one.</summary>
public sealed class LeavesEarlyBoundTarget : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) =>
        ((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))).InputParameters["Target"] = new EarlyBoundLead();
}

public sealed class NoPlugin;

public abstract class AbstractPlugin : IPlugin
{
    public abstract void Execute(IServiceProvider serviceProvider);
}
