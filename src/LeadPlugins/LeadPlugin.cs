using System.ServiceModel;
using LeadPlugins.Configuration;
using LeadPlugins.Rules.Wording;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins;

/// <summary>The only base class. It resolves the call, traces, turns refusals and faults into what the platform understands, and knows our own writes (see
/// <see cref="PluginCall.IsOwnWrite"/>).</summary>
public abstract class LeadPlugin : IPlugin
{
    /// <summary>Gather, decide, apply. A refusal is a value; an exception means breakage.</summary>
    protected abstract Refusal? Run(PluginCall call);

    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        try
        {
            if (Run(call) is not { } refusal) return;
            call.Trace("refused: " + refusal.Code);
            throw new InvalidPluginExecutionException(OperationStatus.Failed, refusal.In(ReaderLanguage.Of(call) ?? refusal.Language));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            call.Trace(fault.ToString());
            // A job tries again by itself; a save has been rolled back whole, and whoever asked for it can do the same again.
            var mayPass = !PlatformFaults.IsRefusal(fault);
            if (call.IsJob && mayPass) throw new InvalidPluginExecutionException(OperationStatus.Retry, BrokeOff(call, fault.Message, mayPass: false));
            throw new InvalidPluginExecutionException(BrokeOff(call, fault.Message, mayPass), fault);
        }
        catch (TimeoutException late) when (call.IsJob)
        {
            call.Trace(late.ToString());
            throw new InvalidPluginExecutionException(OperationStatus.Retry, BrokeOff(call, late.Message, mayPass: false));
        }
        catch (Exception breakage) when (breakage is not InvalidPluginExecutionException)
        {
            call.Trace(breakage.ToString());
            throw new InvalidPluginExecutionException(BrokeOff(call, breakage.Message, mayPass: false), breakage);
        }
    }

    // After a fault the platform answers no more calls in the same transaction, so the reader's language cannot be asked for: the agreement's is told, where it
    // is known without asking.
    private string BrokeOff(PluginCall call, string cause, bool mayPass)
    {
        var language = AgreementCache.Known(call)?.InForceAt(call.EventOnUtc)?.Agreement?.Language ?? Words.English;
        return Words.Say(language, "broke-off", GetType().Name, cause) + (mayPass ? " " + Words.Say(language, "broke-off.try-again") : "");
    }
}
