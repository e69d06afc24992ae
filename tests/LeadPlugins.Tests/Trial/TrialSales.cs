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

    /// <summary>A phone call of this person to the lead, made and recorded now.</summary>
    public static Guid Call(this TrialOrganization trial, Guid lead, string by)
    {
        var service = trial.As(by);
        var call = service.Create(new Entity(PhoneCallTable.LogicalName)
        {
            [PhoneCallTable.Subject] = "First talk",
            [PhoneCallTable.DirectionCode] = true,
            [PhoneCallTable.RegardingObjectId] = new EntityReference(LeadTable.LogicalName, lead),
            [PhoneCallTable.OwnerId] = trial[by],
        });
        service.Update(new Entity(PhoneCallTable.LogicalName, call) { [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallState.Completed), [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallStatus.Made) });
        return call;
    }
}
