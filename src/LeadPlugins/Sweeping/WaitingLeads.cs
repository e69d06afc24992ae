using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Sweeping;

/// <summary>Leads that wait for the agent who is working on them. A wait that has lasted long enough is ended here; the job of that save delivers.</summary>
internal static class WaitingLeads
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(15);

    public static bool IsLongEnough(DateTime sinceUtc, DateTime nowUtc) => nowUtc - sinceUtc >= LongEnough;

    /// <returns>How many waits were ended, and whether there are more.</returns>
    public static SweptPage End(PluginCall call, int pageSize)
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.WaitingSince), TopCount = pageSize + 1 };
        query.Criteria.AddCondition(LeadTable.WaitingSince, ConditionOperator.LessEqual, call.EventOnUtc - LongEnough);
        query.AddOrder(LeadTable.WaitingSince, OrderType.Ascending);
        var waiting = call.System.RetrieveMultiple(query).Entities;
        var ended = waiting.Take(pageSize).ToArray();
        foreach (var lead in ended) call.UpdateAsOwn(new Entity(LeadTable.LogicalName, lead.Id) { [LeadTable.WaitingSince] = null });
        return new SweptPage(ended.Length, waiting.Count > pageSize);
    }
}

/// <summary>What one page of a sweep did.</summary>
/// <param name="Marked">How many rows were marked.</param>
/// <param name="More">There are more than fit a page.</param>
internal sealed record SweptPage(int Marked, bool More);
