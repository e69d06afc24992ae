using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins;

/// <summary>A sentence for the person whose request is refused, with a stable code for the trace.</summary>
public sealed record Refusal(string Code, string Sentence);

/// <summary>The only base class. It resolves the call, traces, turns refusals and faults into what the platform understands, and knows our own writes (see
/// <see cref="PluginCall.IsOwnWrite"/>).</summary>
public abstract class LeadPlugin : IPlugin
{
    private const string TryAgain = " Try again in a moment.";

    /// <summary>Gather, decide, apply. A refusal is a value; an exception means breakage.</summary>
    protected abstract Refusal? Run(PluginCall call);

    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        try
        {
            if (Run(call) is not { } refusal) return;
            call.Trace("refused: " + refusal.Code);
            throw new InvalidPluginExecutionException(OperationStatus.Failed, refusal.Sentence);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            call.Trace(fault.ToString());
            // A job tries again by itself; a save has been rolled back whole, and whoever asked for it can do the same again.
            var mayPass = !PlatformFaults.IsRefusal(fault);
            if (call.IsJob && mayPass) throw new InvalidPluginExecutionException(OperationStatus.Retry, Sentence(fault.Message));
            throw new InvalidPluginExecutionException(Sentence(fault.Message) + (mayPass ? TryAgain : ""), fault);
        }
        catch (TimeoutException late) when (call.IsJob)
        {
            call.Trace(late.ToString());
            throw new InvalidPluginExecutionException(OperationStatus.Retry, Sentence(late.Message));
        }
        catch (Exception breakage) when (breakage is not InvalidPluginExecutionException)
        {
            call.Trace(breakage.ToString());
            throw new InvalidPluginExecutionException(Sentence(breakage.Message), breakage);
        }
    }

    private string Sentence(string cause) => GetType().Name + " could not finish, and nothing of its work in this request was kept: " + cause;
}
