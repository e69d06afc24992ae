using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>What happens in the middle of a request of plug-in code: somebody else does something, or the platform fails.</summary>
internal static class TrialMoments
{
    /// <summary>Does something right before the n-th service call of plug-in code from now on, once, as another session.</summary>
    /// <returns>Tells whether it has come to that call.</returns>
    public static Func<bool> Meanwhile(this TrialOrganization trial, int number, Action act)
    {
        var calls = 0;
        trial.Organization.BeforePluginCall = _ =>
        {
            if (++calls == number) trial.Organization.AsAnotherSession(act);
        };
        return () => calls >= number;
    }

    /// <summary>Lets the n-th service call of plug-in code from now on fail, once.</summary>
    /// <param name="code">The platform's fault code.</param>
    /// <returns>Tells whether it has come to that call.</returns>
    public static Func<bool> FailCall(this TrialOrganization trial, int number, int code, string message)
    {
        var calls = 0;
        trial.Organization.BeforePluginCall = _ =>
        {
            if (++calls == number) throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));
        };
        return () => calls >= number;
    }

    /// <summary>Does something, and says what whoever asked for it reads when it is refused; null when it is done.</summary>
    public static string? Tried(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }
}
