using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CatchingPlugin;

/// <summary>Compiled for net462; catches what a failed service call throws and says what it saw.</summary>
public sealed class CatchServiceFault : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        try
        {
            factory.CreateOrganizationService(null).Create(new Entity("lead"));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode != 0)
        {
            context.OutputParameters["Code"] = fault.Detail.ErrorCode;
            context.OutputParameters["Reason"] = fault.Message;
            throw new InvalidPluginExecutionException("The lead could not be created.", fault);
        }
    }
}

/// <summary>Compiled for net462; throws a service fault of its own.</summary>
public sealed class ThrowServiceFault : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) =>
        throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 7 }, new FaultReason("thrown by the plug-in"));
}
