using LeadPlugins.Configuration;
using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Sweeping;

/// <summary>
/// The durable marks on handovers: warned, overdue, expired. Each page is found, locked in one order, and found again: whoever sweeps at the same time waits at
/// the first lock and then finds nothing left to do. No figure depends on the marks.
/// </summary>
internal sealed class ClockMarks(PluginCall call, int pageSize)
{
    private static readonly ColumnSet Columns = new(
        [.. HandoverMapping.Columns, HandoverTable.LeadId, HandoverTable.AgreementId, HandoverTable.Route]);

    /// <summary>The response is nearly due.</summary>
    public SweptPage Warn() => Page(
        due => due.AddCondition(HandoverTable.WarnOn, ConditionOperator.LessEqual, call.EventOnUtc), HandoverTable.WarnedOn, row => Mark(row, HandoverTable.WarnedOn));

    /// <summary>The response is overdue.</summary>
    public SweptPage MarkOverdue() => Page(
        due => due.AddCondition(HandoverTable.DueOn, ConditionOperator.LessThan, call.EventOnUtc), HandoverTable.OverdueMarkedOn, row => Mark(row, HandoverTable.OverdueMarkedOn));

    /// <summary>Nobody accepted in time: the offer ends, and the next one is made where that is agreed.</summary>
    public SweptPage Expire() => Page(
        due =>
        {
            due.AddCondition(HandoverTable.AcceptDueOn, ConditionOperator.LessThan, call.EventOnUtc);
            due.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, HandoverOutcomeChoice.Open);
        },
        unmarked: null,
        Expire);

    private SweptPage Page(Action<FilterExpression> isDue, string? unmarked, Action<Entity> mark)
    {
        QueryExpression Query()
        {
            var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = Columns, TopCount = pageSize + 1 };
            isDue(query.Criteria);
            if (unmarked is not null)
            {
                query.Criteria.AddCondition(unmarked, ConditionOperator.Null);
                query.Criteria.AddCondition(HandoverTable.ResponseStatus, ConditionOperator.Equal, ResponseStatusChoice.Running);
            }
            query.AddOrder(HandoverTable.Id, OrderType.Ascending);
            return query;
        }

        var found = call.System.RetrieveMultiple(Query()).Entities;
        var page = found.Take(pageSize).ToArray();
        if (page.Length == 0) return new SweptPage(0, false);
        foreach (var row in page) HandoverRows.Lock(call.System, row.Id, row.GetAttributeValue<int>(HandoverTable.Number));
        var again = Query();
        again.Criteria.AddCondition(HandoverTable.Id, ConditionOperator.In, [.. page.Select(row => (object)row.Id)]);
        var due = call.System.RetrieveMultiple(again).Entities;
        foreach (var row in due) mark(row);
        return new SweptPage(due.Count, found.Count > pageSize);
    }

    private void Mark(Entity row, string column) => call.System.Update(new Entity(HandoverTable.LogicalName, row.Id) { [column] = call.EventOnUtc });

    private void Expire(Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(HandoverTable.LeadId) is { } lead
            && CurrentHandover.Find(call, call.System, lead.Id, out _) is { IsBeingOfferedOn: true } current
            && current.Row.Id == row.Id)
        {
            current.WriteLead(current.OfferedOnExpiry());
            current.Expire();
            return;
        }
        var changes = new Entity(HandoverTable.LogicalName, row.Id);
        // Whatever the agreement, the minutes stay as they are.
        if (HandoverMapping.WriteChanges(changes, row, HandoverMapping.Read(row).FoundAt(call.EventOnUtc), calendar: null)) call.System.Update(changes);
    }
}
