using LeadPlugins.Mapping;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Responses;

/// <summary>The completed acts regarding a lead as they are stored: for the rare lead on which somebody acted before its handover was delivered.</summary>
internal static class ActsOnRecord
{
    /// <param name="offeredOnUtc">Earlier acts are none of this handover.</param>
    public static void TakeSince(DateTime offeredOnUtc, IOrganizationService service, Guid leadId, LeadResponse response)
    {
        Take(offeredOnUtc, service, leadId, response, PhoneCallTable.LogicalName, PhoneCallTable.ActualEnd, Act.PhoneCallIn);
        Take(offeredOnUtc, service, leadId, response, EmailTable.LogicalName, EmailTable.SentOn, Act.EmailIn);
        Take(offeredOnUtc, service, leadId, response, AppointmentTable.LogicalName, AppointmentTable.ActualEnd, Act.AppointmentIn);
    }

    // The columns that all activities share are called the same.
    private static void Take(DateTime offeredOnUtc, IOrganizationService service, Guid leadId, LeadResponse response, string table, string endedOn, Func<Entity, Act?> read)
    {
        List<string> columns = [PhoneCallTable.RegardingObjectId, PhoneCallTable.StatusCode, PhoneCallTable.OwnerId, PhoneCallTable.ModifiedOn, endedOn];
        if (table != AppointmentTable.LogicalName) columns.Add(PhoneCallTable.DirectionCode);
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns]) };
        query.Criteria.AddCondition(PhoneCallTable.RegardingObjectId, ConditionOperator.Equal, leadId);
        query.Criteria.AddCondition(PhoneCallTable.StateCode, ConditionOperator.Equal, PhoneCallState.Completed);
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            if (read(row) is { } act && RowInstant.Of(row, PhoneCallTable.ModifiedOn) is { } recordedOn && !(act.OnUtc < offeredOnUtc)) response.Take(act, recordedOn, isSaidAgain: true);
        }
    }
}
