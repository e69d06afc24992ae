using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>What people of sales do with a lead that was offered to them.</summary>
internal static class TrialSales
{
    /// <summary>The organization as this person sees it.</summary>
    public static IOrganizationService As(this TrialOrganization trial, string user) => trial.Organization.Service(trial[user].Id);

    public static void Accept(this TrialOrganization trial, Guid lead, string by) =>
        trial.As(by).Execute(new OrganizationRequest(AcceptLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) });

    /// <param name="kind">An option of <see cref="RejectionKindChoice"/>.</param>
    public static void Reject(this TrialOrganization trial, Guid lead, string by, int kind, params (string Parameter, string Text)[] more)
    {
        var request = new OrganizationRequest(RejectLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead), [RejectLeadApi.KindRequest] = new OptionSetValue(kind) };
        foreach (var (parameter, text) in more) request[parameter] = text;
        trial.As(by).Execute(request);
    }
}
