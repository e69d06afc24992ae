using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Trial;

/// <summary>What telemarketing agents do with leads of a queue.</summary>
internal static class TrialTelemarketing
{
    /// <summary>The agent presses our Pick button.</summary>
    public static void PickLead(this TrialOrganization trial, Guid lead, string by) =>
        trial.As(by).Execute(new OrganizationRequest(PickLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) });

    /// <summary>The agent presses our Release button.</summary>
    public static void ReleaseLead(this TrialOrganization trial, Guid lead, string by) =>
        trial.As(by).Execute(new OrganizationRequest(ReleaseLeadApi.Name) { ["Target"] = new EntityReference(LeadTable.LogicalName, lead) });

    /// <summary>Who works on the lead; null = nobody.</summary>
    public static string? WorkerOf(this TrialOrganization trial, Guid lead) =>
        trial.Read(lead).ActiveQueueItems.Single().GetAttributeValue<EntityReference>(QueueItemTable.WorkerId)?.Name;

    /// <summary>What agents see to be picked: leads to be nurtured whose queue item nobody works on.</summary>
    public static IEnumerable<Guid> WorkList(this TrialOrganization trial) => trial.Service.RetrieveMultiple(new FetchExpression($"""
        <fetch>
          <entity name="lead">
            <attribute name="leadid" />
            <filter>
              <condition attribute="lp_stage" operator="eq" value="{LeadStageChoice.Nurture}" />
              <condition attribute="donotphone" operator="ne" value="1" />
            </filter>
            <link-entity name="queueitem" from="objectid" to="leadid">
              <filter>
                <condition attribute="statecode" operator="eq" value="{QueueItemState.Active}" />
                <condition attribute="workerid" operator="null" />
              </filter>
            </link-entity>
          </entity>
        </fetch>
        """)).Entities.Select(row => row.Id);
}
