using LeadPlugins.Rules.Agreements;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Mapping;

/// <summary>Reads one lead as stored, by a query: a lead that is gone or hidden is an answer, not a fault.</summary>
internal static class LeadRow
{
    /// <param name="agreement">Its columns are read along; null = the stamps alone.</param>
    /// <returns>Null when there is no such lead for this user.</returns>
    public static Entity? Read(IOrganizationService service, Guid id, Agreement? agreement)
    {
        var columns = new HashSet<string>(StampMapping.Columns) { LeadTable.StateCode, LeadTable.CreatedOn, LeadTable.OwnerId, LeadTable.TransactionCurrencyId };
        if (agreement is not null) columns.UnionWith(agreement.UsedColumns);
        return Read(service, id, [.. columns]);
    }

    /// <summary>One lead with nothing but these columns.</summary>
    public static Entity? Read(IOrganizationService service, Guid id, params string[] columns)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
