using System.ServiceModel;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins;

/// <summary>The language in which the person who asked for something sees the platform. What is stored stays in the agreement's language; what is answered to a
/// person is told in this one.</summary>
internal static class ReaderLanguage
{
    /// <summary>1033 or 1031; null where the person reads another language, or none can be read. It costs one read, so only a refusal may ask.</summary>
    public static int? Of(PluginCall call)
    {
        // Nobody waits for the answer of a job: what it says is read later, by whoever looks.
        if (call.IsJob) return null;
        var query = new QueryExpression(UserSettingsTable.LogicalName) { ColumnSet = new ColumnSet(UserSettingsTable.UILanguageId) };
        query.Criteria.AddCondition(UserSettingsTable.Id, ConditionOperator.Equal, call.Context.InitiatingUserId);
        try
        {
            var language = call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(UserSettingsTable.UILanguageId);
            return language is Words.English or Words.German ? language : null;
        }
        catch (Exception fault) when (fault is FaultException<OrganizationServiceFault> or TimeoutException)
        {
            // The refusal matters more than the language it is told in, and it rolls back whatever this fault has doomed.
            call.Trace("the language of the reader: " + fault.Message);
            return null;
        }
    }
}
