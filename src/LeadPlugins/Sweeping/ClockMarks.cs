using LeadPlugins.Handovers;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Sweeping;

/// <summary>
/// The durable marks on handovers: warned, overdue, expired; and the end of one whose lead was closed without a word to any step. Each page is
/// found, locked in one order, and found again: whoever sweeps at the same time waits at the first lock and then finds nothing left to do.
/// </summary>
internal sealed class ClockMarks(PluginCall call, int pageSize)
{
    private const string Lead = "lead";

    private static readonly ColumnSet Columns = new([.. HandoverMapping.Columns, HandoverTable.LeadId]);

    /// <summary>The lead was closed, and no step heard of it: a merge may do that. The save's own job says better when it was, wherever there is one.</summary>
    public SweptPage EndClosed() => Page(
        due =>
        {
            due.Criteria.AddCondition(HandoverTable.ClosedOn, ConditionOperator.Null);
            var lead = due.AddLink(LeadTable.LogicalName, HandoverTable.LeadId, LeadTable.Id);
            lead.EntityAlias = Lead;
            lead.Columns = new ColumnSet(LeadTable.ModifiedOn);
            lead.LinkCriteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadState.Disqualified);
        },
        unmarked: null,
        EndClosed);

    /// <summary>The response is nearly due.</summary>
    public SweptPage Warn() => Page(
        due => due.Criteria.AddCondition(HandoverTable.WarnOn, ConditionOperator.LessEqual, call.EventOnUtc), HandoverTable.WarnedOn, row => Mark(row, HandoverTable.WarnedOn));

    /// <summary>The response is overdue.</summary>
    public SweptPage MarkOverdue() => Page(
        due => due.Criteria.AddCondition(HandoverTable.DueOn, ConditionOperator.LessThan, call.EventOnUtc), HandoverTable.OverdueMarkedOn, row => Mark(row, HandoverTable.OverdueMarkedOn));

    /// <summary>Nobody accepted in time.</summary>
    public SweptPage Expire() => Page(
        due =>
        {
            due.Criteria.AddCondition(HandoverTable.AcceptDueOn, ConditionOperator.LessThan, call.EventOnUtc);
            due.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, HandoverOutcomeChoice.Open);
        },
        unmarked: null,
        Expire);

    private SweptPage Page(Action<QueryExpression> isDue, string? unmarked, Action<Entity> mark)
    {
        QueryExpression Query()
        {
            var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = Columns, TopCount = pageSize + 1 };
            isDue(query);
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

    private void EndClosed(Entity row)
    {
        // Nobody wrote down when; no later than it was last saved.
        var closedOn = row.GetAttributeValue<AliasedValue>(Lead + "." + LeadTable.ModifiedOn)?.Value is DateTime saved ? RowInstant.Utc(saved) : call.EventOnUtc;
        Write(row, HandoverMapping.Read(row).ClosedAt(closedOn));
        if (row.GetAttributeValue<EntityReference>(HandoverTable.LeadId) is not { } id || LeadRow.Read(call.System, id.Id, agreement: null) is not { } lead) return;
        var stamps = StampMapping.Read(lead);
        if (stamps.HandoverCount != row.GetAttributeValue<int>(HandoverTable.Number) || StateOfLead.IsOpen(lead)) return;
        LeadWriting.Stamp(call, lead, LeadLifecycle.Closed(stamps, qualified: false, handoverCalendar: null, call.EventOnUtc));
    }

    // Whatever the agreement, the minutes stay as they are. Where the lead is to be offered on, the job of this save does it.
    private void Expire(Entity row) => Write(row, HandoverMapping.Read(row).FoundAt(call.EventOnUtc));

    private void Write(Entity row, Handover handover)
    {
        var changes = new Entity(HandoverTable.LogicalName, row.Id);
        if (HandoverMapping.WriteChanges(changes, row, handover, calendar: null)) call.System.Update(changes);
    }
}
